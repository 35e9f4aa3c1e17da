using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TallyTests
{
    static readonly Scenario Scenario = ShortTournament.Scenario.Scenario;
    static readonly FocalSchedule Schedule = new(
        Scenario, [new("a", ["kingmaker", null, null]), new("b", ["open-arms", null, null])], new("7", false), blocks: 40);
    static readonly int Seat = Scenario.Roster.GpuMaker.Index;
    static readonly PanelSeat Yardstick = ShortTournament.Panel.Seats[Seat];

    [Fact]
    public void Advantage_is_the_difference_to_the_reference_in_the_same_block_in_deviations_of_the_panel()
    {
        var tally = Tallied(
            FailureRule.StandingOrders,
            step => [Row(step, ScheduledGame.Anchor, 1_000), Row(step, 0, 1_000 + (long)(2 * Yardstick.Deviation)), Row(step, 1, 1_000)]);

        Assert.Equal([2.0, 0.0], tally.Entrants().Select(entrant => Math.Round(entrant.Advantage, 9)));
        Assert.All(tally.Scores().Where(score => score.Entrant == "b"), score => Assert.Equal(0, score.Score));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        Func<int, SeatResult[]> rows = step => [
            Row(step, ScheduledGame.Anchor, 3 * step), Row(step, 0, 1_000_003L * step), Row(step, 1, -7 * step)];

        Assert.Equal(
            Tallied(FailureRule.StandingOrders, rows).Scores(),
            Tallied(FailureRule.StandingOrders, step => [.. rows(step).Reverse()]).Scores());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Above_five_failures_in_a_hundred_decisions_an_entrant_is_not_ranked(int failing, bool ranked)
    {
        // Forty games of one decision each.
        var tally = Tallied(
            FailureRule.StandingOrders,
            step => [Row(step, ScheduledGame.Anchor, 0), Row(step, 0, 5, errors: step < failing ? 1 : 0), Row(step, 1, 5)]);

        Assert.Equal(ranked, tally.Entrants()[0].IsRanked);
        Assert.Equal(ranked, tally.Scores().Any(score => score.Entrant == "a"));
        Assert.Equal(40, tally.Scores().Count(score => score.Entrant == "b"));
    }

    [Fact]
    public void A_forfeited_game_counts_as_the_worst_of_the_panel_and_a_void_one_not_at_all()
    {
        SeatResult[] Rows(int step) =>
            [Row(step, ScheduledGame.Anchor, 0), Row(step, 0, long.MaxValue / 4, errors: step == 0 ? 1 : 0), Row(step, 1, 0)];

        var (forfeit, none) = (Tallied(FailureRule.Forfeit, Rows).Scores(), Tallied(FailureRule.Void, Rows).Scores());

        Assert.Equal(Yardstick.Worst / Yardstick.Deviation, forfeit.First(score => score is { Entrant: "a", Block: "00000" }).Score, 9);
        Assert.DoesNotContain(none, score => score is { Entrant: "a", Block: "00000" });
        Assert.Equal(39, none.Count(score => score.Entrant == "a"));
    }

    [Fact]
    public void Of_very_many_steps_neighbours_make_a_block_together()
    {
        var steps = (2 * Tally.MostBlocks) + 1;
        var schedule = new FocalSchedule(Scenario, Schedule.Entrants, new("7", false), steps);
        var tally = new Tally(schedule, ShortTournament.Panel, FailureRule.StandingOrders, steps);
        for (var step = 0; step < steps; step++)
        {
            tally.Add(step, [Row(step, ScheduledGame.Anchor, 0), Row(step, 0, (long)Yardstick.Deviation * (step % 3))]);
        }

        Assert.Equal(3, tally.StepsPerBlock);
        Assert.Equal(683, tally.Scores().Count());
        Assert.All(tally.Scores(), score => Assert.Equal(1, score.Score, 9));
    }

    static Tally Tallied(FailureRule rule, Func<int, SeatResult[]> rows)
    {
        var tally = new Tally(Schedule, ShortTournament.Panel, rule, Schedule.Steps);
        for (var step = 0; step < Schedule.Steps; step++) { tally.Add(step, rows(step)); }

        return tally;
    }

    static SeatResult Row(int step, int entrant, long score, int errors = 0) =>
        new()
        {
            Game = (step * Schedule.GamesPerStep) + entrant + 2,
            Step = step,
            Seat = Seat,
            Entrant = entrant,
            Score = score,
            Decisions = 1,
            Errors = errors
        };
}
