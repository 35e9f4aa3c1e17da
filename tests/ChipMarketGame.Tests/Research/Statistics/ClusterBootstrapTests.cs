using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ClusterBootstrapTests
{
    const int Repetitions = 2_000;

    [Theory]
    [InlineData(10)]
    [InlineData(32)]
    public void Nominal_95_percent_intervals_of_blocks_that_share_luck_cover_the_truth(int blocks)
    {
        var covered = Enumerable.Range(0, Repetitions).AsParallel().Count(repetition =>
        {
            var noise = new Noise(2, (uint)repetition);
            double[] shared = [.. Enumerable.Range(0, blocks).Select(_ => noise.Normal())];
            double[] values = [.. Enumerable.Range(0, 3 * blocks).Select(i => 7 + shared[i / 3] + (0.5 * noise.Normal()))];
            var interval = ClusterBootstrap.Mean(values, [.. Enumerable.Range(0, 3 * blocks).Select(i => i / 3)]);
            return interval.Low <= 7 && 7 <= interval.High;
        });

        Assert.InRange(covered / (double)Repetitions, 0.935, 0.965);
    }

    [Fact]
    public void They_cover_it_too_where_luck_is_lopsided()
    {
        var covered = Enumerable.Range(0, Repetitions).AsParallel().Count(repetition =>
        {
            var noise = new Noise(3, (uint)repetition);
            var interval = ClusterBootstrap.Mean([.. Enumerable.Range(0, 64).Select(_ => noise.Skewed())], [.. Enumerable.Range(0, 64)]);
            return interval.Low <= 0 && 0 <= interval.High;
        });

        Assert.InRange(covered / (double)Repetitions, 0.935, 0.965);
    }

    [Fact]
    public void Values_that_repeat_within_a_block_add_no_certainty()
    {
        double[] values = [1, 4, 2, 8, 5, 7, 3, 6];

        var (once, thrice) = (ClusterBootstrap.Mean(values, [.. Enumerable.Range(0, 8)]), ClusterBootstrap.Mean(
            [.. values.SelectMany(value => new[] { value, value, value })], [.. Enumerable.Range(0, 24).Select(i => i / 3)]));

        Assert.Equal(once.Low, thrice.Low, 1e-9);
        Assert.Equal(once.High, thrice.High, 1e-9);
        Assert.Equal(8, thrice.Blocks);
    }

    [Fact]
    public void The_standard_error_of_single_values_is_Students()
    {
        double[] values = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];

        Assert.Equal(
            Math.Sqrt(Sample.Variance(values) / 10), ClusterBootstrap.Mean(values, [.. Enumerable.Range(0, 10)]).StandardError, 1e-14);
    }

    [Fact] // Of 1, 2, 4: mean 7/3, standard deviation √(7/3), t = √7.
    public void A_replicate_lies_as_far_off_as_its_own_t_says() =>
        Assert.Equal(Math.Sqrt(7), ClusterBootstrap.Distance(sum: 7, squares: 21, blocks: 3), 1e-12);

    [Fact]
    public void The_order_of_the_values_and_the_names_of_the_blocks_do_not_matter()
    {
        var (forth, back) = (ClusterBootstrap.Mean([1, 2, 4, 8, 16, 32], [1, 1, 2, 2, 3, 4]), ClusterBootstrap.Mean(
            [32, 16, 8, 4, 2, 1], [9, 7, 5, 5, 3, 3]));

        Assert.Equal(forth.StandardError, back.StandardError, 1e-12);
        Assert.NotEqual(forth.Low, forth.High);
    }

    [Fact]
    public void One_block_bounds_nothing_and_equal_values_leave_no_doubt()
    {
        var (one, equal) = (ClusterBootstrap.Mean([3, 5], [1, 1]), ClusterBootstrap.Mean([0.1, 0.1, 0.1], [1, 2, 3]));

        Assert.Equal((4.0, double.NegativeInfinity, double.PositiveInfinity), (one.Estimate, one.Low, one.High));
        Assert.Equal((0.0, equal.Estimate, equal.Estimate), (equal.StandardError, equal.Low, equal.High));
    }

    [Fact]
    public void A_seed_draws_the_same_blocks_for_ever_and_another_seed_others()
    {
        int[] drawn = new int[6], again = new int[6], other = new int[6];
        Resampling.Standard.Draw(17, 100, drawn);
        Resampling.Standard.Draw(17, 100, again);
        new Resampling(1).Draw(17, 100, other);

        Assert.Equal(drawn, again);
        Assert.NotEqual(drawn, other);
        Assert.All(drawn, block => Assert.InRange(block, 0, 99));
    }
}
