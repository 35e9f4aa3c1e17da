using ChipMarketGame.Research;
using Xunit;
using static ChipMarketGame.Tests.Tensors;

namespace ChipMarketGame.Tests;

/// <summary>Where growing selection and vanishing noise lead.</summary>
public sealed class AlphaRankLimitTests
{
    [Fact] // By symmetry and by the response graph: both agreements are sinks of it, and neither is better.
    public void Battle_of_the_sexes_comes_to_rest_in_both_agreements_alike()
    {
        var game = Bimatrix(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } });

        Assert.All(new[] { new Selection(10), Selection.Limit }.Select(selection => AlphaRank.Of(game, selection).Mass), mass =>
        {
            Assert.Equal([0.5, 0, 0, 0.5], mass.Select(part => Math.Round(part, 12)));
        });
    }

    [Theory] // Both agreements are sinks of the response graph and alike: whatever the selection, no more than that can be said.
    [InlineData(1e5)]
    [InlineData(1e17)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void Battle_of_the_sexes_does_so_at_any_alpha(double alpha)
    {
        var game = Bimatrix(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } });

        Assert.Equal([0.5, 0, 0, 0.5], AlphaRank.Of(game, new Selection(alpha)).Mass);
    }

    [Fact] // Of three whole-number costs per root the least decides; equal ones share by their factors.
    public void The_limit_is_the_same_at_any_scale_and_shift_and_growing_alpha_ends_in_it()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var noise = new Noise(54, problem);
            var (scale, shift) = (RandomProblems.Scale(noise), problem % 2 == 0 ? 0 : 1e3);
            double[][] whole = [
                .. Enumerable.Range(0, 18).Select(_ => Enumerable.Range(0, 3).Select(_ => Math.Round(3 * noise.Normal())).ToArray())];
            PayoffTensor game = Game(payoff => payoff), scaled = Game(payoff => (payoff + shift) * scale);

            var limit = AlphaRank.Of(game, Selection.Limit).Mass;

            Assert.All(limit.Zip(AlphaRank.Of(scaled, Selection.Limit).Mass), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
            Assert.All(
                limit.Zip(AlphaRank.Of(scaled, new Selection(1e17 / scale)).Mass), pair => Assert.Equal(pair.First, pair.Second, 1e-12));

            PayoffTensor Game(Func<double, double> of) =>
                PayoffTensor.Of(Names(3, 2, 3), played => [.. whole[(((played[0] * 2) + played[1]) * 3) + played[2]].Select(of)]);
        }
    }

    [Fact] // From A a detour costs 0.1 + 0.2, from B one step costs 0.3: as payoffs they are the same, as doubles they are not.
    public void Costs_that_differ_by_rounding_alone_are_the_same_cost()
    {
        AlphaRank Of(double detour, double unit) =>
            AlphaRank.Of(PayoffTensor.Of([["A", "B"], ["x"]], played => [played[0] == 0 ? detour : 3 * unit, 0]), new Selection(1e17));

        Assert.Equal([0.5, 0.5], Of(0.1 + 0.2, 0.1).Mass);
        Assert.Equal([0.5, 0.5], Of(3, 1).Mass);
    }

    [Fact] // Where the size of a loss counts only the dearer mistake keeps its sink; where noise is blind both sinks need one mistake.
    public void Vanishing_noise_weighs_all_mistakes_alike_and_growing_selection_does_not()
    {
        var game = new double[,] { { 0, -5 }, { -1, 0 } };
        var twoSinks = Bimatrix(new double[,] { { 5, 0 }, { 0, 1 } }, new double[,] { { 5, 0 }, { 0, 1 } });

        Assert.Equal([1, 0, 0, 0], AlphaRank.Of(twoSinks, Selection.Limit).Mass);
        Assert.Equal([0.5, 0, 0, 0.5], AlphaRank.Of(twoSinks, Selection.NoiseLimit).Mass);
        Assert.Equal([0, 1], AlphaRank.OfSinglePopulation(game, Selection.NoiseLimit).Mass);
    }

    [Fact] // The balance of the chain with its chances 1 − ε, ½ and ε written out, and its limit as ε vanishes.
    public void Noise_is_the_perturbed_response_graph_and_its_limit_where_it_leads()
    {
        foreach (var problem in RandomProblems.Of(60))
        {
            var noise = new Noise(55, problem);
            var scale = RandomProblems.Scale(noise);
            var game = PayoffTensor.Of(
                Names(2, 3, 2), _ => [.. Enumerable.Range(0, 3).Select(_ => scale * Math.Round(2 * noise.Normal()))]);
            const double Loss = 0.07;

            var mass = AlphaRank.Of(game, Selection.WithNoise(Loss)).Mass;

            Assert.All(Enumerable.Range(0, 12), profile =>
            {
                var (into, outOf) = (0.0, 0.0);
                foreach (var (other, gain) in from population in Enumerable.Range(0, 3)
                                              from strategy in Enumerable.Range(0, game.Strategies[population].Length)
                                              let other = game.Changed(profile, population, strategy)
                                              where other != profile
                                              select (other, game[other, population] - game[profile, population]))
                {
                    outOf += mass[profile] * Chance(gain);
                    into += mass[other] * Chance(-gain);
                }

                Assert.Equal(into, outOf, 1e-13);
            });
            Assert.All(
                AlphaRank.Of(game, Selection.WithNoise(1e-13)).Mass.Zip(AlphaRank.Of(game, Selection.NoiseLimit).Mass),
                pair => Assert.Equal(pair.First, pair.Second, 1e-9));

            static double Chance(double gain) => gain > 0 ? 1 - Loss : gain == 0 ? 0.5 : Loss;
        }
    }

    [Fact]
    public void The_limit_is_where_growing_selection_leads()
    {
        for (var repetition = 0u; repetition < 50; repetition++)
        {
            var noise = new Noise(51, repetition);
            var game = PayoffTensor.Of(
                Names(3, 2, 3), _ => [Math.Round(4 * noise.Normal()), Math.Round(4 * noise.Normal()), Math.Round(4 * noise.Normal())]);

            var (strong, limit) = (AlphaRank.Of(game, new Selection(1e3)).Mass, AlphaRank.Of(game, Selection.Limit).Mass);

            Assert.All(strong.Zip(limit), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
            Assert.Equal(1, limit.Sum(), 1e-12);
        }
    }

    [Fact]
    public void A_strategy_that_is_always_better_takes_its_whole_class_in_the_limit()
    {
        var game = PayoffTensor.Of(Names(2, 3, 2), played => [played[0], -Math.Abs(played[1] - 1), played[2] == played[0] ? 1 : 0]);

        var marginals = AlphaRank.Of(game, Selection.Limit).Marginals;

        Assert.Equal([[0, 1], [0, 1, 0], [0, 1]], marginals.Select(masses => masses.Select(mass => Math.Round(mass, 12)).ToArray()));
    }
}
