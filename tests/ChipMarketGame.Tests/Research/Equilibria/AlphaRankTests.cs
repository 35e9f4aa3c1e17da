using ChipMarketGame.Research;
using Xunit;
using static ChipMarketGame.Tests.Tensors;

namespace ChipMarketGame.Tests;

public sealed class AlphaRankTests
{
    static readonly double[,] RockPaperScissors = { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } };

    [Theory] // Omidshafiei et al. (2019), Rock-Paper-Scissors: one third each at any selection.
    [InlineData(0)]
    [InlineData(1e-6)]
    [InlineData(0.1)]
    [InlineData(100)]
    [InlineData(1e6)]
    [InlineData(double.PositiveInfinity)]
    public void Rock_paper_scissors_has_a_third_each(double alpha) =>
        Assert.All(AlphaRank.OfSinglePopulation(RockPaperScissors, new Selection(alpha)).Mass, mass => Assert.Equal(1.0 / 3, mass, 1e-12));

    [Theory] // Of two populations each combination has its like under turning the names: a ninth each, a third per strategy.
    [InlineData(0.1)]
    [InlineData(1e4)]
    [InlineData(double.PositiveInfinity)]
    public void Played_by_two_populations_it_still_has_a_third_each(double alpha)
    {
        var rank = AlphaRank.Of(Bimatrix(RockPaperScissors, Negative(RockPaperScissors)), new Selection(alpha));

        Assert.All(rank.Marginals, population => Assert.All(population, mass => Assert.Equal(1.0 / 3, mass, 1e-12)));
    }

    [Theory] // Two strategies are one birth-death pair: mass in proportion to the rates back. Computed here, not published.
    [InlineData(1e-3)]
    [InlineData(1)]
    [InlineData(10)]
    public void Of_two_strategies_the_odds_are_e_to_the_advantage(double alpha)
    {
        // ρ(Δ) / ρ(−Δ) = e^((m − 1) α Δ) by the formula of the fixation probability.
        var mass = AlphaRank.OfSinglePopulation(new[,] { { 0, 0.01 }, { 0, 0 } }, new Selection(alpha)).Mass;

        Assert.Equal(49 * alpha * 0.01, Math.Log(mass[0] / mass[1]), 1e-11);
    }

    [Fact]
    public void Without_selection_all_combinations_are_alike() =>
        Assert.All(
            AlphaRank.Of(Bimatrix(RockPaperScissors, RockPaperScissors), new Selection(0)).Mass,
            mass => Assert.Equal(1.0 / 9, mass, 1e-14));

    [Fact]
    public void A_sweep_gives_each_alpha_in_turn() =>
        Assert.Equal(
            [0.1, 1, 10],
            AlphaRank.Sweep(Bimatrix(RockPaperScissors, RockPaperScissors), [0.1, 1, 10]).Select(rank => rank.Selection.Alpha));

    [Fact]
    public void Who_is_first_is_as_sure_as_the_blocks_agree()
    {
        PayoffTensor[] agreed = [.. Enumerable.Repeat(One([2, 1]), 8)], split = [
            .. Enumerable.Range(0, 8).Select(block => One(block % 2 == 0 ? [2, 1] : [1, 2]))];

        Assert.Equal([1.0, 0], TopChance.Of(agreed, Selection.Limit)[0].Select(chance => Math.Round(chance, 9)));
        Assert.InRange(TopChance.Of(split, Selection.Limit, replicates: 2_000)[0][0], 0.45, 0.55);

        static PayoffTensor One(double[] payoffs) => PayoffTensor.Of(Names(2), played => [payoffs[played[0]]]);
    }

    [Fact]
    public void What_cannot_be_ranked_is_refused()
    {
        Assert.Contains(
            "alpha must be zero or more, not -1", Assert.Throws<ArgumentException>(
                () => AlphaRank.OfSinglePopulation(RockPaperScissors, new Selection(-1))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "a population needs two or more, not 1", Assert.Throws<ArgumentException>(
                () => AlphaRank.OfSinglePopulation(RockPaperScissors, new Selection(1, 1))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "not 2 by 3", Assert.Throws<ArgumentException>(() => AlphaRank.OfSinglePopulation(new double[2, 3], new Selection(1))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "combination 0-0, 1-1 needs 2 finite payoffs",
            Assert.Throws<ArgumentException>(
                () => PayoffTensor.Of(Names(1, 2), played => [0, played[1] / 0.0 is double.PositiveInfinity ? double.NaN : 0])).Message,
                StringComparison.Ordinal);
    }

    static double[,] Negative(double[,] payoffs)
    {
        var negative = (double[,])payoffs.Clone();
        for (var i = 0; i < 9; i++) { negative[i / 3, i % 3] *= -1; }
        return negative;
    }
}
