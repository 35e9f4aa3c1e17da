using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class OperationTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/startup")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task A_host_that_serves_is_healthy_in_every_respect(string address)
    {
        await using var host = await Host.Start();

        Assert.Equal("Healthy", await host.Text(address));
    }

    [Fact]
    public async Task A_host_whose_journal_takes_no_appends_lives_and_is_not_ready()
    {
        var server = await postgres.Server;
        using var silo = await SiloProcess.StartOn(server.FreshJournal(), "--demonstration", "false");
        await Until(silo, "/health/ready", HttpStatusCode.OK);

        await server.StopImmediately();

        await Until(silo, "/health/ready", HttpStatusCode.ServiceUnavailable);
        await Until(silo, "/health/live", HttpStatusCode.OK);
        await server.Up();
        await Until(silo, "/health/ready", HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_says_so_first_and_serves_meanwhile()
    {
        using var silo = await SiloProcess.Start("memory", "--demonstration", "false", "--drain", "6");
        silo.AskToStop();

        await Until(silo, "/health/ready", HttpStatusCode.ServiceUnavailable);
        await Until(silo, "/api/games", HttpStatusCode.OK);

        Assert.Equal(0, await silo.Ended());
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_begins_no_new_games_and_says_why()
    {
        var key = SeatToken.New();
        using var silo = await SiloProcess.Start(
            "memory", "--demonstration", "false", "--drain", "20", "--operator-key-hash", SeatToken.HashOf(key));
        using var hosts = new Hosts([$"{silo.Api.BaseAddress}".TrimEnd('/')], key);
        var room = await LoadedClass.Open(hosts, 0);
        silo.AskToStop();
        await Until(silo, "/health/ready", HttpStatusCode.ServiceUnavailable);

        foreach (var address in new[] { "/api/classes", "/teach", "/solo" })
        {
            using var answer = await silo.Api.PostAsync(new Uri(address, UriKind.Relative), null);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains(
                "This host is about to stop and begins no new games", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.NotNull(await room.Seats[0].HandIn(await room.Quarter()));
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_opens_no_further_demonstration()
    {
        var journal = new InMemoryJournal();
        await using var cluster = await Cluster.Start(
            1, journal, demonstration: options => (options.Pause, options.SecondsPerQuarter) = (TimeSpan.Zero, 0));
        async Task<int> Begun() => (await journal.Games()).Count;
        while (await Begun() < 3) { await Task.Delay(20); }

        cluster.Silos.Silos[0].ServiceProvider.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await Task.Delay(TimeSpan.FromSeconds(1)); // one that is being opened is there by then
        var begun = await Begun();
        await Task.Delay(TimeSpan.FromSeconds(2));

        Assert.Equal(begun, await Begun());
    }

    [Fact]
    public async Task A_host_is_not_ready_after_an_append_that_failed_until_one_succeeds()
    {
        await using var meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
        // The third append is the first whose answer is lost; what health asks by itself is refused, as it should be.
        await using var journal = new MeasuredJournal(
            new UnreliableJournal(new InMemoryJournal()), meters.GetRequiredService<IMeterFactory>());
        await using var host = await Host.Start(adjust: builder => builder.Services.AddSingleton(journal));
        var (game, entry) = (new GameId("a-game"), new JournalEntry("something", 1, "{}"u8.ToArray()));
        await journal.Begin(game, "test", [entry]);
        await journal.Append(game, 1, [entry]);
        await journal.Append(game, 2, [entry]);

        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await journal.Append(game, 3, [entry]));
        using var answer = await host.Api.GetAsync(new Uri("/health/ready", UriKind.Relative));
        await journal.Append(game, 4, [entry]);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Null(journal.SinceFailure);
    }

    [Fact]
    public async Task A_full_disk_makes_the_host_unready_loses_nothing_and_is_over_when_there_is_room()
    {
        var (folder, key) = (Directory.CreateTempSubdirectory("chipmarket-"), SeatToken.New());
        var journal = Path.Combine(folder.FullName, "games.db");
        using (var silo = await SiloProcess.StartOnADiskThatMayFillUp(
            journal, "--demonstration", "false", "--operator-key-hash", SeatToken.HashOf(key)))
        {
            using var hosts = new Hosts([$"{silo.Api.BaseAddress}".TrimEnd('/')], key);
            var room = await LoadedClass.Open(hosts, 0);
            var quarter = await room.Quarter();
            Assert.NotNull(await room.Seats[0].HandIn(quarter));

            await silo.FillDisk(room: 4096);
            var handsIn = room.Seats[1].HandIn(quarter);
            await Until(silo, "/health/ready", HttpStatusCode.ServiceUnavailable);
            await Until(silo, "/health/live", HttpStatusCode.OK);
            Assert.False(handsIn.IsCompleted);

            await silo.FillDisk(room: null);
            Assert.NotNull(await handsIn);
            await Until(silo, "/health/ready", HttpStatusCode.OK);
            Assert.True(hosts.AskedAgain > 0);
            foreach (var seat in room.Seats) { Assert.Equal(0, await seat.Lost()); }
            await silo.Kill();
        }

        await using (var reader = SqliteJournalReader.Open(journal)) { Assert.True((await reader.Audit(_ => { })).Holds); }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_dashboard_is_for_who_has_the_operators_key()
    {
        var key = SeatToken.New();
        using var silo = await SiloProcess.Start(
            "memory", "--demonstration", "false", "--dashboard", "true", "--operator-key-hash", SeatToken.HashOf(key));

        Assert.Equal(HttpStatusCode.Unauthorized, await Asked(silo, "/ops/orleans/", _ => { }));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Asked(
                silo, "/ops/orleans/DashboardCounters",
                request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SeatToken.New())));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Asked(silo, "/OPS/Orleans/", request => request.Headers.Add("Cookie", $"operator={SeatToken.New()}")));
        Assert.Equal(
            HttpStatusCode.OK,
            await Asked(silo, "/ops/orleans/", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key)));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Asked(silo, "/ops/orleans/DashboardCounters", request => request.Headers.Add("Cookie", $"operator={key}")));
        using var browser = new SignedInBrowser(silo.Api.BaseAddress!);
        var ticket = await browser.SignIn(key);
        Assert.Equal(
            HttpStatusCode.OK, await Asked(silo, "/ops/orleans/DashboardCounters", request => request.Headers.Add("Cookie", ticket)));
        await browser.SignOut();
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Asked(silo, "/ops/orleans/DashboardCounters", request => request.Headers.Add("Cookie", ticket)));
    }

    [Fact]
    public async Task There_is_no_dashboard_unless_it_is_asked_for()
    {
        await using var host = await Host.Start();

        using var answer = await host.Api.GetAsync(new Uri("/ops/orleans/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/games")]
    [InlineData("/api/nothing-here")]
    public async Task An_answer_of_the_api_is_no_page_and_nothing_to_keep(string address)
    {
        await using var host = await Host.Start();

        using var answer = await host.Api.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal("default-src 'none'; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_log_in_json_is_json_line_by_line()
    {
        using var silo = await SiloProcess.StartIn(
            new Dictionary<string, string> { ["ChipMarket__Log"] = "json" }, "--data", "memory", "--seconds-per-quarter", "0");
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (!silo.Said.Any(line => line.Contains("opened with scenario", StringComparison.Ordinal)))
        {
            await Task.Delay(50, deadline.Token);
        }

        var line = silo.Said.First(line => line.Contains("opened with scenario", StringComparison.Ordinal));

        using var json = JsonDocument.Parse(line);
        Assert.Equal("seed-2025", json.RootElement.GetProperty("State").GetProperty("Scenario").GetString());
    }

    static async Task Until(SiloProcess silo, string address, HttpStatusCode wanted)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (await Asked(silo, address, _ => { }) != wanted) { await Task.Delay(50, deadline.Token); }
    }

    static async Task<HttpStatusCode> Asked(SiloProcess silo, string address, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        with(request);
        using var answer = await silo.Api.SendAsync(request);
        return answer.StatusCode;
    }
}
