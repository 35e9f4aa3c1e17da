using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AwardScoreTests
{
    [Fact]
    public void Waiting_costs_six_hundredths_a_quarter_and_a_slip_seventeen_at_each_of_two_gates() =>
        Assert.Equal((0.06 * 9) + (0.17 * 0.3 * 2), AwardWeights.AdvisedPenalty(lead: 9, slipChance: 0.3), 1e-12);

    [Theory]
    [InlineData(0.0487, false)]
    [InlineData(0.0489, true)]
    [InlineData(-0.5, false)]
    [InlineData(3.0, true)]
    public void Of_two_awards_the_one_wins_whose_merit_makes_up_for_the_logarithm_of_its_cost(double more, bool wins)
    {
        // Five percent dearer: ln 1.05 = 0.0488.
        var (dear, cheap) = (new AwardScore(1050, 1), new AwardScore(1000, 1));

        Assert.Equal(wins, (dear with { Merit = 1 + more }).Beats(cheap));
    }
}
