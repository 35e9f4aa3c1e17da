using System.Net;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A class belongs to its teacher, and not to a browser.</summary>
public sealed class TeacherTests
{
    [Fact]
    public async Task A_class_made_on_one_computer_is_listed_and_run_on_another()
    {
        await using var host = await Host.Start();
        using Browser desk = host.Browser(), classroom = host.Browser();
        var address = await Opened(desk, host);
        var code = address.Split('/')[^1];

        using var outside = await classroom.Get(address);
        Assert.EndsWith("/teach", outside.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await SignIn(classroom, host);

        Assert.Contains($"href=\"teach/{code}\"", await Page(classroom, "/teach"), StringComparison.Ordinal);
        Assert.Contains("<h1", await Page(classroom, address), StringComparison.Ordinal);
        Assert.Contains("award_lead", await Page(classroom, $"{address}/export/Decisions"), StringComparison.Ordinal);
        var game = (await host.Grains.GameDirectory().Class(code))!.Value;
        Assert.Null((await host.Grains.Instructor(game).Order(classroom.Cookies["operator"], "start", new ClassOrder.Start())).Problem);
    }

    [Fact]
    public async Task Who_signs_out_controls_no_class_from_that_device_and_from_the_others_still_does()
    {
        await using var host = await Host.Start();
        using Browser desk = host.Browser(), classroom = host.Browser();
        var address = await Opened(desk, host);
        var (ticket, game) = (desk.Cookies["operator"], (await host.Grains.GameDirectory().Class(address.Split('/')[^1]))!.Value);
        await SignIn(classroom, host);

        using var signedOut = await desk.Fill("/teach", "/teach/sign-out");

        using var copy = host.Browser();
        copy.Hold("operator", ticket);
        foreach (var device in (Browser[])[desk, copy])
        {
            foreach (var page in (string[])[address, $"{address}/export/Gradebook"])
            {
                using var answer = await device.Get(page);
                Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
                Assert.EndsWith("/teach", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
            }
        }

        Assert.Equal(
            SeatFault.NotYours, (await host.Grains.Instructor(game).Order(ticket, "start", new ClassOrder.Start())).Problem?.Fault);
        Assert.Equal(SeatFault.NotYours, (await host.Grains.Instructor(game).Board(ticket)).Problem?.Fault);
        Assert.Equal(SeatFault.NotYours, (await host.Grains.Insight().Export(game, ticket, ExportKind.Decisions)).Problem?.Fault);
        Assert.Equal(SeatFault.NotYours, (await host.Grains.ClassList().Mine(ticket)).Problem?.Fault);
        Assert.True((await host.Grains.Instructor(game).Board(classroom.Cookies["operator"])).Succeeded);
    }

    [Fact]
    public async Task The_list_tells_how_each_class_stands_the_latest_first_and_nobody_who_plays_alone()
    {
        await using var host = await Host.Start();
        var first = await host.Class("google");
        var second = await host.Class("google", "meta");
        using var browser = host.Browser();
        using var alone = await browser.Fill("/solo", "/solo", ("company", "google"));
        await second.Take("google");
        await second.Order("start");
        await second.Order("clock", """{"seconds": 0}""");
        await host.Grains.Until(second.Game, game => game.ClosedQuarters == 1);
        await second.Order("branch", $$"""{"quarter": "{{Played.Opening.Scenario.Start}}", "into": "the-branch"}""");
        await SignIn(browser, host);

        var mine = (await host.Grains.ClassList().Mine(browser.Cookies["operator"])).Value!;

        Assert.Equal(
            [(second.Code, "the-branch", GamePhase.Lobby, 0, 1), (first.Code, $"{first.Game}", GamePhase.Lobby, 0, 0)],
            mine.Select(each => (each.Code, $"{each.Game}", each.Phase, each.ClosedQuarters, each.People)));
    }

    [Fact]
    public async Task A_class_from_before_owners_were_noted_belongs_to_the_operator()
    {
        var (journal, code) = (new InMemoryJournal(), JoinCode.New());
        var terms = new ClassTerms(
            code, [.. new[] { "google", "meta" }.Select(Played.Roster.Find)], 1, false, SeatToken.HashOf(SeatToken.New()));
        var opening = new GameOpened(
            Game.RulesVersion, Played.Short(2).Json, 7, LuckMode.Drawn, Lineup.Reference(Played.Opening.Scenario).Seats, 0, terms);
        var entry = EventForm.Entry(opening, Played.Roster, "open");
        Assert.DoesNotContain("\"owner\":", System.Text.Encoding.UTF8.GetString(entry.Json.Span), StringComparison.OrdinalIgnoreCase);
        await journal.Begin(Played.Id, $"class:{code}", [entry]);
        await using var host = await Host.Start(
            adjust: builder => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IJournal>(
                builder.Services, journal));
        using var browser = host.Browser();
        await SignIn(browser, host);
        var ticket = browser.Cookies["operator"];

        Assert.Equal(code, Assert.Single((await host.Grains.ClassList().Mine(ticket)).Value!).Code);
        Assert.True((await host.Grains.Instructor(Played.Id).Board(ticket)).Succeeded);
    }

    [Fact]
    public async Task The_files_of_a_running_class_hold_the_sheets_of_closed_quarters_and_none_of_the_open_one()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        var (google, meta) = (await room.Take("google"), await room.Take("meta"));
        await room.Order("start");
        var first = Played.Opening.Scenario.Start;
        foreach (var (seat, lines) in ((string, string)[])[(google, """{"software": 712345601}"""), (meta, "{}")])
        {
            using var handedIn = await room.Put("sheet", seat, first, lines);
        }
        await host.Grains.Until(room.Game, game => game.ClosedQuarters == 1);
        using var draft = await room.Put("draft", google, first + 1, """{"software": 712345602}""");
        using var sheet = await room.Put("sheet", meta, first + 1, """{"software": 712345603}""");
        using var browser = host.Browser();
        await SignIn(browser, host);

        foreach (var kind in Enum.GetNames<ExportKind>())
        {
            var text = await Page(browser, $"/teach/{room.Code}/export/{kind}");
            Assert.Equal(kind is "Decisions" or "Events", text.Contains("712345601", StringComparison.Ordinal));
            Assert.All(["712345602", "712345603"], open => Assert.DoesNotContain(open, text, StringComparison.Ordinal));
        }

        var console = await Page(browser, $"/teach/{room.Code}");
        Assert.All(["712345602", "712345603"], open => Assert.DoesNotContain(open, console, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Students_are_told_who_sees_their_sheets_before_they_take_a_seat_and_in_the_lobby()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var student = host.Browser();
        const string Told = "Once a quarter has closed, your teacher may look at its sheets";

        Assert.Contains(Told, await Page(student, $"/j/{room.Code}"), StringComparison.Ordinal);
        Assert.Equal($"/play/{room.Code}", await student.Join(room.Code, "google", "Ann"));
        Assert.Contains(Told, await Page(student, $"/play/{room.Code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_not_found()
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        var address = await Opened(browser, host);

        foreach (var kind in (string[])["999", "0", "-1", "x", "Gradebook,Events"])
        {
            using var answer = await browser.Get($"{address}/export/{kind}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("74")]
    [InlineData("80")]
    public async Task A_class_longer_than_its_scenario_can_be_played_is_refused_in_a_sentence(string quarters)
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        await SignIn(browser, host);

        using var refused = await browser.Fill(
            "/teach", "/teach", ("plan", "Lesson"), ("scenario", "seed-2025"), ("seats", "google"), ("quarters", quarters));

        Assert.Equal("/teach?wrong=length", refused.Headers.Location?.OriginalString);
        Assert.Contains("cannot be played for that many quarters", await Page(browser, "/teach?wrong=length"), StringComparison.Ordinal);
    }

    static async Task<string> Opened(Browser browser, Host host)
    {
        await SignIn(browser, host);
        using var opened = await browser.Fill("/teach", "/teach", ("plan", "Lesson"), ("scenario", "seed-2025"), ("seats", "google"));
        Assert.Matches("^/teach/[A-Z2-9]{8}$", opened.Headers.Location?.OriginalString);
        return opened.Headers.Location!.OriginalString;
    }

    static async Task SignIn(Browser browser, Host host)
    {
        using var signedIn = await browser.Fill("/teach", "/teach/key", ("key", host.OperatorKey));
        Assert.Equal("/teach", signedIn.Headers.Location?.OriginalString);
    }

    static async Task<string> Page(Browser browser, string address)
    {
        using var answer = await browser.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
