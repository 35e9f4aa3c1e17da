using System.Net;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>How a class is joined through its pages.</summary>
public sealed class JoiningTests
{
    const int Joining = 60, TeamSize = 5;

    static string[] Companies => [.. Played.Roster.Companies.Take(Played.Roster.Seats).Select(company => company.Id)];

    [Fact]
    public async Task Sixty_who_join_at_once_sit_in_teams_of_five_on_eleven_seats_and_the_rest_is_told_so()
    {
        await using var host = await Host.Start();
        var room = await ClassOverHttp.Open(host.Api, host.OperatorKey, new { team_size = TeamSize });
        Browser[] browsers = [.. Enumerable.Range(0, Joining).Select(_ => host.Browser())];

        var led = await Task.WhenAll(browsers.Select(
            (browser, number) => browser.Join(room.Code, Companies[number % Companies.Length], $"Student {number}")));

        var seats = Companies.Length * TeamSize;
        Assert.Equal(seats, led.Count(where => where == $"/play/{room.Code}"));
        Assert.Equal(Joining - seats, led.Count(where => where == $"/j/{room.Code}?wrong=taken"));
        var game = (await host.Grains.Game(room.Game).Snapshot())!;
        Assert.All(game.Class!.Seats, seat => Assert.Equal(TeamSize, seat.Holders.Length));
        Assert.Equal(seats, game.Class.Seats.SelectMany(seat => seat.Holders).Distinct().Count());
        for (var number = 0; number < Joining; number++)
        {
            using var seat = await browsers[number].Get($"/play/{room.Code}");
            Assert.Equal(
                led[number].StartsWith("/play", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Found, seat.StatusCode);
            browsers[number].Dispose();
        }
    }

    [Fact]
    public async Task Looking_at_a_link_takes_no_seat()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var preview = host.Browser();

        foreach (var page
            in (string[])[
                $"/j/{room.Code}", $"/j/{room.Code}?company=google&name=Preview&token={SeatToken.New()}", $"/join?code={room.Code}",
                $"/j/{room.Code}/return?phrase=x", $"/play/{room.Code}", $"/watch/{room.Code}"])
        {
            using var got = await preview.Get(page);
            using var head = await preview.Head(page);
            Assert.True((int)got.StatusCode < 500 && (int)head.StatusCode < 500, $"{page}: {(int)got.StatusCode}, {(int)head.StatusCode}");
        }

        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
        Assert.Equal($"/play/{room.Code}", await preview.Join(room.Code, "google", "Ann"));
    }

    [Fact]
    public async Task A_flood_of_wrong_codes_on_the_pages_slows_down_while_classmates_behind_the_same_address_join_and_the_projector_shows()
    {
        await using var host = await Host.Start();
        var room = await host.Class();
        using var guesser = host.Browser();
        var hidden = await guesser.Hidden("/solo");
        var answered = 0;

        foreach (var knock in (Func<string, Task<HttpResponseMessage>>[])[
            code => guesser.Get($"/j/{code}"), code => guesser.Get($"/watch/{code}"),
            code => guesser.Post($"/j/{code}", [.. hidden, new("company", "google"), new("name", "Eve")]),
            code => guesser.Post($"/j/{code}/return", [.. hidden, new("phrase", SeatToken.New())]),
            _ => guesser.Post($"/j/{room.Code}/return", [.. hidden, new("phrase", SeatToken.New())])])
        {
            var statuses = new List<int>();
            for (var i = 0; i < 25; i++)
            {
                using var answer = await knock(JoinCode.New());
                statuses.Add((int)answer.StatusCode);
            }

            // An address earns a wrong code back every three seconds: one of those that follow may be answered.
            Assert.Contains(429, statuses);
            answered += statuses.Count(status => status != 429);
        }

        Assert.InRange(answered, 20, 60);
        foreach (var company in Companies)
        {
            using var classmate = host.Browser();
            Assert.Equal($"/play/{room.Code}", await classmate.Join(room.Code, company, $"Team {company}"));
        }

        using var projector = await guesser.Get($"/watch/{room.Code}");
        Assert.Equal(HttpStatusCode.OK, projector.StatusCode);
    }

    [Fact]
    public async Task A_seat_asked_for_by_a_double_click_or_a_form_sent_again_is_taken_once()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        using var browser = host.Browser();
        KeyValuePair<string, string>[] form = [.. await browser.Hidden($"/j/{room.Code}"), new("company", "google"), new("name", "Ann")];

