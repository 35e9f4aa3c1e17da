using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PairedComparisonTests
{
    [Fact]
    public void A_relative_difference_is_a_share_of_the_counterfactual_seed_by_seed()
    {
        // 20 % and 60 % more: 40 % in the mean, though the means alone differ by 44 %.
        var row = Compared([120, 80], [100, 50]);

        Assert.Equal((0.4, 25.0), (Math.Round(row.Relative.Mean, 12), row.Difference.Mean));
        Assert.Equal((100.0, 75.0), (row.Factual.Mean, row.Counterfactual.Mean));
    }

    [Fact]
    public void Where_the_counterfactual_is_zero_under_some_seed_there_is_no_share_of_it()
    {
        var row = Compared([120, 80], [100, 0]);

        Assert.Equal((double.NaN, 50.0), (row.Relative.Mean, row.Difference.Mean));
    }

    private static PairedComparison Compared(double[] factual, double[] counterfactual)
    {
        var measure = new GameMeasure("figure", GameMeasure.WholeGame, "ratio", game => game.Scores[0].NetPresentValue.Count);
        PlayedGame[] Games(double[] values) =>
            [.. values.Select(
                (value, seed) => new PlayedGame(Seed.Scenario, (ulong)seed, [], [new SeatScore(default, new Usd((long)value), false)]))];
        return PairedComparison.Of(measure, Games(factual), Games(counterfactual));
    }
}
