using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class MeanIntervalTests
{
    // Hours of extra sleep under two drugs, ten patients: Cushny and Peebles (1905), the example of Student (1908).
    static readonly double[] First = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    static readonly double[] Second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Students_sleep_data_give_the_published_paired_t_and_interval()
    {
        var difference = MeanInterval.OfPairs(First, Second);

        Assert.Equal(10, difference.Count);
        Assert.Equal(-1.58, difference.Mean, 1e-12);
        Assert.Equal(-4.0621, difference.T, 5e-5);
        Assert.Equal(0.002833, difference.P, 5e-7);
        Assert.Equal(-2.4598858, difference.Low, 5e-8);
        Assert.Equal(-0.7001142, difference.High, 5e-8);
    }

    [Theory] // Two-sided 95 % points of Student's t: any printed table.
    [InlineData(2, 12.7062)]
    [InlineData(5, 2.7764)]
    [InlineData(20, 2.0930)]
    [InlineData(121, 1.9799)]
    public void The_half_width_is_the_tabled_quantile_times_the_standard_error(int count, double quantile)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 1.0 : 3.0)];

        var interval = MeanInterval.Of(values);

        Assert.Equal(quantile, interval.HalfWidth / (interval.StandardDeviation / Math.Sqrt(count)), 5e-5);
    }

    [Fact]
    public void A_single_value_has_a_mean_and_no_interval()
    {
        var interval = MeanInterval.Of([7.0]);

        Assert.Equal(7.0, interval.Mean);
        Assert.True(double.IsNaN(interval.HalfWidth));
    }

    [Fact]
    public void What_pairs_share_does_not_widen_the_interval_of_their_difference()
    {
        double[] noise = [3, 141, 59, 26, 535], with = [.. noise.Select(value => value + 1)];

        Assert.Equal(0, MeanInterval.OfPairs(with, noise).HalfWidth, 1e-9);
    }

    [Fact]
    public void Unequal_numbers_of_values_are_no_pairs() =>
        Assert.Contains(
            "2 and 1", Assert.Throws<ArgumentException>(() => MeanInterval.OfPairs([1, 2], [1])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 3, 2 }, 2.5)]
    public void The_median_is_in_the_middle(double[] values, double median) => Assert.Equal(median, Order.Median(values));
}
