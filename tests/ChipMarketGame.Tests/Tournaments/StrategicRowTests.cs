using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StrategicRowTests
{
    static readonly Scenario Scenario = ShortTournament.Scenario.Scenario;
    static readonly CaptureSchedule Schedule = new(
        Scenario, [new("good", ["kingmaker", "hedge", "undercutter"]), new("bad", ["open-arms", "bold", "premium-ip"])],
        new("7", false), blocks: 4);

    [Fact]
    public void A_strategy_that_pays_more_whatever_the_others_do_has_all_of_its_class()
    {
        // Whoever plays "good" gains a deviation of the panel, wherever it sits.
        var rows = StrategicRow.Of(
            Tallied(FailureRule.StandingOrders, (seat, entrant) => new SeatOutcome(
                new Usd(entrant == 0 ? (long)ShortTournament.Panel.Seats[seat].Deviation : 0), false, 1, 0, 0, 0, "")).Payoffs!);

        Assert.Equal(6, rows.Length);
        Assert.All(rows, row =>
        {
            var share = row.Entrant == "good" ? 1.0 : 0.0;
            Assert.Equal(share, row.AlphaRank, 6);
            Assert.Equal(share, row.Replicator, 6);
            Assert.Equal(share, row.NashWeight, 6);
            Assert.Equal(share, row.First, 6);
            Assert.Equal(share, row.NashSkill, 6);
        });
    }

    [Fact]
    public void A_payoff_is_the_mean_advantage_of_the_seats_of_a_class()
    {
        var payoffs = Tallied(
            FailureRule.StandingOrders, (seat, _) => new SeatOutcome(
                new Usd((long)ShortTournament.Panel.Seats[seat].Deviation * seat), false, 1, 0, 0, 0, "")).Payoffs!;

        // Hyperscalers sit at 0 to 3, designers at 4 to 9, NVIDIA at 10.
        Assert.Equal([10, 1.5, 6.5], Enumerable.Range(0, 3).Select(number => payoffs.Mean(5, number)));
        Assert.Equal(0, payoffs.Error(5, 1));
    }

    [Fact]
    public void Without_payoffs_in_any_block_there_is_nothing_to_say() =>
        Assert.Empty(StrategicRow.Of(
            Tallied(FailureRule.Void, (seat, _) => new SeatOutcome(new Usd(0), false, 1, seat == 0 ? 1 : 0, 0, 0, "")).Payoffs!));

    [Fact]
    public void Ratings_follow_the_finishes_in_the_same_seat_and_are_missing_where_somebody_never_lost()
    {
        BlockScore Row(string entrant, int block, double score) => new(entrant, CompanyRole.GpuMaker, "nvidia", $"{block:d5}", score);
        var mixed = Enumerable.Range(0, 10).SelectMany(block => new[] { Row("a", block, block == 0 ? -1 : 1), Row("b", block, 0) });
        var oneSided = Enumerable.Range(0, 10).SelectMany(block => new[] { Row("a", block, 1), Row("b", block, 0) });

        var ratings = DisplayRatings.Of(ScoreTable.Of(mixed), CompanyRole.GpuMaker);

        // Nine wins of ten are odds of nine to one.
        Assert.Equal(400 * Math.Log10(9), ratings["a"] - ratings["b"], 6);
        Assert.Empty(DisplayRatings.Of(ScoreTable.Of(oneSided), CompanyRole.GpuMaker));
    }

    static Tally Tallied(FailureRule rule, Func<int, int, SeatOutcome> outcome)
    {
        var tally = new Tally(Schedule, ShortTournament.Panel, rule, Schedule.Steps);
        for (var step = 0; step < Schedule.Steps; step++)
        {
            tally.Add(step, Schedule.GamesOf(new StepRange(step, 1)).SelectMany(game => SeatResult.Of(
                Schedule, game,
                [.. game.Entrants.Select((entrant, seat) => entrant == ScheduledGame.Anchor ? default : outcome(seat, entrant))])));
        }

        return tally;
    }
}