        var clicks = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.Post($"/j/{room.Code}", form)));
        using var again = await browser.Post($"/j/{room.Code}", form);
        using var other = await browser.Post($"/j/{room.Code}", [.. form.Where(field => field.Key != "company"), new("company", "meta")]);

        Assert.All(clicks.Append(again), click => Assert.Equal($"/play/{room.Code}", click.Headers.Location?.OriginalString));
        Assert.Equal($"/j/{room.Code}?wrong=held", other.Headers.Location?.OriginalString);
        Assert.Equal(2, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task Two_tabs_of_one_browser_that_take_two_companies_at_once_get_one_seat()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        using var browser = host.Browser();
        var tabs = new[] { ("google", await browser.Hidden($"/j/{room.Code}")), ("meta", await browser.Hidden($"/j/{room.Code}")) };

        var answers = await Task.WhenAll(tabs.Select(
            tab => browser.Post($"/j/{room.Code}", [.. tab.Item2, new("company", tab.Item1), new("name", "Ann")])));

        Assert.Equal(
            [$"/j/{room.Code}?wrong=held", $"/play/{room.Code}"],
            answers.Select(answer => answer.Headers.Location?.OriginalString).Order(StringComparer.Ordinal));
        var board = (await host.Grains.Instructor(room.Game).Board(room.Token)).Value!;
        Assert.Single(board.Seats, seat => !seat.Presence.Holders.IsEmpty);
        using var page = await browser.Get($"/play/{room.Code}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_seat_given_up_in_the_lobby_lets_the_browser_take_another()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        using var browser = host.Browser();
        Assert.Equal($"/play/{room.Code}", await browser.Join(room.Code, "google", "Ann"));

        using var left = await browser.Fill($"/j/{room.Code}", $"/j/{room.Code}/leave");

        Assert.Equal($"/play/{room.Code}", await browser.Join(room.Code, "meta", "Ann"));
        Assert.Equal(
            ["meta"], (await host.Grains.Instructor(room.Game).Board(room.Token)).Value!.Seats.Where(seat => !seat.Presence.Holders.IsEmpty)
                .Select(seat => Played.Roster[seat.Presence.Seat].Id));
    }

    [Fact]
    public async Task A_late_joiner_types_a_short_code_and_a_holder_a_code_of_sixteen_in_any_case_and_width()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        using Browser ann = host.Browser(), late = host.Browser(), phone = host.Browser();
        Assert.Equal($"/play/{room.Code}", await ann.Join(room.Code, "google", "Ann"));
        await room.Order("start");
        var code = SeatCode.New();
        await room.Order("offer", $$"""{"company": "meta", "code": "{{code}}"}""");

        using var sat = await late.Fill(
            $"/j/{room.Code}", $"/j/{room.Code}/seat", ("seat-code", $" {code[..4].ToLowerInvariant()}-{code[4..]}"), ("name", "Zoë"));
        using var again = await phone.Fill($"/j/{room.Code}", $"/j/{room.Code}/seat", ("seat-code", code), ("name", "Eve"));
        var typed = string.Concat(RecoveryCode.Shown(ann.Cookies[$"seat.{room.Code}"]).ToLowerInvariant().Select(
            symbol => (char)(symbol + 0xFEE0)));
        using var back = await phone.Fill($"/j/{room.Code}", $"/j/{room.Code}/return", ("phrase", typed));

        Assert.Equal($"/play/{room.Code}", sat.Headers.Location?.OriginalString);
        Assert.Equal($"/j/{room.Code}?wrong=code", again.Headers.Location?.OriginalString);
        Assert.Equal((19, $"/play/{room.Code}"), (typed.Length, back.Headers.Location?.OriginalString));
        using var page = await phone.Get($"/play/{room.Code}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(
            ["Ann", "Zoë"], (await host.Grains.Instructor(room.Game).Board(room.Token)).Value!.Seats.SelectMany(
                seat => seat.Presence.Holders).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_game_alone_begun_by_a_double_click_is_one_game_and_another_choice_is_another()
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        var hidden = await browser.Hidden("/solo");

        var clicks = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.Post("/solo", [.. hidden, new("company", "google")])));
        using var again = await browser.Post("/solo", [.. hidden, new("company", "google")]);
        var address = again.Headers.Location!.OriginalString;
        using var page = await browser.Get(address);

        Assert.StartsWith("/play/", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(clicks, click => Assert.Equal(address, click.Headers.Location?.OriginalString));
        Assert.Single(await host.Journal.Games());
        using var other = await browser.Post("/solo", [.. hidden, new("company", "meta")]);
        Assert.NotEqual(address, other.Headers.Location!.OriginalString);
        Assert.Equal(2, (await host.Journal.Games()).Count);
    }

    [Fact]
    public async Task A_class_opened_by_a_double_click_is_one_class_and_a_form_changed_is_another()
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        using var signed = await browser.Fill("/teach", "/teach/key", ("key", host.OperatorKey));
        KeyValuePair<string, string>[] form = [.. await browser.Hidden("/teach"), new("plan", "Lesson"), new("scenario", "seed-2025"), new(
            "seats", "google"), new("seats", "meta")];

        var clicks = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.Post("/teach", form)));
        using var again = await browser.Post("/teach", form);
        var address = again.Headers.Location!.OriginalString;
        using var page = await browser.Get(address);

        Assert.Matches("^/teach/[A-Z2-9]{8}$", address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(clicks, click => Assert.Equal(address, click.Headers.Location?.OriginalString));
        Assert.Single(await host.Journal.Games());
        using var other = await browser.Post("/teach", [.. form, new("seats", "nvidia")]);
        Assert.NotEqual(address, other.Headers.Location!.OriginalString);
        Assert.Equal(2, (await host.Journal.Games()).Count);
    }
}
