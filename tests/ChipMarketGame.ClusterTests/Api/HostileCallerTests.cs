using System.Net.Http.Headers;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class HostileCallerTests
{
    static readonly CalendarQuarter First = Played.Opening.Scenario.Start;

    [Fact]
    public async Task An_address_that_is_bent_leads_nowhere()
    {
        await using var seat = await TakenSeat.InALobby();
        var (_, room, token) = seat;

        foreach (var address in (string[])[
            "/api/games/..%2f..%2fetc%2fpasswd", $"/api/games/{room.Game}%00/seat", $"/api/games/{room.Game}%2fclass",
            $"/api/games/{room.Game}/seat/%2e%2e/class", "/api/games/%ff%fe",
            $"/api/games/{room.Game}%20/seat", $"/api/games/{$"{room.Game}".ToUpperInvariant()}/seat",
            $"/api/games/{new string('a', 5000)}/seat", "/api/games/é/seat", "/api/games/'or'1'='1/seat", "/api//games",
            $"/api/games/{room.Game}/seat/sheet/x", $"/api/classes/{room.Code}%0a/seats", "/api/scenarios/..%2f..%2fappsettings.json",
            "/api/tournaments/..%2f..%2fx", "/api/%"])
        {
            using var answer = await room.Send(HttpMethod.Get, address, token);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{address}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_refused_in_a_sentence()
    {
        await using var seat = await TakenSeat.InALobby();
        var (_, room, token) = seat;

        foreach (var (method, address) in ((string, string)[])[
            ("PATCH", $"/api/games/{room.Game}/seat/sheet"), ("POST", $"/api/games/{room.Game}/seat/sheet"),
            ("DELETE", $"/api/games/{room.Game}"), ("PUT", "/api/classes"), ("GET", $"/api/games/{room.Game}/class/start"),
            ("OPTIONS", $"/api/games/{room.Game}/seat"), ("ANYTHING", $"/api/games/{room.Game}/class")])
        {
            using var answer = await room.Send(new HttpMethod(method), address, token);
            Assert.True((int)answer.StatusCode is 404 or 405, $"{method} {address}: {(int)answer.StatusCode}");
            Assert.NotEmpty(await answer.Sentence());
        }
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused()
    {
        await using var seat = await TakenSeat.InALobby();
        var (_, room, token) = seat;

        foreach (var since
            in (string[])["-1", "99999999999999999999", "2147483648", "１", "٣", "1e3", "+1", "%201", "0x1", "1&since=2", "", "NaN"])
        {
            foreach (var (address, bearer) in ((string, string)[])[
                ($"/api/games/{room.Game}/seat", token), ($"/api/games/{room.Game}/class", room.Token),
                ($"/api/games/{room.Game}/events", token)])
            {
                using var answer = await room.Send(HttpMethod.Get, $"{address}?since={since}", bearer);
                Assert.True((int)answer.StatusCode == 400, $"{address}?since={since}: {(int)answer.StatusCode}");
                Assert.StartsWith("since must be a whole number from 0", await answer.Sentence(), StringComparison.Ordinal);
            }
        }

        using var beyond = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat?since=2147483647", token);
        Assert.Equal(200, (int)beyond.StatusCode);
    }

    [Fact]
    public async Task A_command_id_out_of_form_is_refused_and_never_taken_for_none()
    {
        await using var seat = await TakenSeat.InAPausedQuarter();
        var (host, room, token) = seat;
        var before = (await host.Journal.Head(room.Game))!.Version;

        foreach (var command in (string[][])[[""], ["a", "b"], ["a b"], ["class:1"], [new string('a', 65)], ["a,b"], ["../x"]])
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/games/{room.Game}/seat/sheet")
            {
                Content = new StringContent($$"""{"quarter": "{{First}}", "lines": {} }""")
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.TryAddWithoutValidation("Idempotency-Key", command);
            using var answer = await room.Api.SendAsync(request);
            Assert.True((int)answer.StatusCode == 400, $"{string.Join(" and ", command)}: {(int)answer.StatusCode}");
        }

        Assert.Equal(before, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task Headers_that_are_too_long_are_refused_and_the_host_goes_on()
    {
        await using var host = await Host.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/games");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {new string('x', 60_000)}");

        using var answer = await host.Api.SendAsync(request);

        Assert.Equal(431, (int)answer.StatusCode);
        Assert.Equal("Healthy", await host.Text("/health"));
    }

    [Fact]
    public async Task Sixty_who_join_at_once_get_eleven_seats_and_one_token_gets_one_of_them()
    {
        await using var host = await Host.Start();
        var room = await host.Class();
        var companies = Played.Roster.Companies.Take(Played.Roster.Seats).Select(company => company.Id).ToArray();
        var greedy = SeatToken.New();

        var grabbed = await Task.WhenAll(companies.Select(company => Join(room, company, greedy)));
        var joined = await Task.WhenAll(Enumerable.Range(0, 60).Select(
            number => Join(room, companies[number % companies.Length], SeatToken.New())));

        Assert.Equal([201, .. Enumerable.Repeat(409, companies.Length - 1)], grabbed.Order());
        Assert.Equal(companies.Length - 1, joined.Count(status => status == 201));
        Assert.Equal(61 - companies.Length, joined.Count(status => status == 404));
        Assert.Equal(1 + companies.Length, (await host.Journal.Head(room.Game))!.Version);
    }

    static async Task<int> Join(ClassOverHttp room, string company, string token)
    {
        using var answer = await room.Send(
            HttpMethod.Post, $"/api/classes/{room.Code}/seats/{company}", null,
            JsonSerializer.Serialize(new { name = "=cmd|' /C calc'!A0", token }));
        return (int)answer.StatusCode;
    }
}
