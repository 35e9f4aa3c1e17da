using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class QuarantineTests
{
    [Fact]
    public async Task A_game_whose_replay_differs_is_readable_up_to_there_and_never_played_on()
    {
        var journal = await Recorded(closed => closed.Quarter.Number == 3 ? closed with { StateHash = new string('0', 64) } : closed);
        await using var cluster = await Cluster.Start(1, journal);

        var game = await cluster.Grains.Game(Played.Id).Snapshot();
        await cluster.Grains.Game(Played.Id).Continue();

        Assert.Equal((GamePhase.Quarantined, 2), (game!.Phase, game.ClosedQuarters));
        Assert.Contains("2025Q3", game.Alarm, StringComparison.Ordinal);
        Assert.Equal(5, (await journal.Head(Played.Id))!.Version);
    }

    [Fact]
    public async Task A_game_of_other_rules_is_not_played_on_under_ours()
    {
        var journal = await Recorded(closed => closed, opening => opening with { Rules = Game.RulesVersion + 1 });
        await using var cluster = await Cluster.Start(1, journal);

        var game = await cluster.Grains.Game(Played.Id).Snapshot();

        Assert.Equal(GamePhase.Quarantined, game!.Phase);
        Assert.Contains($"version {Game.RulesVersion + 1} of the rules", game.Alarm, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_game_whose_scenario_no_longer_reads_says_so_and_hides_no_other()
    {
        var journal = new InMemoryJournal();
        await journal.BeginUnreadable(Played.Id);
        await using var cluster = await Cluster.Start(1, journal);
        var game = cluster.Grains.Game(Played.Id);
        var readable = (await cluster.Grains.GameDirectory().Open(Played.Request() with { SecondsPerQuarter = 3600 })).Game!;

        await game.Continue();
        var refusal = await Assert.ThrowsAsync<GameUnreadableException>(async () => await game.Snapshot());
        var listed = await cluster.Grains.GameDirectory().Games();

        Assert.StartsWith(
            "Event 1 of game a-game (game-opened) cannot be read: its scenario cannot be played; ", refusal.Message,
            StringComparison.Ordinal);
        Assert.Equal([(Played.Id, GamePhase.Quarantined), (readable.Id, GamePhase.Deciding)], listed.Select(each => (each.Id, each.Phase)));
    }

    [Fact]
    public async Task The_next_demonstration_opens_after_one_that_no_longer_reads()
    {
        var journal = new InMemoryJournal();
        await journal.BeginUnreadable(new GameId("demo-1"), "demonstration");
        await using var cluster = await Cluster.Start(1, journal, demonstration: options => options.Pause = TimeSpan.Zero);

        Assert.Equal(GamePhase.Deciding, (await cluster.Grains.UntilBegun(new GameId("demo-2"))).Phase);
    }

    [Fact]
    public async Task A_student_in_a_game_that_is_stopped_is_told_what_happened_and_whom_to_tell()
    {
        var (journal, request, token) = (new InMemoryJournal(), Classroom.Request(3, "google"), SeatToken.New());
        await using (var first = await Cluster.Start(1, journal))
        {
            var room = await Classroom.Open(first.Grains, request);
            Assert.True((await room.Claim("google", "Ann", token)).Succeeded);
            await room.Start();
            await room.Ring();
        }

        var head = (await journal.Head(Played.Id))!;
        var closed = await journal.Quarters(Played.Id).FirstAsync();
        await journal.Append(
            Played.Id, head.Version,
            [EventForm.Entry(closed with { Quarter = closed.Quarter + 1, StateHash = new string('0', 64) }, Played.Roster)]);
        await using var second = await Cluster.Start(1, journal);
        var seat = second.Grains.Seats(Played.Id);

        Assert.Equal(GamePhase.Quarantined, (await seat.Look(token)).Value!.Game.Phase);
        foreach (var problem in (SeatProblem?[])[
            (await seat.Submit(token, new SheetOrder("a", closed.Quarter + 1))).Problem, (await seat.Advise(token)).Problem])
        {
            Assert.Equal(SeatFault.Untimely, problem?.Fault);
            Assert.StartsWith(
                "The game is stopped, because its record could not be played again as it stands. Tell your teacher.", problem!.Sentence,
                StringComparison.Ordinal);
        }
    }

    /// <summary>A journal with four closed quarters, some of them tampered with.</summary>
    static async Task<InMemoryJournal> Recorded(
        Func<QuarterClosed, QuarterClosed> tamper, Func<GameOpened, GameOpened>? tamperOpening = null)
    {
        var journal = new InMemoryJournal();
        var game = Game.Open(Played.Opening.Scenario, 7);
        var match = new Match(game, Lineup.Reference(game.Scenario));
        var opening = new GameOpened(Game.RulesVersion, Played.Opening.Json, 7, LuckMode.Drawn, Lineup.Reference(game.Scenario).Seats, 0);
        var receipt = await journal.Begin(
            Played.Id, "exhibition", [EventForm.Entry(tamperOpening?.Invoke(opening) ?? opening, Played.Roster)]);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            match.HandIn();
            receipt = await journal.Append(Played.Id, receipt.Version, [EventForm.Entry(tamper(game.Close()), Played.Roster)]);
        }

        return journal;
    }
}
