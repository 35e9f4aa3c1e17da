using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FriedmanTestTests
{
    // Hollander and Wolfe, Nonparametric Statistical Methods, 1973, p. 140: three ways to round first base, 22 players;
    // the example of R's friedman.test, which prints 11.143, df = 2, p-value = 0.003805.
    static readonly double[][] RoundingFirstBase =
    [
        [5.40, 5.50, 5.55], [5.85, 5.70, 5.75], [5.20, 5.60, 5.50], [5.55, 5.50, 5.40], [5.90, 5.85, 5.70], [5.45, 5.55, 5.60],
        [5.40, 5.40, 5.35], [5.45, 5.50, 5.35], [5.25, 5.15, 5.00], [5.85, 5.80, 5.70], [5.25, 5.20, 5.10], [5.65, 5.55, 5.45],
        [5.60, 5.35, 5.45], [5.05, 5.00, 4.95], [5.50, 5.50, 5.40], [5.45, 5.55, 5.50], [5.55, 5.55, 5.35], [5.45, 5.50, 5.55],
        [5.50, 5.45, 5.25], [5.65, 5.60, 5.40], [5.70, 5.65, 5.55], [6.30, 6.30, 6.25],
    ];

    [Fact]
    public void Rounding_first_base_gives_the_published_statistic()
    {
        var test = FriedmanTest.Of(RoundingFirstBase);

        Assert.Equal(11.1429, test.ChiSquared, 5e-5);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(0.003805, test.P, 5e-7);
    }

    [Theory] // Demšar (2006), table 5a: critical values at 0.05 for two to ten classifiers, which are the range's over √2.
    [InlineData(2, 1.960)]
    [InlineData(3, 2.343)]
    [InlineData(4, 2.569)]
    [InlineData(5, 2.728)]
    [InlineData(6, 2.850)]
    [InlineData(7, 2.949)]
    [InlineData(8, 3.031)]
    [InlineData(9, 3.102)]
    [InlineData(10, 3.164)]
    public void The_studentised_range_gives_the_tabled_critical_values(int groups, double tabled) =>
        // the table's last digit is not always the nearest
        Assert.Equal(tabled, StudentizedRange.Quantile(0.95, groups) / Math.Sqrt(2), 1e-3);

    [Fact] // Demšar (2006), section 3.2: four classifiers on 14 data sets, CD = 2.569 · √(4 · 5 / (6 · 14)) = 1.25.
    public void Demsars_example_has_a_critical_difference_of_1_25()
    {
        var test = FriedmanTest.Of([.. Enumerable.Repeat<IReadOnlyList<double>>([1, 2, 3, 4], 14)]);

        Assert.Equal(1.25, test.CriticalDifference(), 5e-3);
    }

    [Fact]
    public void Policies_that_tie_in_every_block_do_not_differ()
    {
        var test = FriedmanTest.Of([[2, 2, 2], [5, 5, 5]]);

        Assert.Equal((0.0, 1.0), (test.ChiSquared, test.P));
        Assert.Equal([2.0, 2.0, 2.0], test.MeanRanks);
    }

    [Fact]
    public void Equal_values_share_the_mean_of_their_places() => Assert.Equal([1, 3, 3, 3, 5], Order.Ranks([0.5, 2, 2, 2, 7]));

    [Fact]
    public void Blocks_of_unequal_length_are_refused() =>
        Assert.Contains(
            "every block needs 3 values, not 2", Assert.Throws<ArgumentException>(() => FriedmanTest.Of([[1, 2, 3], [1, 2]])).Message,
            StringComparison.Ordinal);
}
