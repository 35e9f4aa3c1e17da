using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PairedContrastTests
{
    // Hamilton depression scale before and after, nine patients: Hollander and Wolfe (1973), p. 29; the example of R's wilcox.test.
    static readonly double[] Before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
    static readonly double[] After = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

    [Fact]
    public void The_depression_data_have_the_published_Hodges_Lehmann_shift() =>
        Assert.Equal(0.46, PairedContrast.Of(Before, After).Shift, 5e-4);

    [Fact]
    public void Effect_correlation_and_variance_reduction_follow_from_one_another()
    {
        var contrast = PairedContrast.Of(Before, After);
        var (a, b) = (Sample.Variance(Before), Sample.Variance(After));

        // var(a − b) = var a + var b − 2 r sd a sd b, an identity that three separate computations must meet.
        Assert.Equal(2 * contrast.Correlation * Math.Sqrt(a * b) / (a + b), contrast.VarianceReduction, 1e-12);
        Assert.Equal(contrast.Test.T / 3, contrast.StandardisedEffect, 1e-12); // d_z = t / √n
        Assert.Equal(contrast.Difference.P, contrast.Test.P, 1e-15);
    }

    [Fact] // Anscombe, "Graphs in Statistical Analysis", The American Statistician 27, 1973: r = 0.816 in all four of his sets.
    public void Anscombes_first_set_has_the_published_correlation() =>
        Assert.Equal(0.816, Sample.Correlation(
            [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
            [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]), 5e-4);

    [Fact]
    public void A_strategy_against_itself_shows_no_difference_by_any_measure()
    {
        var contrast = PairedContrast.Of(Before, Before);

        Assert.Equal((0.0, 0.0, 0.0), (contrast.Difference.Mean, contrast.Difference.Low, contrast.Difference.High));
        Assert.Equal((0.0, 0.0, 0.0), (contrast.Clustered.Estimate, contrast.Clustered.Low, contrast.Clustered.High));
        Assert.Equal((0.0, 1.0, 1.0), (contrast.Test.T, contrast.Test.P, contrast.Difference.P));
        Assert.Equal((0.0, 0.0), (contrast.StandardisedEffect, contrast.Shift));
        Assert.Equal((1.0, 1.0), (contrast.Correlation, contrast.VarianceReduction));
    }

    [Fact]
    public void Where_nothing_varies_there_is_no_correlation_and_nothing_to_reduce()
    {
        var contrast = PairedContrast.Of([2, 2, 2], [1, 1, 1]);

        Assert.Equal(double.NaN, contrast.Correlation);
        Assert.Equal(0, contrast.VarianceReduction);
        Assert.Equal((double.PositiveInfinity, 0.0), (contrast.StandardisedEffect, contrast.Test.P));
    }

    [Fact]
    public void The_shift_is_the_median_of_all_means_of_two()
    {
        for (var repetition = 0u; repetition < 200; repetition++)
        {
            var noise = new Noise(1, repetition);
            double[] values = [.. Enumerable.Range(0, 1 + (int)(repetition % 40))
                .Select(_ => repetition % 3 == 0 ? Math.Round(3 * noise.Normal()) : noise.Skewed())];
            var means = values.SelectMany((x, i) => values.Skip(i).Select(y => (x / 2) + (y / 2)));

            Assert.Equal(Order.Median([.. means]), HodgesLehmann.Centre(values), 1e-15);
        }
    }

    [Theory] // Definition 7 of Hyndman and Fan, by hand: place 1 + 3 · share among 1, 2, 4, 8.
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 6.8)]
    [InlineData(1, 8)]
    public void A_quantile_lies_between_its_neighbours(double share, double quantile) =>
        Assert.Equal(quantile, Order.Quantile([1, 2, 4, 8], share), 1e-12);
}
