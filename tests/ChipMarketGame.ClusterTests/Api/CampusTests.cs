using System.Collections.Concurrent;
using System.Net;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Many behind one address, and one of them who means ill.</summary>
public sealed class CampusTests
{
    /// <summary>More wrong codes than an address has in a minute.</summary>
    const int Knocks = 40;

    static string[] Companies => [.. Played.Roster.Companies.Take(Played.Roster.Seats).Select(company => company.Id)];

    [Fact]
    public async Task One_script_that_posts_the_language_from_four_connections_keeps_nobody_from_a_circuit_or_a_seat()
    {
        await using var host = await Host.Start();
        var room = await host.Class();
        using var stop = new CancellationTokenSource();
        var (refused, answered) = (new ConcurrentDictionary<int, int>(), new TaskCompletionSource());
        var scripts = Enumerable.Range(0, 4).Select(_ => Flood(() => WithoutCookie(host), refused, answered, stop.Token)).ToArray();
        await answered.Task;

        var negotiated = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            using var answer = await host.Api.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
            negotiated.Add((int)answer.StatusCode);
        }

        foreach (var company in Companies)
        {
            using var classmate = host.Browser();
            Assert.Equal($"/play/{room.Code}", await classmate.Join(room.Code, company, $"Team {company}"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(scripts);
        Assert.Equal([200], negotiated.Distinct());

        static Task<int> WithoutCookie(Host host) =>
            Status(host.Api.PostAsync(
                new Uri("/language", UriKind.Relative), new FormUrlEncodedContent([new("culture", "en"), new("back", "/")])));
    }

    [Fact]
    public async Task Forms_sent_without_pause_by_one_browser_are_slowed_down_and_its_neighbours_are_not()
    {
        await using var host = await Host.Start();
        using var loud = host.Browser();
        using var quiet = host.Browser();
        var (hidden, theirs) = (await loud.Hidden("/solo"), await quiet.Hidden("/solo"));

        using var stop = new CancellationTokenSource();
        var (statuses, refused) = (new ConcurrentDictionary<int, int>(), new TaskCompletionSource());
        var flood = Enumerable.Range(0, 4).Select(_ => Flood(() => Language(loud, hidden), statuses, refused, stop.Token)).ToArray();
        await refused.Task;

        // While the one goes on: an allowance that both shared would be gone each time.
        var neighbours = new List<int>();
        for (var i = 0; i < 10; i++) { neighbours.Add(await Language(quiet, theirs)); }
        await stop.CancelAsync();
        await Task.WhenAll(flood);

        Assert.Equal([302, 429], statuses.Keys.Order());
        Assert.Equal([302], neighbours.Distinct());

        static Task<int> Language(Browser browser, IEnumerable<KeyValuePair<string, string>> form) =>
            Status(browser.Post("/language", [.. form, new("culture", "en"), new("back", "/")]));
    }

    [Fact]
    public async Task Tokens_that_somebody_makes_up_have_no_allowance_of_their_own()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");

        var made = await Task.WhenAll(Enumerable.Range(0, 1500).Select(
            _ => Status(room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat?since=999", SeatToken.New()))));
        var classmate = await Status(room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat?since=999", token));

        Assert.Equal([401, 429], made.Distinct().Order());
        Assert.Equal(200, classmate);
    }

    [Fact]
    public async Task What_is_too_much_is_told_with_the_seconds_to_wait_as_a_problem_to_programs_and_as_a_page_to_readers()
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        var hidden = await browser.Hidden("/solo");
        KeyValuePair<string, string>[] form = [.. hidden, new("culture", "zh-Hant"), new("back", "/")];
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Status(browser.Post("/language", form))));

        using var problem = await UntilRefused(() => browser.Post("/language", form));
        browser.ReadsPages();
        using var page = await UntilRefused(() => browser.Post("/language", form));

        Assert.InRange(problem.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("That was too much at once; wait a second and go on.", await problem.Sentence());
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>請求過於頻繁</h1>", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_guesses_is_answered_no_more_than_a_few_times()
    {
        await using var host = await Host.Start();
        using var elsewhere = host.From("127.0.0.2");

        var knocks = await Task.WhenAll(Enumerable.Range(0, 500).Select(
            _ => Status(elsewhere.GetAsync(new Uri($"/api/classes/{JoinCode.New()}", UriKind.Relative)))));

        Assert.InRange(knocks.Count(status => status == 404), 1, 25);
        Assert.All(knocks, status => Assert.True(status is 404 or 429, $"{status}"));
    }

    [Fact]
    public async Task A_right_code_is_let_in_however_many_wrong_ones_its_address_has_tried()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var elsewhere = host.From("127.0.0.2");
        var wrong = await Tries(() => elsewhere.GetAsync(new Uri($"/api/classes/{JoinCode.New()}", UriKind.Relative)));

        Assert.Contains(429, wrong);
        Assert.Equal(200, await Status(elsewhere.GetAsync(new Uri($"/api/classes/{room.Code}", UriKind.Relative))));
    }

    [Fact]
    public async Task A_class_that_has_begun_and_a_code_of_no_class_get_the_same_sentence_and_are_counted_alike()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        await room.Order("start");

        foreach (var code in (string[])[room.Code, JoinCode.New()])
        {
            using var elsewhere = host.From(code == room.Code ? "127.0.0.3" : "127.0.0.4");
            var (statuses, sentences) = (new List<int>(), new HashSet<string>());
            for (var i = 0; i < Knocks; i++)
            {
                using var answer = await elsewhere.PostAsync(
                    new Uri($"/api/classes/{code}/seats/google", UriKind.Relative), new StringContent("""{"name": "Eve"}"""));
                statuses.Add((int)answer.StatusCode);
                if ((int)answer.StatusCode == 404) { sentences.Add(await answer.Sentence()); }
            }

            Assert.Equal(["No seat is to be had with this code: check the code, choose a free seat, or ask your teacher."], sentences);
            Assert.InRange(statuses.Count(status => status == 404), 20, Knocks - 1);
            Assert.Contains(429, statuses);
        }
    }

    [Fact]
    public async Task The_pages_say_of_a_class_that_has_begun_what_they_say_of_a_code_of_no_class_and_count_both()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var browser = host.Browser();
        var hidden = await browser.Hidden($"/j/{room.Code}");
        await room.Order("start");

        foreach (var code in (string[])[room.Code, JoinCode.New()])
        {
            using var answer = await browser.Post($"/j/{code}", [.. hidden, new("company", "google"), new("name", "Eve")]);
            Assert.Equal($"/j/{code}?wrong=taken", answer.Headers.Location?.OriginalString);
            using var door = await browser.Get($"/j/{code}?wrong=taken");
            Assert.Contains("No seat can be taken with this code now.", await door.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains(429, await Tries(() => browser.Post($"/j/{room.Code}", [.. hidden, new("company", "google"), new("name", "Eve")])));
    }

    /// <summary>
    /// The answers to more wrong codes than an address has at once. It earns one back every three seconds, so that a later one may be
    /// answered.
    /// </summary>
    static async Task<List<int>> Tries(Func<Task<HttpResponseMessage>> knock)
    {
        var statuses = new List<int>();
        for (var i = 0; i < Knocks; i++) { statuses.Add(await Status(knock())); }
        return statuses;
    }

    /// <summary>Asks again and again without a pause, and says when it has been answered more than thirty times alike.</summary>
    static async Task Flood(
        Func<Task<int>> ask, ConcurrentDictionary<int, int> statuses, TaskCompletionSource answered, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (statuses.AddOrUpdate(await ask(), 1, (_, count) => count + 1) > 30) { answered.TrySetResult(); }
        }
    }

    static async Task<HttpResponseMessage> UntilRefused(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            var answer = await send();
            if ((int)answer.StatusCode == 429) { return answer; }
            answer.Dispose();
        }
    }

    static async Task<int> Status(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return (int)answer.StatusCode;
    }
}
