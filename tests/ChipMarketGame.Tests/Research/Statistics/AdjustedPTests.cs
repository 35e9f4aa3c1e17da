using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AdjustedPTests
{
    // Benjamini and Hochberg (1995), their example: fifteen end points of a study of heart attacks. Bonferroni rejects three, they four.
    static readonly double[] HeartAttacks = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000];

    [Fact]
    public void Benjamini_and_Hochbergs_own_example_rejects_four_of_fifteen() =>
        Assert.Equal(4, AdjustedP.BenjaminiHochberg(HeartAttacks).Count(p => p <= 0.05));

    [Fact]
    public void Holm_rejects_three_of_them() => Assert.Equal(3, AdjustedP.Holm(HeartAttacks).Count(p => p <= 0.05));

    [Fact] // By hand: 5 · 0.005, 4 · 0.01, 3 · 0.02, then 2 · 0.03 and 1 · 0.04, which the step before holds up to 0.06.
    public void Holm_multiplies_by_what_is_left_and_never_goes_down()
    {
        double[] expected = [0.04, 0.06, 0.06, 0.06, 0.025];
        var adjusted = AdjustedP.Holm([0.01, 0.02, 0.03, 0.04, 0.005]);

        Assert.All(expected.Zip(adjusted), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact] // By hand: 5/1 · 0.005, 5/2 · 0.01, 5/3 · 0.02, 5/4 · 0.03, 5/5 · 0.04.
    public void Benjamini_Hochberg_multiplies_by_count_over_place()
    {
        double[] expected = [0.025, 1.0 / 30, 0.0375, 0.04, 0.025];
        var adjusted = AdjustedP.BenjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.005]);

        Assert.All(expected.Zip(adjusted), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void No_adjusted_value_passes_one_and_none_falls_below_its_own() =>
        Assert.All(HeartAttacks.Zip(AdjustedP.Holm(HeartAttacks), AdjustedP.BenjaminiHochberg(HeartAttacks)), row =>
        {
            Assert.InRange(row.Third, row.First, 1);
            Assert.InRange(row.Second, row.Third, 1);
        });

    [Fact]
    public void Nothing_tested_is_nothing_adjusted() => Assert.Empty(AdjustedP.Holm([]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void What_is_no_probability_is_refused(double p) =>
        Assert.Contains(
            "p value 2 must lie in 0 to 1", Assert.Throws<ArgumentException>(() => AdjustedP.Holm([0.5, p])).Message,
            StringComparison.Ordinal);
}
