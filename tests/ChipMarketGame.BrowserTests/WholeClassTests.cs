using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed partial class WholeClassTests(Site site)
{
    static readonly string[] Companies =
        ["google", "meta", "amazon", "microsoft", "broadcom", "mediatek", "marvell", "alchip", "qualcomm", "fujitsu", "nvidia"];

    static readonly string[] Quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"];

    static readonly TimeSpan Outage = TimeSpan.FromSeconds(40);

    static readonly Reader Phone = new(390, ColorScheme.Dark, "zh-TW");

    /// <summary>What students were told was kept, by company and quarter.</summary>
    readonly Dictionary<(string Company, string Quarter), (string Origin, string Mark)> _kept = [];

    readonly Dictionary<string, Visit> _students = [];

    [Fact]
    public async Task Eleven_students_play_four_quarters_through_all_that_happens_in_a_class()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 100_000);
        await using var room = await Classroom.Open(site, silo, new ClassWish(Quarters: 4));
        var projector = await room.Visitor($"/watch/{room.Code}");
        for (var i = 0; i < Companies.Length; i++)
        {
            _students.Add(Companies[i], await room.Student(Companies[i], i % 2 == 0 ? Phone : Reader.Usual));
        }
        await Assertions.Expect(projector.Page.Locator(".seats .taken")).ToHaveCountAsync(11);
        await room.StartFirstQuarter();

        await OneLeavesADraftAndOneHasTwoDevices(room, projector);
        await AStrategyTakesASeatOver(room);
        await TheProgramIsKilledAndOneIsWithoutNetwork(room);

        await Assertions.Expect(projector.Page.Locator(".scores")).ToBeVisibleAsync();
        await AllThatWasKeptWasPlayed(room, projector);
    }

    /// <summary>Fujitsu never hands in: the teacher closes, and the draft plays. NVIDIA has two devices.</summary>
    async Task OneLeavesADraftAndOneHasTwoDevices(Classroom room, Visit projector)
    {
        await Everybody(1);
        await Draft("fujitsu", 1);
        var second = await room.SecondDevice(_students["nvidia"]);
        await Classroom.InQuarter(second, 1);
        await HandIn("nvidia", 1, second);
        await Assertions.Expect(_students["nvidia"].Page.Locator(".handed-in")).ToContainTextAsync(Told("nvidia", 1));
        foreach (var company in Companies[..9]) { await HandIn(company, 1); }
        await Assertions.Expect(projector.Page.Locator("[data-in='10']")).ToBeVisibleAsync();
        await room.ForceClose();
        await Everybody(2);
    }

    /// <summary>The quarter closes when the others have handed in.</summary>
    async Task AStrategyTakesASeatOver(Classroom room)
    {
        await room.Seat(10).Locator("button").First.ClickAsync();
        await Assertions.Expect(_students["fujitsu"].Page.Locator(".alarm")).ToBeVisibleAsync();
        foreach (var company in Companies.Where(company => company is not ("fujitsu" or "nvidia"))) { await HandIn(company, 2); }
        await HandInLast("nvidia", 2);
        await Everybody(3);
        await room.Seat(10).Locator("button").First.ClickAsync();
        await Assertions.Expect(_students["fujitsu"].Page.Locator(".alarm")).ToHaveCountAsync(0);
    }

    /// <summary>
    /// With half of the sheets in and two drafts; then Marvell is away for forty seconds, in which a quarter closes and the next begins.
    /// </summary>
    async Task TheProgramIsKilledAndOneIsWithoutNetwork(Classroom room)
    {
        foreach (var company in Companies[..5]) { await HandIn(company, 3); }
        await Draft("mediatek", 3);
        await Draft("marvell", 3);
        await room.Restart();
        await Everybody(3);
        foreach (var company in Companies[..5])
        {
            await Assertions.Expect(_students[company].Page.Locator(".handed-in")).ToContainTextAsync(Told(company, 3));
        }
        await Assertions.Expect(_students["mediatek"].Page.Locator("#line-ip")).ToHaveValueAsync(Mark("mediatek", 3));

        var (lost, clock) = (_students["marvell"], Stopwatch.StartNew());
        await lost.Page.Context.SetOfflineAsync(true);
        foreach (var company in Companies[7..].Except(["fujitsu"])) { await HandIn(company, 3); }
        await room.ForceClose();
        foreach (var company in Companies.Except(["marvell"])) { await Classroom.InQuarter(_students[company], 4); }
        foreach (var company in Companies.Except(["marvell", "fujitsu"])) { await HandIn(company, 4); }
        // Nothing is waited for here: that long is the outage.
        if (Outage > clock.Elapsed) { await lost.Page.WaitForTimeoutAsync((float)(Outage - clock.Elapsed).TotalMilliseconds); }
        await Assertions.Expect(lost.Page.Locator("[data-turn='3']")).ToBeVisibleAsync();
        await lost.Page.Context.SetOfflineAsync(false);
        await Classroom.InQuarter(lost, 4);
        await HandIn("marvell", 4);
        await room.ForceClose();
        foreach (var student in _students.Values) { await Assertions.Expect(student.Page.Locator(".scores")).ToBeVisibleAsync(); }
    }

    /// <summary>The files to take home tell the same as the students were told.</summary>
    async Task AllThatWasKeptWasPlayed(Classroom room, Visit projector)
    {
        var decisions = CsvTable.Read(await room.Download("Decisions"));
        Assert.Equal(from quarter in Quarters from company in Companies
        select (quarter, company), decisions.Select(row => (row["quarter"], row["seat"])));
        foreach (var row in decisions)
        {
            var expected = _kept.TryGetValue((row["seat"], row["quarter"]), out var kept)
                ? kept
                : (row["quarter"] == "2025Q2" ? "strategy" : "standing", Millions(row[LineOf(row["seat"])]));
            Assert.Equal(expected, (row["origin"], Millions(row[LineOf(row["seat"])])));
            Assert.Equal($"Team {row["seat"]}", row["team"]);
        }

        var gradebook = CsvTable.Read(await room.Download("Gradebook"));
        Assert.Equal(Companies, gradebook.Select(row => row["seat"]));
        foreach (var row in gradebook)
        {
            Assert.Equal(
                _kept.Count(kept => kept.Key.Company == row["seat"] && kept.Value.Origin == "handed_in"),
                int.Parse(row["quarters_handed_in"], CultureInfo.InvariantCulture));
            Assert.Equal(
                4, new[] { "handed_in", "draft", "standing", "by_strategy" }.Sum(
                    way => int.Parse(row[$"quarters_{way}"], CultureInfo.InvariantCulture)));
        }

        // The wall ranks each class by score, as the gradebook does.
        var ranked = gradebook.GroupBy(row => row["role"])
            .SelectMany(rows => rows.OrderBy(row => int.Parse(row["rank_in_role"], CultureInfo.InvariantCulture)));
        await Assertions.Expect(projector.Page.Locator(".scores .team")).ToHaveTextAsync(ranked.Select(row => row["team"]));
        await Assertions.Expect(projector.Page.Locator(".scores td.score")).ToHaveCountAsync(Companies.Length);

        JsonElement[] events = [
            .. (await room.Download("Events")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        string[] Told(string name) =>
            [.. events.Where(each => each.GetProperty("event").GetString() == name).Select(each => each.GetRawText())];
        Assert.Equal(4, Told("quarter_closed").Length);
        Assert.Equal(2, Told("autopilot_set").Length);
        Assert.Equal(_kept.Values.Count(kept => kept.Origin == "handed_in"), Told("sheet_submitted").Length);
        var ended = JsonElement.Parse(Told("game_ended").Single()).GetProperty("scores").EnumerateArray();
        Assert.Equal(gradebook.Select(row => row["npv_usd"]), ended.Select(score => score.GetProperty("net_present_value").GetRawText()));
    }

    async Task Draft(string company, int quarter)
    {
        await Type(_students[company], company, quarter);
        await Assertions.Expect(_students[company].Page.Locator(".saved")).ToHaveTextAsync(Receipt);
        _kept[(company, Quarters[quarter - 1])] = ("draft", Mark(company, quarter));
    }

    async Task HandIn(string company, int quarter, Visit? device = null)
    {
        device ??= _students[company];
        await HandInLast(company, quarter, device);
        await Assertions.Expect(device.Page.Locator(".handed-in")).ToContainTextAsync(Told(company, quarter));
    }

    /// <summary>The last sheet of a quarter closes it, which whoever hands it in sees by the next.</summary>
    async Task HandInLast(string company, int quarter, Visit? device = null)
    {
        device ??= _students[company];
        await Type(device, company, quarter);
        await Classroom.HandIn(device);
        _kept[(company, Quarters[quarter - 1])] = ("handed_in", Mark(company, quarter));
    }

    /// <summary>Amounts are typed in millions of dollars, in Chinese in 億.</summary>
    static async Task Type(Visit device, string company, int quarter)
    {
        var chinese = await device.Page.Locator("html").GetAttributeAsync("lang") == "zh-Hant";
        await Classroom.Type(device, LineOf(company), chinese ? InChinese(company, quarter) : Mark(company, quarter));
    }

    async Task Everybody(int quarter)
    {
        foreach (var student in _students.Values) { await Classroom.InQuarter(student, quarter); }
    }

    /// <summary>Millions of dollars that only this seat names, and only in this quarter.</summary>
    static string Mark(string company, int quarter) =>
        ((quarter * 20) + Array.IndexOf(Companies, company) + 0.1m).ToString(CultureInfo.InvariantCulture);

    static string InChinese(string company, int quarter) =>
        (decimal.Parse(Mark(company, quarter), CultureInfo.InvariantCulture) / 100).ToString(CultureInfo.InvariantCulture);

    /// <summary>A mark as pages write it, in either language.</summary>
    static Regex Told(string company, int quarter) =>
        new($@"(?<!\d)({Regex.Escape(Mark(company, quarter))}|{Regex.Escape(InChinese(company, quarter))})(?!\d)");

    static string Millions(string dollars) =>
        (decimal.Parse(dollars, CultureInfo.InvariantCulture) / 1_000_000).ToString("0.0", CultureInfo.InvariantCulture);

    static string LineOf(string company) => Array.IndexOf(Companies, company) switch { < 4 => "software", < 10 => "ip", _ => "openai" };

    [GeneratedRegex("receipt|收件編號")]
    private static partial Regex Receipt { get; }
}
