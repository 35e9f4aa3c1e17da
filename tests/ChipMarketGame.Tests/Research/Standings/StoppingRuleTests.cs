using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StoppingRuleTests
{
    [Fact]
    public void Each_of_five_looks_spends_a_fifth_of_the_level() => Assert.Equal(0.01, StoppingRule.Standard.LevelPerLook, 1e-15);

    [Fact]
    public void A_clear_top_stops_the_tournament_at_the_first_look()
    {
        var decision = Look(32, [0, 0, 3, 6, 9], deviation: 1);

        Assert.Equal((StoppingReason.TopSeparated, true, 32), (decision.Reason, decision.Stops, decision.Blocks));
    }

    [Fact]
    public void A_tie_at_the_top_goes_on_until_it_is_known_well_enough()
    {
        double[] tie = [0, 6, 6, 6];

        Assert.Equal(StoppingReason.None, Look(64, tie, deviation: 0.2).Reason);
        var last = Look(256, tie, deviation: 0.2);
        Assert.Equal(StoppingReason.PreciseEnough, last.Reason);
        Assert.InRange(last.HalfWidth, 0, 0.1);
    }

    [Fact]
    public void What_256_blocks_cannot_tell_apart_ends_with_the_budget()
    {
        Assert.Equal(StoppingReason.None, Look(256, new double[4], deviation: 3).Reason);
        Assert.Equal(StoppingReason.BudgetSpent, Look(512, new double[4], deviation: 3).Reason);
    }

    [Fact] // t(0.01 / 6 / 2, 31 degrees) = 3.44351, by integrating the density on its own.
    public void The_half_width_is_Bonferronis_over_pairs_and_looks()
    {
        var scores = ScoreTable.Of(MadeUpScores.Focal(new Noise(30, 0), 32, new double[4]));
        var widest = StoppingRule.Standard.PairsAt(scores).Max(pair => pair.Test.StandardError);

        var decision = (StoppingRule.Standard with { Top = 4 }).Judge(scores, 32);

        Assert.Equal(widest * 3.44351, decision.HalfWidth, 1e-5);
    }

    [Fact] // One degree of freedom: t = cot(π · tail / 2), and its tail here is 0.025 over 66 pairs.
    public void Two_looks_and_a_dozen_entrants_are_judged_after_two_blocks()
    {
        var rule = StoppingRule.Standard with { Looks = [2, 8], Top = 12 };
        var scores = ScoreTable.Of(MadeUpScores.Focal(new Noise(32, 0), 2, [.. Enumerable.Range(0, 12).Select(i => 0.1 * i)]));

        var decision = rule.Judge(scores, 2);

        Assert.Equal(
            1, decision.HalfWidth / (rule.PairsAt(scores).Max(pair => pair.Test.StandardError) / Math.Tan(Math.PI * 0.025 / 66 / 2)), 1e-9);
        Assert.Equal(StoppingReason.None, decision.Reason);
    }

    [Fact]
    public void A_look_that_the_level_does_not_pay_for_is_refused()
    {
        var scores = ScoreTable.Of(MadeUpScores.Focal(new Noise(30, 0), 40, new double[4]));

        Assert.Contains(
            "a look comes at 32, 64, 128, 256, 512 blocks, not at 40",
            Assert.Throws<ArgumentException>(() => StoppingRule.Standard.Judge(scores, 40)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "a look at 32 blocks cannot judge 40", Assert.Throws<ArgumentException>(() => StoppingRule.Standard.Judge(scores, 32)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_counts_the_blocks_that_were_not_void() =>
        Assert.Equal(
            (64, 40),
            StoppingRule.Standard.Judge(ScoreTable.Of(MadeUpScores.Focal(new Noise(30, 0), 40, new double[4])), 64) is var decision
                ? (decision.Look, decision.Blocks)
                : default);

    static StoppingDecision Look(int blocks, double[] skills, double deviation) =>
        StoppingRule.Standard.Judge(ScoreTable.Of(MadeUpScores.Focal(new Noise(31, 0), blocks, skills, deviation)), blocks);
}
