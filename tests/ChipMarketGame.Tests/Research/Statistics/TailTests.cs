using System.Globalization;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Against tails.csv: four thousand probabilities integrated by mpmath with 45 to 60 digits, down to 1e-300, with up to 1e15 degrees of
/// freedom.
/// </summary>
public sealed class TailTests
{
    const double Digits = 2e-12;

    static readonly ILookup<string, double[]> References = File.ReadLines(Path.Combine(
        Repository.Root, "tests", "ChipMarketGame.Tests", "Research", "Statistics", "tails.csv"))
        .Select(line => line.Split(','))
            .ToLookup(cells => cells[0], cells => cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    [Fact]
    public void Students_tails_have_their_digits_however_small_they_are() =>
        Assert.All(References["t"], row => Near(row[2], StudentDistribution.TwoSidedTail(row[1], row[0])));

    [Fact]
    public void Students_quantiles_lead_back_to_the_value_that_has_the_tail() =>
        Assert.All(
            References["t"].Where(row => row[2] is > 1e-290 and < 0.9),
            row => Near(row[1], StudentDistribution.TwoSidedQuantile(row[2], row[0])));

    [Fact]
    public void Tails_of_chi_squared_have_their_digits() =>
        Assert.All(References["chi2"], row => Near(row[2], ChiSquaredDistribution.UpperTail(row[1], row[0])));

    [Fact]
    public void Tails_of_F_have_their_digits() =>
        Assert.All(References["F"], row => Near(row[3], FisherDistribution.UpperTail(row[2], row[0], row[1])));

    [Fact]
    public void Tails_of_the_studentised_range_have_their_digits() =>
        Assert.All(References["range"].Where(row => row[2] > 1e-290), row => Near(row[2], StudentizedRange.UpperTail(row[1], (int)row[0])));

    [Fact]
    public void Quantiles_of_the_studentised_range_lead_back_too() =>
        Assert.All(
            References["range"].Where(row => row[2] is > 1e-290 and < 0.9),
            row => Near(row[1], StudentizedRange.UpperQuantile(row[2], (int)row[0])));

    [Theory] // The definition: |t| exceeds the first with half a chance in ten thousand; mpmath. The last by the normal distribution.
    [InlineData(0.9999, 1, 6366.1976713166369)]
    [InlineData(0.999999999, 9, 25.656267781238046)]
    [InlineData(0.95, 1e15, 1.959963984540054)]
    [InlineData(0.95, double.PositiveInfinity, 1.959963984540054)]
    public void An_interval_has_the_quantile_of_any_confidence_and_any_degrees_of_freedom(
        double confidence, double freedom, double quantile) =>
        Assert.Equal(1, StudentDistribution.TwoSidedQuantile(1 - confidence, freedom) / quantile, 1e-12);

    [Theory] // P(|t| > 2) → erfc(√2).
    [InlineData(1e15)]
    [InlineData(1e17)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    public void With_endless_degrees_of_freedom_t_is_normal(double freedom) =>
        Assert.Equal(0.045500263896358414, StudentTest.TailOf(2, freedom), 1e-15);

    [Fact] // One degree of freedom is Cauchy's law, whose tail is 2/π · arctan(1/t).
    public void Cauchys_tail_is_right_out_to_the_end_of_the_doubles() =>
        Assert.All(
            new[] { 1e-9, 1, 1e9, 1e99, 1e140, 1e200, 1e300 },
            t => Near(2 / Math.PI * Math.Atan(1 / t), StudentDistribution.TwoSidedTail(t, 1)));

    static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= Digits * Math.Abs(expected), $"{actual:R} instead of {expected:R}");
}
