using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;
using Xunit.Sdk;

namespace ChipMarketGame.ClusterTests;

/// <summary>P7: a sheet is secret until its quarter closes, and what the rules do not publish stays secret afterwards.</summary>
public sealed partial class P7_SecretSheetTests : IDisposable
{
    const string Shown = "short";

    static readonly CalendarQuarter First = Played.Opening.Scenario.Start;

    static readonly string[] Shut = [
        "/_blazor", "/_blazor/disconnect", "/_blazor/negotiate", "/_framework/opaque-redirect", "/api/elsewhere", "/join"];

    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task P7_no_route_page_stream_or_log_tells_what_stands_on_another_seats_sheet()
    {
        var overheard = new Overheard();
        await using var host = await Host.Start(adjust: overheard.To, tournaments: await Tournament());
        var room = await host.Class();
        using var office = new SignedInBrowser(host.Api.BaseAddress!);
        var ticket = await office.SignIn(host.OperatorKey);
        var seats = new List<Planted>();
        foreach (var number in Enumerable.Range(0, Played.Roster.Seats)) { seats.Add(await Planted.Take(room, number)); }
        await room.Order("start");
        using var leaving = new CancellationTokenSource();
        var stream = Stream(room, leaving.Token);

        foreach (var seat in seats) { await seat.Keep("draft", draft: true); }
        await Search(host, room, seats, ticket);
        foreach (var seat in seats[1..]) { await seat.Keep("sheet", draft: false); }
        await Search(host, room, seats, ticket);
        await Refused(room, seats);
        await seats[0].Keep("sheet", draft: false);
        await host.Grains.Until(room.Game, game => game.ClosedQuarters == 1);
        await Search(host, room, seats, ticket, closed: true);

        await leaving.CancelAsync();
        Nowhere(seats, await stream, "the event stream");
        Assert.True(overheard.Lines.Count > 1000, "the log was not heard");
        foreach (var line in overheard.Lines)
        {
            Nowhere(seats, line, "the log");
            Assert.All(
                [room.Token, host.OperatorKey, .. seats.Select(seat => seat.Token)],
                token => Assert.DoesNotContain(token, line, StringComparison.Ordinal));
        }
    }

    /// <summary>Asks every address as nobody, as each seat, as the instructor and as the operator, each with token and cookie.</summary>
    static async Task Search(Host host, ClassOverHttp room, List<Planted> seats, string ticket, bool closed = false)
    {
        var files = host.Files();
        string[] routes = [.. host.Readable(room, Shown)];
        Assert.True(routes.Length > 15, "the routes were not found");
        foreach (var file in files) { Nowhere(seats, (await Read(room, file, new Reader("nobody"))).Told, file); }
        Reader[] readers =
        [
            new("nobody"), .. seats.Select(seat => new Reader(seat.Company, seat.Token, $"seat.{room.Code}={seat.Token}")),
            new("the instructor", room.Token, $"class.{room.Code}={room.Token}"), new("the operator", host.OperatorKey, ticket),
        ];
        var shut = new List<string>();
        foreach (var route in routes.Where(route => !files.Contains(route)))
        {
            var opened = false;
            foreach (var reader in readers)
            {
                var (status, told) = await Read(room, route, reader);
                opened |= status == 200;
                // The files that the class's teacher takes home tell the quarters that are closed.
                if (closed && reader.Who == "the operator" && route.StartsWith($"/teach/{room.Code}/export/", StringComparison.Ordinal))
                {
                    continue;
                }
                Nowhere(seats.Where(seat => seat.Company != reader.Who), told, $"{route} for {reader.Who}");
            }

            if (!opened) { shut.Add(route); }
        }

        // What nobody can read: what speaks to a circuit, what leads elsewhere, and the pages for errors.
        Assert.True(
            Shut.SequenceEqual(shut.Order(StringComparer.Ordinal)), $"never read: {string.Join(" ", shut.Order(StringComparer.Ordinal))}");
        foreach (var seat in seats)
        {
            var own = await Read(room, $"/api/games/{room.Game}/seat", new Reader(seat.Company, seat.Token));
            Assert.ThrowsAny<XunitException>(
                () => Nowhere([seat], own.Told, "the seat itself, which proves that the search finds what is there,"));
        }
    }

