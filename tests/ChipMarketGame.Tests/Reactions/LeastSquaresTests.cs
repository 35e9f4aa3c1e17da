using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LeastSquaresTests
{
    private static readonly Knob[] Knobs = [new("a", 0, 2, 1), new("b", -1, 1, 0), new("c", 0.5, 4, 1)];

    [Fact]
    public void It_finds_the_settings_that_explain_everything()
    {
        double[] truth = [0.7, -0.4, 2.6];

        var found = new LeastSquares(Knobs, settings => Misses(settings, truth)).Fit();

        Assert.All(found.Zip(truth), pair => Assert.Equal(pair.Second, pair.First, 3));
    }

    [Fact]
    public void It_stays_within_the_ranges_where_the_best_lies_outside()
    {
        double[] outside = [3, -0.4, 2.6];
        var asked = new List<double[]>();

        var found = new LeastSquares(Knobs, settings =>
        {
            asked.Add([.. settings]);
            return Misses(settings, outside);
        }).Fit();

        Assert.Equal(2, found[0]);
        Assert.All(asked, settings => Assert.All(
            settings.Zip(Knobs), each => Assert.InRange(each.First, each.Second.Low, each.Second.High)));
    }

    [Fact]
    public void What_no_setting_changes_leaves_every_knob_where_it_starts() =>
        Assert.Equal([1, 0, 1], new LeastSquares(Knobs, _ => [1, 2]).Fit());

    private static double[] Misses(double[] settings, double[] truth) =>
        [.. Enumerable.Range(0, 20).Select(x => At(settings, x / 10.0) - At(truth, x / 10.0))];

    private static double At(double[] s, double x) => s[0] + (s[1] * x * s[2]) + (x * x / s[2]);
}
