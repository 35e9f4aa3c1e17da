using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class StandingsTests
{
    static readonly double[] Ladder = [0, 0.5, 1, 4];

    [Fact]
    public void In_a_complete_design_a_value_is_the_plain_mean_and_a_difference_the_paired_t()
    {
        BlockScore[] scores = [.. MadeUpScores.Focal(new Noise(10, 0), 40, Ladder)];

        var table = Standings.Of(ScoreTable.Of(scores)).Overall;

        Assert.All(table.Rows, row => Assert.Equal(Sample.Mean(Of(scores, row.Entrant)), row.Value.Estimate, 1e-12));
        Assert.All(table.Pairs, pair =>
        {
            var paired = StudentTest.Paired(Of(scores, pair.Better), Of(scores, pair.Worse));
            Assert.Equal(paired.T, pair.Test.T, 1e-9);
            Assert.Equal(39, pair.Test.DegreesOfFreedom, 1e-9);
            Assert.Equal(paired.P, pair.Test.P, 1e-12);
        });
    }

    [Fact]
    public void The_values_interval_is_the_cluster_bootstraps_of_its_scores()
    {
        BlockScore[] scores = [.. MadeUpScores.Focal(new Noise(11, 0), 24, Ladder)];

        var row = Standings.Of(ScoreTable.Of(scores)).Overall.Rows[0];
        var interval = ClusterBootstrap.Mean(Of(scores, row.Entrant), [.. Enumerable.Range(0, 24)]);

        Assert.Equal(interval.Low, row.Value.Low, 1e-9);
        Assert.Equal(interval.High, row.Value.High, 1e-9);
    }

    [Fact]
    public void Shuffled_games_on_other_threads_in_another_culture_give_the_same_digits()
    {
        BlockScore[] scores = [.. MadeUpScores.Gappy(new Noise(12, 0), 20, Ladder)];
        var digits = MadeUpScores.Digits(Standings.Of(ScoreTable.Of(scores)));

        var shuffled = Enumerable.Range(1, 8).AsParallel().WithDegreeOfParallelism(4).Select(seed =>
        {
            CultureInfo.CurrentCulture = new CultureInfo(seed % 2 == 0 ? "de-DE" : "ar-SA");
            var order = (BlockScore[])scores.Clone();
            new Random(seed).Shuffle(order);
            return MadeUpScores.Digits(Standings.Of(ScoreTable.Of(order)));
        });

        Assert.All(shuffled, other => Assert.Equal(digits, other));
    }

    [Fact]
    public void Each_class_counts_one_third_however_many_seats_it_has()
    {
        var noise = new Noise(13, 0);
        BlockScore[] scores =
        [
            .. from block in Enumerable.Range(0, 32)
               from seat in new[] { (CompanyRole.Hyperscaler, 6), (CompanyRole.Designer, 4), (CompanyRole.GpuMaker, 1) }
               from number in Enumerable.Range(0, seat.Item2)
               from entrant in new[] { ("one trick", seat.Item1 == CompanyRole.GpuMaker ? 9.0 : 0), ("steady", 2.0) }
               select new BlockScore(
                   entrant.Item1, seat.Item1, $"{seat.Item1}-{number}", $"{block}", entrant.Item2 + (0.1 * noise.Normal())),
        ];

        var overall = Standings.Of(ScoreTable.Of(scores)).Overall;

        Assert.Equal(["one trick", "steady"], overall.Rows.Select(row => row.Entrant));
        Assert.Equal(3, overall.Rows[0].Value.Estimate, 0.1);
        Assert.Equal(2, overall.Rows[1].Value.Estimate, 0.1);
    }

    [Fact]
    public void Who_met_the_easy_blocks_and_seats_gains_nothing()
    {
        // B is better by 1 wherever both play, but A alone met the three blocks that were ten points easier.
        BlockScore[] scores =
        [
            .. Enumerable.Range(0, 9)
                .SelectMany(block => new[] { Score("A", block % 2, block, block), Score("B", block % 2, block, block + 1) }),
            .. Enumerable.Range(9, 3).SelectMany(block => new[] { Score("A", 0, block, 10 + block), Score("A", 1, block, 10 + block) }),
        ];

        var pair = Assert.Single(Standings.Of(ScoreTable.Of(scores)).Overall.Pairs);

        Assert.Equal(("B", 1.0), (pair.Better, Math.Round(pair.Test.Difference, 9)));
    }

    [Fact]
    public void A_copy_ties_exactly_and_shares_rank_letter_and_first_place()
    {
        BlockScore[] scores = [.. MadeUpScores.Focal(new Noise(14, 0), 32, [0, 3])];
        BlockScore[] copies = [.. scores, .. scores.Where(row => row.Entrant == "B").Select(row => row with { Entrant = "B again" })];

        var table = Standings.Of(ScoreTable.Of(copies)).Overall;

        var twins = table.Pairs.Single(pair => pair.Better == "B" && pair.Worse == "B again");
        Assert.Equal((0.0, 0.0, 1.0, 1.0, false), (twins.Test.Difference, twins.Test.T, twins.Test.P, twins.AdjustedP, twins.Separated));
        Assert.Equal(
            [("B", 1, 2, "a"), ("B again", 1, 2, "a"), ("A", 3, 3, "b")],
            table.Rows.Select(row => (row.Entrant, row.Rank, row.WorstRank, row.Letters)));
        Assert.Equal([0.5, 0.5, 0], table.Rows.Select(row => Math.Round(row.ProbabilityBest, 9)));
        Assert.Equal(3, table.Rows.Sum(row => row.ProbabilityTopThree), 1e-9);
    }

    [Fact]
    public void Four_copies_share_the_first_three_places_equally()
    {
        BlockScore[] one = [.. MadeUpScores.Focal(new Noise(19, 0), 32, [0])];

        var table = Standings
            .Of(ScoreTable.Of(Enumerable.Range(0, 4).SelectMany(copy => one.Select(row => row with { Entrant = $"copy {copy}" })))).Overall;

        Assert.All(
            table.Rows, row => Assert.Equal(
                (1, 4, 0.25, 0.75), (row.Rank, row.WorstRank, Math.Round(row.ProbabilityBest, 9), Math.Round(row.ProbabilityTopThree, 9))));
    }

    [Fact]
    public void An_entrant_between_two_that_are_separated_shares_with_both()
    {
        var table = Standings.Of(ScoreTable.Of(MadeUpScores.Focal(new Noise(15, 0), 64, [0, 0.3, 0.6, 5]))).Overall;

        Assert.Equal(
            [("D", 1, 1, "a"), ("C", 2, 3, "b"), ("B", 2, 4, "bc"), ("A", 3, 4, "c")],
            table.Rows.Select(row => (row.Entrant, row.Rank, row.WorstRank, row.Letters)));
        Assert.Equal(1, table.Rows[0].ProbabilityBest, 1e-9);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Fewer_than_thirty_blocks_are_provisional(int blocks, bool provisional) =>
        Assert.Equal(provisional, Standings.Of(ScoreTable.Of(MadeUpScores.Focal(new Noise(16, 0), blocks, Ladder))).Overall.Provisional);

    [Fact]
    public void A_single_block_separates_nobody_and_bounds_nothing()
    {
        var table = Standings.Of(ScoreTable.Of(MadeUpScores.Focal(new Noise(17, 0), 1, Ladder))).Overall;

        Assert.All(table.Pairs, pair => Assert.Equal(1, pair.Test.P));
        Assert.All(table.Rows, row => Assert.Equal((1, 4, double.PositiveInfinity), (row.Rank, row.WorstRank, row.Value.High)));
    }

    [Fact]
    public void Who_played_one_class_only_stands_in_its_table_and_not_overall()
    {
        BlockScore[] scores = [
            .. MadeUpScores.Gappy(new Noise(18, 0), 12, Ladder).Where(row => row.Entrant != "A" || row.Role == CompanyRole.Designer)];

        var standings = Standings.Of(ScoreTable.Of(scores));

        Assert.DoesNotContain(standings.Overall.Rows, row => row.Entrant == "A");
        Assert.All(standings.Roles, table => Assert.Equal(table.Role == CompanyRole.Designer, table.Rows.Any(row => row.Entrant == "A")));
    }

    [Fact]
    public void Entrants_that_never_met_are_not_compared() =>
        Assert.Contains(
            "nothing compares", Assert.Throws<ArgumentException>(
                () => Standings.Of(ScoreTable.Of([Score("A", 0, 0, 1), Score("B", 0, 1, 2)]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_scores_for_one_seat_or_none_at_all_are_refused()
    {
        Assert.Contains(
            "A has two scores in seat cloud-0 of block 1", Assert.Throws<ArgumentException>(
                () => ScoreTable.Of([Score("A", 0, 1, 1), Score("A", 0, 1, 2)])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "must be a finite number, not NaN",
            Assert.Throws<ArgumentException>(() => ScoreTable.Of([Score("A", 0, 1, double.NaN)])).Message, StringComparison.Ordinal);
        Assert.Contains("at least one score", Assert.Throws<ArgumentException>(() => ScoreTable.Of([])).Message, StringComparison.Ordinal);
    }

    static BlockScore Score(string entrant, int seat, int block, double score) =>
        new(entrant, CompanyRole.Hyperscaler, $"cloud-{seat}", $"{block}", score);

    static ImmutableArray<double> Of(IEnumerable<BlockScore> scores, string entrant) =>
        [.. scores.Where(row => row.Entrant == entrant).Select(row => row.Score)];
}
