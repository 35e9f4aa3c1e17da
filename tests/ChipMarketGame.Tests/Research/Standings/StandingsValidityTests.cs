using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Whether the stated chances hold, on made-up tournaments whose truth is known. The bounds allow for the chance in 1,000 or 2,000
/// repetitions of a procedure that is right.
/// </summary>
public sealed class StandingsValidityTests
{
    static readonly double[] EightCopies = new double[8];
    static readonly StoppingRule OneLook = StoppingRule.Standard with { Looks = [32] };

    [Theory]
    [InlineData(32, false)]
    [InlineData(32, true)]
    [InlineData(12, false)]
    public void Eight_copies_of_one_strategy_are_falsely_separated_in_few_of_a_thousand_tournaments(int blocks, bool lopsided)
    {
        var falsely = Tournament(1_000, repetition =>
        {
            var noise = new Noise(20, repetition);
            return Falsely(
                OneLook, ScoreTable.Of(MadeUpScores.Focal(noise, blocks, EightCopies, luck: lopsided ? noise.Skewed : noise.Normal)));
        });

        Assert.InRange(falsely, 0, 0.065);
    }

    [Fact]
    public void Standings_separate_the_pairs_that_one_look_at_the_whole_level_separates()
    {
        var scores = ScoreTable.Of(MadeUpScores.Gappy(new Noise(24, 0), 20, [0, 0.2, 0.5, 1.5]));

        Assert.Equal(OneLook.PairsAt(scores), Standings.Of(scores).Overall.Pairs);
        Assert.InRange(OneLook.PairsAt(scores).Count(pair => pair.Separated), 1, 5);
    }

    [Fact]
    public void Nor_are_they_where_rows_are_lost_and_an_entrants_rows_share_luck()
    {
        var falsely = Tournament(
            1_000, repetition => Falsely(OneLook, ScoreTable.Of(MadeUpScores.Gappy(new Noise(21, repetition), 20, new double[4]))));

        Assert.InRange(falsely, 0, 0.065);
    }

    [Fact]
    public void Nominal_95_percent_intervals_of_values_cover_them()
    {
        var covered = Tournament(2_000, repetition =>
        {
            var row = Standings.Of(ScoreTable.Of(MadeUpScores.Focal(new Noise(22, repetition), 32, [0.5, 1]))).Overall.Rows.Single(
                row => row.Entrant == "B");
            return row.Value.Low <= 1 && 1 <= row.Value.High;
        });

        Assert.InRange(covered, 0.935, 0.965);
    }

    [Fact]
    public void Nor_are_they_where_each_class_has_blocks_of_its_own_and_one_is_far_more_uncertain()
    {
        var falsely = Tournament(
            1_000, repetition => Falsely(OneLook, ScoreTable.Of(MadeUpScores.ThreeClasses(new Noise(25, repetition), 10, EightCopies))));

        Assert.InRange(falsely, 0, 0.065);
    }

    [Fact]
    public void Nor_do_intervals_of_overall_values_miss_there()
    {
        var covered = Tournament(2_000, repetition =>
        {
            var row = Standings.Of(ScoreTable.Of(MadeUpScores.ThreeClasses(new Noise(26, repetition), 10, [0.5, 1]))).Overall.Rows.Single(
                row => row.Entrant == "B");
            return row.Value.Low <= 1 && 1 <= row.Value.High;
        });

        Assert.InRange(covered, 0.935, 0.965);
    }

    [Fact]
    public void Five_looks_separate_copies_no_more_often_than_one()
    {
        var looks = StoppingRule.Standard;
        var falsely = Tournament(1_000, repetition =>
        {
            var scores = ScoreTable.Of(MadeUpScores.Focal(new Noise(23, repetition), looks.Looks[^1], new double[4]));
            return looks.Looks.Any(look => Falsely(looks, scores.Where(block => string.CompareOrdinal(block, $"block-{look:D3}") < 0)));
        });

        Assert.InRange(falsely, 0, 0.065);
    }

    /// <summary>Judges pairs as standings do, without the resampling that no separation rests on.</summary>
    static bool Falsely(StoppingRule rule, ScoreTable scores) => rule.PairsAt(scores).Any(pair => pair.Separated);

    static double Tournament(int repetitions, Func<uint, bool> happens) =>
        Enumerable.Range(0, repetitions).AsParallel().Count(repetition => happens((uint)repetition)) / (double)repetitions;
}
