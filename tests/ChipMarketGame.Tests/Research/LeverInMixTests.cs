using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LeverInMixTests
{
    private static readonly LeverSetting Idle = new("idle", (lineup, seat) => lineup.With(seat, StrategyCatalogue.Reference));

    [Fact]
    public void Settings_are_chosen_on_every_other_seed_and_measured_on_the_rest()
    {
        // On seeds 1, 3, 5 the second setting is ten better, on those between it is two worse: chosen on the former, measured on the
        // latter.
        var lever = Measured([0, 0, 0, 0, 0, 0], [10, -2, 10, -2, 10, -2]);

        Assert.Equal((-2.0, false), (lever.Effect.Mean, lever.Matters));
        Assert.Equal(4.0, lever.Gain.Mean);
    }

    [Fact]
    public void A_setting_that_is_better_on_the_seeds_it_was_not_chosen_on_too_matters()
    {
        var lever = Measured([0, 0, 0, 0, 0, 0], [10, 8, 10, 9, 10, 10]);

        Assert.Equal((9.0, true), (lever.Effect.Mean, lever.Matters));
    }

    [Fact]
    public void A_seat_that_a_lever_moves_surely_in_some_market_is_not_indifferent_to_it()
    {
        ImmutableArray<double> flat = [0, 0, 0, 0, 0, 0], moved = [10, 8, 10, 9, 10, 10];
        LeverInMix Mix(ImmutableArray<double> first, ImmutableArray<double> second)
        {
            SeatScores Scores(ImmutableArray<double> one, ImmutableArray<double> other) =>
                new([Seed.Seat("google"), Seed.Seat("meta")], [one, other]);
            var lever = new Lever(CompanyRole.Hyperscaler, "made up", "made up", [Idle, Idle]);
            return new LeverInMix(RivalMix.All[0], lever, [Scores(flat, flat), Scores(first, second)], Scores(flat, flat));
        }

        LeverInMix one = Mix(moved, flat), none = Mix(flat, flat);

        Assert.Equal([Seed.Seat("meta")], new LeverFinding(one.Lever, [one, none]).Indifferent);
        Assert.Equal([Seed.Seat("google"), Seed.Seat("meta")], new LeverFinding(none.Lever, [none, none]).Indifferent);
        Assert.Empty(new LeverFinding(one.Lever, [one, Mix(flat, moved)]).Indifferent);
    }

    private static LeverInMix Measured(params ImmutableArray<double>[] settings)
    {
        SeatScores Scores(ImmutableArray<double> scores) => new([Seed.Scenario.Roster.GpuMaker], [scores]);
        var lever = new Lever(CompanyRole.GpuMaker, "made up", "made up", [.. settings.Select(_ => Idle)]);
        return new LeverInMix(RivalMix.All[0], lever, [.. settings.Select(Scores)], Scores(settings[0]));
    }
}
