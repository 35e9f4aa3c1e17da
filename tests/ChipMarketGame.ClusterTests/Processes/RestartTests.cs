using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class RestartTests : IDisposable
{
    static readonly string[] Quick = ["--seconds-per-quarter", "0.3", "--pause", "0"];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    /// <summary>Set CHIPMARKET_KILLS for more or fewer.</summary>
    static int Kills => int.Parse(
        Environment.GetEnvironmentVariable("CHIPMARKET_KILLS") ?? $"{FullSize.Of(20, 6)}", CultureInfo.InvariantCulture);

    string Journal => Path.Combine(_folder.FullName, "games.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_demonstration_survives_kill_minus_9_as_often_as_it_comes()
    {
        var known = new Dictionary<GameId, long>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var silo = await SiloProcess.Start(Journal, Quick);
            await QuartersClose(silo, 1 + (kill % 3));
            await silo.Kill();

            var heads = await Verified();
            Assert.All(known, before => Assert.True(heads[before.Key] >= before.Value, $"kill {kill}: {before.Key} lost events"));
            Assert.True(heads.Values.Sum() > known.Values.Sum(), $"kill {kill}: nothing went on");
            known = heads;
        }
    }

    [Fact]
    public async Task A_process_asked_to_stop_stops_and_the_next_one_goes_on()
    {
        using (var first = await SiloProcess.Start(Journal, Quick))
        {
            await QuartersClose(first, 2);
            Assert.Equal(0, await first.Terminate());
        }

        var before = await Verified();
        using var second = await SiloProcess.Start(Journal, Quick);
        await QuartersClose(second, 1);
        await second.Kill();

        Assert.True((await Verified()).Values.Sum() > before.Values.Sum());
    }

    [Fact]
    public async Task A_second_process_on_the_same_journal_says_so_and_ends()
    {
        using var first = await SiloProcess.Start(Journal);

        var (exitCode, _, errors) = await SiloProcess.Finish("--data", Journal, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("is in use by another process", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    /// <summary>Waits until demonstrations have closed so many quarters more.</summary>
    static async Task QuartersClose(SiloProcess silo, int more)
    {
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        while (more > 0)
        {
            using var games = JsonDocument.Parse(await silo.Api.GetStringAsync(new Uri("/api/games", UriKind.Relative), deadline.Token));
            foreach (var game in games.RootElement.EnumerateArray())
            {
                var since = game.GetProperty("closed_quarters").GetInt32();
                using var request = new HttpRequestMessage(
                    HttpMethod.Get, $"/api/games/{game.GetProperty("id").GetString()}/events?since={since}");
                request.Headers.Accept.ParseAdd("text/event-stream");
                using var answer = await silo.Api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
                await foreach (var told in SseParser.Create(await answer.Content.ReadAsStreamAsync(deadline.Token))
                    .EnumerateAsync(deadline.Token))
                {
                    if (told.EventType == "quarter-closed" && --more == 0) { return; }
                }
            }
        }
    }

    /// <summary>Version of each game, after its chain and every hash of a replay have been found good.</summary>
    async Task<Dictionary<GameId, long>> Verified()
    {
        await using var journal = SqliteJournalReader.Open(Journal);
        var heads = new Dictionary<GameId, long>();
        foreach (var head in await journal.Games())
        {
            Assert.True((await journal.Verify(head.Game)).Holds);
            await Replay(journal, head.Game);
            heads.Add(head.Game, head.Version);
        }

        return heads;
    }

    static async Task Replay(SqliteJournalReader journal, GameId id)
    {
        var events = await journal.Read(id).ToArrayAsync();
        var scenario = ScenarioFile.Read(EventForm.ScenarioOf(events[0])).Scenario;
        var opening = (GameOpened)EventForm.Read(events[0], scenario.Roster);
        var game = Game.Open(scenario, opening.Seed, opening.Luck);
        foreach (var closed in events.Select(stored => EventForm.Read(stored, scenario.Roster)).OfType<QuarterClosed>())
        {
            game.Apply(closed);
        }
    }
}
