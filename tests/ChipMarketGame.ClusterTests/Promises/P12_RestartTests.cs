using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P12: a restart continues every open game, deadlines honoured.</summary>
[Collection(nameof(Undisturbed))]
public sealed class P12_RestartTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>
    /// Seconds that a game of strategies takes for a quarter: long enough that it is not over before the kill, and part of the time in
    /// which its next one closes.
    /// </summary>
    const double Pace = 2;

    const string Class = "class-";

    static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    /// <summary>
    /// From the start of the first process to the one deadline of all classes, long enough to kill it before on a busy machine.
    /// </summary>
    static readonly TimeSpan Due = TimeSpan.FromSeconds(FullSize.Of(60, 15));

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task P12_a_process_killed_with_many_open_games_continues_them_all_in_time()
    {
        var file = Path.Combine(_folder.FullName, "games.db");
        var games = FullSize.Of(1000, 100);
        var tokens = await Begin(file, classes: games * 3 / 4, others: games / 4);
        var due = DateTimeOffset.UtcNow + Due;
        using (var first = await SiloProcess.Start(file, "--demonstration", "false"))
        {
            await Parallel.ForEachAsync(
                tokens, new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (room, _) => await SetClock(first, room.Game, room.Token, due - DateTimeOffset.UtcNow));
            await first.Kill();
        }

        var before = await Heads(file);
        Assert.True(DateTimeOffset.UtcNow < due, "the machine is too busy to be killed before the deadline");
        await Task.Delay(due - DateTimeOffset.UtcNow);
        var clock = Stopwatch.StartNew();
        using var second = await SiloProcess.Start(file, "--demonstration", "false");
        var (rooms, ofRooms) = (await UntilContinued(file, before.RemoveRange(before.Keys.Where(game => !IsClass(game)))), clock.Elapsed);
        var (continued, ofAll) = (await UntilContinued(file, before), clock.Elapsed);
        await second.Kill();

        output.WriteLine(
            $"{rooms} classes that were due closed their quarter {ofRooms.TotalSeconds:0.0} s after the restart, all {continued} games " +
            $"theirs after {ofAll.TotalSeconds:0.0} s.");
        Assert.Equal(games, continued);
        Assert.InRange(ofRooms, TimeSpan.Zero, Promised);
        Assert.InRange(ofAll, TimeSpan.Zero, Promised);
        await using var journal = SqliteJournalReader.Open(file);
        foreach (var (game, _) in tokens)
        {
            var closed = await journal.Read(game).Select(stored => EventForm.Read(stored, Played.Roster)).OfType<QuarterClosed>()
                .FirstAsync();
            Assert.Equal((SheetOrigin.HandedIn, 1234), (closed.Sheets[0].Origin, closed.Sheets[0].As<HyperscalerSheet>()!.Value.Gpu.Count));
        }
    }

    /// <summary>
    /// Games in their first quarter: classes with a seat that has handed in and one that has not, and games of strategies.
    /// </summary>
    static async Task<List<(GameId Game, string Token)>> Begin(string file, int classes, int others)
    {
        await using var journal = SqliteJournal.Open(file);
        var (roster, scenario, tokens) = (Played.Roster, Played.Opening.Scenario, new List<(GameId, string)>());
        var (sheet, _) = Game.Open(scenario, 1)
            .Fill(roster.Find("google"), System.Text.Json.JsonElement.Parse("""{"gpu": 1234}"""), SheetOrigin.HandedIn);
        GameOpened Opening(int seed, double pace, ClassTerms? terms) =>
            new(Game.RulesVersion, Played.Opening.Json, (ulong)seed, LuckMode.Drawn, Lineup.Reference(scenario).Seats, pace, terms);
        for (var number = 0; number < classes; number++)
        {
            var (id, token) = (new GameId($"{Class}{number}"), SeatToken.New());
            var terms = new ClassTerms(JoinCode.New(), [roster.Find("google"), roster.Find("meta")], 1, false, SeatToken.HashOf(token));
            GameEvent[] past =
            [
                Opening(number, 3600, terms),
                new SeatTaken(roster.Find("google"), SeatToken.HashOf(SeatToken.New()), $"ann-{number}", "Ann"),
                new SeatTaken(roster.Find("meta"), SeatToken.HashOf(SeatToken.New()), $"ben-{number}", "Ben"),
                new ClockSet(scenario.Start, DateTimeOffset.UtcNow.AddHours(1)), new SheetSubmitted(scenario.Start, sheet, ""),
            ];
            await journal.Begin(id, $"class:{terms.Code}", [.. past.Select(each => EventForm.Entry(each, roster))]);
            tokens.Add((id, token));
        }

        for (var number = 0; number < others; number++)
        {
            await journal.Begin(new GameId($"game-{number}"), "exhibition", [EventForm.Entry(Opening(number, Pace, null), roster, "open")]);
        }

        return tokens;
    }

    static async Task SetClock(SiloProcess silo, GameId game, string token, TimeSpan left)
    {
        using var answer = await ClassOverHttp.Send(
            silo.Api, HttpMethod.Post, $"/api/games/{game}/class/clock", token,
            string.Create(CultureInfo.InvariantCulture, $$"""{"seconds": {{left.TotalSeconds}}}"""));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    static async Task<ImmutableDictionary<GameId, long>> Heads(string file)
    {
        await using var journal = SqliteJournalReader.Open(file);
        return (await journal.Games()).ToImmutableDictionary(head => head.Game, head => head.Version);
    }

    static bool IsClass(GameId game) => game.Value.StartsWith(Class, StringComparison.Ordinal);

    /// <summary>Waits until each of these games has closed another quarter.</summary>
    static async Task<int> UntilContinued(string file, ImmutableDictionary<GameId, long> before)
    {
        var patience = Stopwatch.StartNew();
        await using var journal = SqliteJournalReader.Open(file);
        while (true)
        {
            var continued = (await journal.Games()).Count(head => head.Version > before.GetValueOrDefault(head.Game, head.Version));
            if (continued == before.Count || patience.Elapsed > Waiting.Patience) { return continued; }
            await Task.Delay(100);
        }
    }
}
