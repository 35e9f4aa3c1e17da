using ChipMarketGame.Research;
using Xunit;
using static ChipMarketGame.Tests.Tensors;

namespace ChipMarketGame.Tests;

/// <summary>The Markov chain behind α-rank: its chances, its balance, its trees.</summary>
public sealed class AlphaRankChainTests
{
    [Fact] // By the trees once more: payoffs times s under α / s are the same process.
    public void Payoffs_at_any_scale_under_the_alpha_that_belongs_to_it_are_the_same_process()
    {
        foreach (var problem in RandomProblems.Of(150))
        {
            var noise = new Noise(53, problem);
            var (scale, alpha) = (RandomProblems.Scale(noise), Math.Pow(10, (4 * noise.Uniform()) - 2));
            double[,] payoffs = new double[3, 3], scaled = new double[3, 3];
            for (var i = 0; i < 9; i++)
            {
                payoffs[i / 3, i % 3] = noise.Normal();
                scaled[i / 3, i % 3] = payoffs[i / 3, i % 3] * scale;
            }

            var mass = AlphaRank.OfSinglePopulation(scaled, new Selection(alpha / scale)).Mass;

            double[] trees = [.. Enumerable.Range(0, 3).Select(root => LogTrees(payoffs, alpha, root))];
            var whole = LogSum(trees);
            Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(Math.Exp(trees[i] - whole), mass[i], 1e-9));
        }
    }

    [Theory] // By the formula, from the resident of the row to the mutant of the column; at α = 0 all are 1/m.
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(2)]
    public void The_fixation_matrix_holds_the_chances_of_the_formula(double alpha)
    {
        var payoffs = new[,] { { 0, 1, -2.0 }, { 0.5, 3, 1 }, { 1, -1, 2 } };

        var fixations = AlphaRank.FixationsOfSinglePopulation(payoffs, new Selection(alpha, 20));

        for (var resident = 0; resident < 3; resident++)
        {
            for (var mutant = 0; mutant < 3; mutant++)
            {
                var u = alpha * (payoffs[mutant, resident] - payoffs[resident, mutant]);
                Assert.Equal(resident == mutant ? 0 : u == 0
                    ? 1.0 / 20
                    : (1 - Math.Exp(-u)) / (1 - Math.Exp(-20 * u)), fixations[resident, mutant], 1e-14);
            }
        }
    }

    [Fact]
    public void Of_several_populations_one_changes_at_a_time()
    {
        var fixations = AlphaRank.Fixations(
            Bimatrix(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } }), Selection.Limit);

        Assert.Equal(new double[,] { { 0, 0, 0, 0 }, { 1, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 0, 0, 0 } }, fixations);
    }

    [Theory] // At 5,000 a rate such as e^(−49 · 5,000 · 0.1) is zero as a double: a plain solve has no single answer there.
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(5_000)]
    public void Markov_chain_trees_give_the_same_masses(double alpha)
    {
        for (var repetition = 0u; repetition < 20; repetition++)
        {
            var noise = new Noise(50, repetition);
            var payoffs = new double[3, 3];
            for (var i = 0; i < 9; i++) { payoffs[i / 3, i % 3] = noise.Normal(); }

            var mass = AlphaRank.OfSinglePopulation(payoffs, new Selection(alpha)).Mass;

            // Freidlin and Wentzell's tree theorem in logarithms: an independent route to the same distribution.
            double[] trees = [.. Enumerable.Range(0, 3).Select(root => LogTrees(payoffs, alpha, root))];
            var whole = LogSum(trees);
            Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(Math.Exp(trees[i] - whole), mass[i], 1e-9));
        }
    }

    [Fact] // The balance that defines the distribution, with the rates written out once more.
    public void What_flows_into_a_combination_flows_out_of_it()
    {
        const double Alpha = 0.3;
        var noise = new Noise(52, 0);
        var game = PayoffTensor.Of(Names(2, 3, 2), _ => [noise.Normal(), noise.Normal(), noise.Normal()]);

        var mass = AlphaRank.Of(game, new Selection(Alpha, 10)).Mass;

        Assert.All(Enumerable.Range(0, 12), profile =>
        {
            var (into, outOf) = (0.0, 0.0);
            for (var population = 0; population < 3; population++)
            {
                for (var strategy = 0; strategy < game.Strategies[population].Length; strategy++)
                {
                    var other = game.Changed(profile, population, strategy);
                    if (other == profile) { continue; }
                    var gain = game[other, population] - game[profile, population];
                    outOf += mass[profile] * (1 - Math.Exp(-Alpha * gain)) / (1 - Math.Exp(-10 * Alpha * gain));
                    into += mass[other] * (1 - Math.Exp(Alpha * gain)) / (1 - Math.Exp(10 * Alpha * gain));
                }
            }

            Assert.Equal(into, outOf, 1e-12);
        });
    }

    /// <summary>Logarithm of the sum over the three trees that lead to a root, of the products of their rates.</summary>
    static double LogTrees(double[,] payoffs, double alpha, int root)
    {
        var (a, b) = ((root + 1) % 3, (root + 2) % 3);
        return LogSum([Log(a, root) + Log(b, root), Log(a, b) + Log(b, root), Log(b, a) + Log(a, root)]);

        double Log(int from, int to)
        {
            var u = alpha * (payoffs[to, from] - payoffs[from, to]);
            return u > 0 ? Less(u) - Less(50 * u) : (49 * u) + Less(-u) - Less(-50 * u);
        }

        static double Less(double u) => u > 1e-4 ? Math.Log(1 - Math.Exp(-u)) : Math.Log(u) - (u / 2) + (u * u / 24);
    }

    static double LogSum(double[] logs) => logs.Max() + Math.Log(logs.Sum(log => Math.Exp(log - logs.Max())));
}