    /// <summary>Answers that refuse: another's command id, nonsense, the wrong quarter.</summary>
    static async Task Refused(ClassOverHttp room, List<Planted> seats)
    {
        foreach (var (command, quarter, lines) in ((string?, CalendarQuarter, string)[])[
            ("planted-1", First, "{}"), (null, First, """{"gpu": "x", "ip": -1, "rd": 9}"""), (null, First + 1, "{}")])
        {
            using var answer = await room.Put("draft", seats[0].Token, quarter, lines, command);
            Nowhere(seats[1..], $"{answer.Headers} {await answer.Content.ReadAsStringAsync()}", "a refusal");
        }
    }

    static void Nowhere(IEnumerable<Planted> seats, string told, string where)
    {
        var digits = told.Length > 0 ? Separators.Replace(told, "") : told;
        foreach (var seat in seats)
        {
            foreach (var number in seat.Numbers)
            {
                Assert.False(
                    told.Contains(number, StringComparison.Ordinal) || digits.Contains(number, StringComparison.Ordinal),
                    $"{where} tells {number} of {seat.Company}");
            }
        }
    }

    static async Task<(int Status, string Told)> Read(ClassOverHttp room, string route, Reader reader)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        if (reader.Token is { } token) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); }
        if (reader.Cookie is { } cookie) { request.Headers.Add("Cookie", cookie); }
        using var answer = await room.Api.SendAsync(request);
        return ((int)answer.StatusCode, $"{answer.Headers} {answer.Content.Headers} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A host shows tournaments too: one, so that there is something to read.</summary>
    async Task<string> Tournament()
    {
        var shelf = _home.CreateSubdirectory("shelf");
        Assert.Equal(
            0, (await ClientProcess.Finish(
                "tournament", "run", ShortTournament.In(_home, blocks: 2), "--out", Path.Combine(shelf.FullName, Shown))).ExitCode);
        return shelf.FullName;
    }

    static async Task<string> Stream(ClassOverHttp room, CancellationToken leaving)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/games/{room.Game}/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await room.Api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving);
        using var told = new MemoryStream();
        try
        {
            await (await answer.Content.ReadAsStreamAsync(leaving)).CopyToAsync(told, leaving);
        }
        catch (OperationCanceledException)
        {
            // Heard enough.
        }

        return System.Text.Encoding.UTF8.GetString(told.ToArray());
    }

    [GeneratedRegex(@"(?<=\d)[,. \u00A0\u202F](?=\d{3})")]
    private static partial Regex Separators { get; }

    /// <summary>Somebody who reads: with which token, and with which cookie for the pages.</summary>
    sealed record Reader(string Who, string? Token = null, string? Cookie = null);

    /// <summary>A seat whose sheets hold numbers that are found again wherever they leak.</summary>
    sealed record Planted(ClassOverHttp Room, string Company, string Token, string Line, string Draft, string Sheet)
    {
        public string[] Numbers => [Draft, Sheet];

        public static async Task<Planted> Take(ClassOverHttp room, int number)
        {
            var seat = Played.Roster.At(number);
            var (line, draft, sheet) = Played.Roster.RoleOf(seat) switch
            {
                CompanyRole.Hyperscaler => ("software", 712_345_601 + (number * 10), 812_345_607 + (number * 10)),
                CompanyRole.Designer => ("ip", 312_345_601 + (number * 10), 412_345_607 + (number * 10)),
                _ => ("rd", 0, 0),
            };
            var (company, token) = (Played.Roster[seat].Id, await room.Take(Played.Roster[seat].Id, $"player {number}"));
            return line == "rd"
                ? new Planted(room, company, token, line, "1.2345671", "1.2345679")
                : new Planted(room, company, token, line, Text(draft), Text(sheet));
        }

        public async Task Keep(string what, bool draft)
        {
            using var answer = await Room.Put(
                what, Token, First, $$"""{"{{Line}}": {{(draft ? Draft : Sheet)}}}""", draft ? "planted-1" : "planted-2");
            Assert.Equal(200, (int)answer.StatusCode);
        }

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
