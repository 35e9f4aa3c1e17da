using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class MeansAtAnyScaleTests
{
    [Fact] // The sums once more in exact fractions.
    public void Means_variances_and_Welchs_t_are_those_of_exact_fractions()
    {
        foreach (var problem in RandomProblems.Of(200))
        {
            var noise = new Noise(70, problem);
            var scale = RandomProblems.Scale(noise);
            double[] a = Values(2 + (int)(problem % 7)), b = Values(2 + (int)(problem % 5));

            var (test, interval) = (StudentTest.Welch(a, b), MeanInterval.Of(a));

            var (ofA, ofB) = (Variance(a), Variance(b));
            var (partA, partB) = (ofA / a.Length, ofB / b.Length);
            var (squared, whole) = (partA + partB, Mean(a) - Mean(b));
            Near(whole.ToDouble(), test.Difference, 1e-12 * a.Concat(b).Max(Math.Abs));
            Near(squared.ToDouble(), test.StandardError * test.StandardError);
            Near((squared * squared / ((partA * partA / (a.Length - 1)) + (partB * partB / (b.Length - 1))))
                .ToDouble(), test.DegreesOfFreedom);
            Near(ofA.ToDouble(), Sample.Variance(a));
            Near(Math.Sqrt(ofA.ToDouble()), interval.StandardDeviation);
            Near(test.Difference / test.StandardError, test.T);

            double[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => scale * (noise.Normal() + (problem % 3)))];
        }
    }

    [Fact] // In fractions: 4.630984941800767 degrees; with the counts swapped 8.41. p and the quantile 2.63343 by mpmath.
    public void Welchs_degrees_of_freedom_belong_to_the_sample_of_their_variance()
    {
        var test = StudentTest.Welch([1, 2, 4, 8], [3, 3.5, 4.25, 4.75, 5, 7, 9]);

        Assert.Equal(4.630984941800767, test.DegreesOfFreedom, 1e-13);
        Assert.Equal(0.441351145732563795, test.P, 1e-14);
        Assert.Equal(4.5825176642018485, test.HalfWidth(), 1e-13);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1)]
    [InlineData(1e300)]
    public void No_square_is_lost_at_the_ends_of_the_doubles(double scale)
    {
        double[] a = [1 * scale, 2 * scale, 4 * scale], b = [3 * scale, 3.5 * scale, 5 * scale, 5.5 * scale];

        Assert.Equal(StudentTest.Welch([1, 2, 4], [3, 3.5, 5, 5.5]).P, StudentTest.Welch(a, b).P, 1e-12);
        Assert.Equal(MeanInterval.Of([1, 2, 4]).P, MeanInterval.Of(a).P, 1e-12);
        Assert.Equal(Sample.Correlation([1, 2, 4], [3, 5, 4]), Sample.Correlation(a, [3 * scale, 5 * scale, 4 * scale]), 1e-12);
        Assert.Equal(
            PairedContrast.Of([1, 2, 4], [3, 5, 4]).VarianceReduction,
            PairedContrast.Of(a, [3 * scale, 5 * scale, 4 * scale]).VarianceReduction, 1e-12);
    }

    [Fact]
    public void A_constant_difference_leaves_no_doubt_whatever_its_rounding()
    {
        double[] tenth = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], b = [1, 2, 3, 5, 8, 13, 21], a = [.. b.Select(value => value + 0.1)];

        Assert.Equal((0.1, 0.0, double.PositiveInfinity, 0.0), Of(MeanInterval.Of(tenth)));
        Assert.Equal((0.1, 0.0, double.PositiveInfinity, 0.0), Of(MeanInterval.OfPairs(tenth, new double[7])));
        var pairs = MeanInterval.OfPairs(a, b);
        Assert.Equal((0.1, 0.0, 0.0), (Math.Round(pairs.Mean, 14), pairs.HalfWidth, pairs.P));
        Assert.Equal((0.0, 0.0), (StudentTest.Paired(a, b).StandardError, StudentTest.Paired(a, b).P));
        Assert.Equal((0.0, 0.0), (PairedContrast.Of(a, b).Clustered.StandardError, PairedContrast.Of(a, b).Difference.HalfWidth));

        static (double, double, double, double) Of(MeanInterval interval) => (interval.Mean, interval.HalfWidth, interval.T, interval.P);
    }

    [Fact] // 0.1 + 0.2 is not 0.3 in doubles: a difference that is all rounding is none.
    public void Policies_that_differ_by_rounding_alone_do_not_differ()
    {
        double[] a = [0.1 + 0.2, 0.1 + 0.7, 1.1 + 2.2], b = [0.3, 0.8, 3.3];

        Assert.Equal((0.0, 0.0, 1.0), (MeanInterval.OfPairs(a, b).Mean, MeanInterval.OfPairs(a, b).HalfWidth, StudentTest.Paired(a, b).P));
        Assert.Equal(
            (0.0, 1.0), (StudentTest.Welch([0.1, 0.1, 0.1], [0.1, 0.1]).Difference, StudentTest.Welch([0.1, 0.1, 0.1], [0.1, 0.1]).P));
    }

    static Ratio Mean(double[] values) => values.Aggregate((Ratio)0, (sum, value) => sum + Ratio.Of(value)) / values.Length;

    static Ratio Variance(double[] values)
    {
        var mean = Mean(values);
        return values.Aggregate(
            (Ratio)0, (sum, value) => sum + ((Ratio.Of(value) - mean) * (Ratio.Of(value) - mean))) / (values.Length - 1);
    }

    static void Near(double expected, double actual, double apart = 0) =>
        Assert.True(Math.Abs(actual - expected) <= Math.Max(apart, 1e-9 * Math.Abs(expected)), $"{actual:R} instead of {expected:R}");
}
