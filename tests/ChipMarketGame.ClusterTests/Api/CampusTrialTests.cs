using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// Sixty students and one who means ill, all behind one address: straight to the host, and behind the proxy, where the one claims another
/// address with every request. Ten minutes with CHIPMARKET_FULL=1, otherwise three quarters.
/// </summary>
public sealed class CampusTrialTests(ITestOutputHelper output)
{
    const int Students = 60, TeamSize = 3, Rooms = 2;

    static readonly int Quarters = FullSize.Of(24, 3), SecondsPerQuarter = FullSize.Of(25, 4);

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(FullSize.Of(3, 1));

    static string[] Companies => [.. Played.Roster.Companies.Take(Played.Roster.Seats).Select(company => company.Id)];

    [Fact]
    public async Task Sixty_students_join_and_play_while_one_behind_their_address_does_all_the_harm_it_can()
    {
        await using var host = await Host.Start();
        await Run(host, host.Api.BaseAddress!);
    }

    [Fact]
    public async Task Behind_the_proxy_the_same_with_a_claimed_address_for_every_request()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        using var proxy = await Nginx.Start(tls: false, host.Api.BaseAddress!);
        await Run(host, proxy.Site);
    }

    async Task Run(Host host, Uri site)
    {
        var rooms = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(
            _ => ClassOverHttp.Open(
                host.Api, host.OperatorKey, new { seed = 7, team_size = TeamSize, seconds_per_quarter = SecondsPerQuarter })));
        using var stop = new CancellationTokenSource();
        using var harm = await Abuser.Begin(site, rooms[0], stop.Token);
        Browser[] browsers = [.. Enumerable.Range(0, Students).Select(_ => new Browser(site))];

        var joined = await Task.WhenAll(browsers.Select(
            (browser, number) => browser.Join(
                rooms[number % Rooms].Code, Companies[number / Rooms % Companies.Length], $"Student {number}")));
        Assert.Equal(Enumerable.Range(0, Students).Select(number => $"/play/{rooms[number % Rooms].Code}"), joined);
        foreach (var room in rooms) { await room.Order("start"); }
        var began = Stopwatch.GetTimestamp();
        var asked = new ConcurrentDictionary<(string What, int Status), int>();
        var playing = browsers.Select(
            (browser, number) => Play(browser, rooms[number % Rooms], new HttpClient { BaseAddress = site }, asked, stop.Token)).ToArray();
        foreach (var room in rooms) { await UntilClosed(host, room, Quarters); }
        await stop.CancelAsync();
        await Task.WhenAll(playing);
        await harm.Stopped;

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Students} students, {Rooms} classes, {Quarters} quarters in {seconds:0} s: " +
            $"{string.Join(", ", asked.OrderBy(each => each.Key).Select(each => $"{each.Key.What} {each.Key.Status} × {each.Value}"))}"));
        output.WriteLine($"the abuser: {harm}");
        Assert.DoesNotContain(asked, each => each.Key.Status is 429 or >= 500);
        Assert.All(
            (string[])["page", "circuit", "look", "draft"],
            what => Assert.True(asked.GetValueOrDefault((what, 200)) >= Students, $"{what}: {asked.GetValueOrDefault((what, 200))}"));
        Assert.True(harm.Refused > 0, "nobody slowed the abuser down");
        Assert.Equal(0, harm.Broken);
        foreach (var room in rooms)
        {
            Assert.Equal(
                Students / Rooms, (await host.Grains.Game(room.Game).Snapshot(int.MaxValue))!.Class!.Seats.SelectMany(seat => seat.Holders)
                    .Count(holder => holder.StartsWith("Student", StringComparison.Ordinal)));
            Assert.True((await host.Journal.Verify(room.Game)).Holds);
        }
    }

    /// <summary>A student's page asks for itself and its circuit, and the seat is looked at and filled in, again and again.</summary>
    static async Task Play(
        Browser browser, ClassOverHttp room, HttpClient http, ConcurrentDictionary<(string, int), int> asked, CancellationToken stop)
    {
        using (http)
        {
            void Count(string what, HttpResponseMessage answer)
            {
                using (answer) { asked.AddOrUpdate((what, (int)answer.StatusCode), 1, (_, count) => count + 1); }
            }

            var token = RecoveryCode.TokenOf(browser.Cookies[$"seat.{room.Code}"]);
            while (!stop.IsCancellationRequested)
            {
                Count("page", await browser.Get($"/play/{room.Code}"));
                Count("circuit", await browser.Post("/_blazor/negotiate?negotiateVersion=1"));
                using var look = await ClassOverHttp.Send(http, HttpMethod.Get, $"/api/games/{room.Game}/seat?since=999", token);
                using var sight = look.IsSuccessStatusCode ? await look.Json() : null;
                asked.AddOrUpdate(("look", (int)look.StatusCode), 1, (_, count) => count + 1);
                var quarter = sight?.RootElement.GetProperty("game").GetProperty("quarter").GetString();
                Count("draft", await ClassOverHttp.Send(
                    http, HttpMethod.Put, $"/api/games/{room.Game}/seat/draft", token, $$"""{"quarter": "{{quarter}}", "lines": {} }"""));
                await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            browser.Dispose();
        }
    }

    static async Task UntilClosed(Host host, ClassOverHttp room, int quarters)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(SecondsPerQuarter * quarters) + Waiting.Patience);
        await foreach (var game in host.Grains.Follow(room.Game, cancellation: patience.Token))
        {
            if (game.ClosedQuarters >= quarters || game.Phase == GamePhase.Ended) { return; }
        }
    }
}
