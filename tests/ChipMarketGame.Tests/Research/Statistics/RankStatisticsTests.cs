using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RankStatisticsTests
{
    // Hamilton depression scale before and after, nine patients: Hollander and Wolfe (1973), p. 29; the example of R's wilcox.test.
    static readonly double[] Depression = [.. new[] { 1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30 }.Zip(
        new[] { 0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29 }, (a, b) => a - b)];

    [Fact] // R, wilcox.test(…, paired = TRUE, conf.int = TRUE): 95 percent confidence interval 0.010 to 0.786, (pseudo)median 0.46.
    public void The_depression_data_have_the_published_Hodges_Lehmann_interval()
    {
        var interval = HodgesLehmann.Interval(Depression);

        Assert.Equal(
            (9, 0.46, 0.01, 0.786),
            (interval.Count, Math.Round(interval.Shift, 10), Math.Round(interval.Low, 10), Math.Round(interval.High, 10)));
        Assert.Equal(1 - (20.0 / 512), interval.Confidence, 1e-15); // ten of the 512 signs sum to five or less
    }

    [Fact] // By going through all signs and all means of two.
    public void A_Hodges_Lehmann_interval_has_the_confidence_that_all_signs_give_it_at_any_scale()
    {
        foreach (var problem in RandomProblems.Of(150))
        {
            var noise = new Noise(71, problem);
            var (scale, confidence, count) = (RandomProblems.Scale(noise), 0.5 + (0.499 * noise.Uniform()), 1 + (int)(problem % 10));
            double[] values = [.. Enumerable.Range(0, count).Select(_ => scale * noise.Skewed())];
            double[] means = [.. values.SelectMany((x, i) => values.Skip(i).Select(y => (x / 2) + (y / 2))).Order()];
            double[] chances = new double[means.Length + 1];
            for (var signs = 0; signs < 1 << count; signs++)
            {
                chances[Enumerable.Range(0, count).Sum(rank => (signs >> rank) % 2 * (rank + 1))] += 1.0 / (1 << count);
            }
            var last = Enumerable.Range(0, (means.Length / 2) + 1).LastOrDefault(cut => 2 * chances[..cut].Sum() <= 1 - confidence);

            var interval = HodgesLehmann.Interval(values, confidence);

            Assert.Equal(Order.Median(means), interval.Shift, 1e-15 * scale);
            Assert.Equal(last == 0 ? double.NegativeInfinity : means[last - 1], interval.Low);
            Assert.Equal(last == 0 ? double.PositiveInfinity : means[^last], interval.High);
            Assert.Equal(1 - (2 * chances[..last].Sum()), interval.Confidence, 1e-12);
        }
    }

    [Fact]
    public void An_interval_of_many_values_agrees_with_one_of_fewer_but_for_the_step_from_counted_to_normal()
    {
        var (counted, normal) = (Width(400), Width(402));

        Assert.Equal(1, normal / counted, 0.01);

        static double Width(int count)
        {
            var interval = HodgesLehmann.Interval([.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count)]);
            return interval.High - interval.Low;
        }
    }

    [Fact] // The F of an analysis of variance of the ranks by policy and block, whose sums of squares are added up one by one.
    public void Iman_and_Davenports_F_is_that_of_an_analysis_of_variance_on_ranks()
    {
        foreach (var problem in RandomProblems.Of(200))
        {
            var noise = new Noise(72, problem);
            var (policies, blocks, scale) = (2 + (int)(problem % 5), 3 + (int)(problem % 9), RandomProblems.Scale(noise));
            double[][] values = [.. Enumerable.Range(0, blocks)
                .Select(_ => Enumerable.Range(0, policies).Select(i => scale * Math.Round(2 * (noise.Normal() + (0.3 * i)))).ToArray())];
            double[][] ranks = [
                .. values.Select(
                    block => block.Select(value => block.Count(other => other < value) + ((1 + block.Count(other => other == value)) / 2.0))
                        .ToArray())];
            double[] means = [.. Enumerable.Range(0, policies).Select(i => ranks.Average(block => block[i]))];
            var middle = (policies + 1) / 2.0;
            var between = blocks * means.Sum(mean => (mean - middle) * (mean - middle));
            var within = ranks.Sum(block => block.Select((rank, i) => (rank - means[i]) * (rank - means[i])).Sum());

            var test = FriedmanTest.Of(values);

            if (between < 1e-9) { Assert.Equal((0.0, 1.0), (test.ChiSquared, test.ImanDavenport.P)); }
            else if (within < 1e-9) { Assert.Equal((double.PositiveInfinity, 0.0), (test.ImanDavenport.F, test.ImanDavenport.P)); }
            else { Assert.Equal(1, test.ImanDavenport.F / (between / (policies - 1) / (within / ((policies - 1) * (blocks - 1)))), 1e-9); }
            Assert.Equal(
                between < 1e-9 ? 0 : (policies - 1) * between * blocks / ranks.Sum(
                    block => block.Sum(rank => (rank - middle) * (rank - middle))) , test.ChiSquared, 1e-9);
        }
    }

    [Fact] // Demšar (2006), section 3.2.2: four classifiers on 14 data sets, χ² 9.28, F 3.69 with 3 and 39 degrees of freedom.
    public void Demsars_example_has_an_F_of_3_69()
    {
        var f = new FriedmanTest(14, [1, 2, 3, 4], 9.28, 3, 0).ImanDavenport;

        Assert.Equal((3.69, 3, 39), (Math.Round(f.F, 2), f.Numerator, f.Denominator));
        Assert.Equal(0.0197, f.P, 5e-4);
    }

    [Fact]
    public void One_block_alone_tells_nothing() =>
        Assert.Equal((0.0, 1.0), FriedmanTest.Of([[1, 2, 3]]).ImanDavenport is var f ? (f.F, f.P) : default);

    [Fact] // Cross out the running minimum and 0.01, 0.04, 0.041 give 0.03, 0.06, 0.041.
    public void Benjamini_Hochberg_never_adjusts_a_smaller_p_above_a_larger_one()
    {
        double[] adjusted = AdjustedP.BenjaminiHochberg([0.01, 0.04, 0.041]);

        Assert.Equal([0.03, 0.041, 0.041], adjusted.Select(p => Math.Round(p, 15)));
    }

    [Fact] // By their definitions: the largest of what lies before, the least of what comes after.
    public void Adjusted_values_are_those_of_the_definitions()
    {
        foreach (var problem in RandomProblems.Of(200))
        {
            var noise = new Noise(73, problem);
            double[] p = [.. Enumerable.Range(0, 1 + (int)(problem % 9)).Select(_ => Math.Pow(noise.Uniform(), 1 + (problem % 12)))];
            double[] ordered = [.. p.Order()];

            var (holm, rate) = (AdjustedP.Holm(p), AdjustedP.BenjaminiHochberg(p));

            for (var i = 0; i < p.Length; i++)
            {
                var place = Array.IndexOf(ordered, p[i]);
                Assert.Equal(Math.Min(1, Enumerable.Range(0, place + 1).Max(j => (p.Length - j) * ordered[j])), holm[i], 1e-15);
                Assert.Equal(Enumerable.Range(place, p.Length - place).Min(j => p.Length * ordered[j] / (j + 1)), rate[i], 1e-15);
            }
        }
    }
}
