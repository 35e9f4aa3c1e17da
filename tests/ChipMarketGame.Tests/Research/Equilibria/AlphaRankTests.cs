using System.Collections.Immutable;
using ChipMarketGame.Research;
using Xunit;

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

    [Fact] // Of three whole-number costs per root the least decides; equal ones share by their factors.
    public void The_limit_is_the_same_at_any_scale_and_shift_and_growing_alpha_ends_in_it()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var noise = new Noise(54, problem);
            var (scale, shift) = (RandomProblems.Scale(noise), problem % 2 == 0 ? 0 : 1e3);
            double[][] whole = [.. Enumerable.Range(0, 18).Select(_ => Enumerable.Range(0, 3).Select(_ => Math.Round(3 * noise.Normal())).ToArray())];
            PayoffTensor game = Game(payoff => payoff), scaled = Game(payoff => (payoff + shift) * scale);

            var limit = AlphaRank.Of(game, Selection.Limit).Mass;

            Assert.All(limit.Zip(AlphaRank.Of(scaled, Selection.Limit).Mass), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
            Assert.All(limit.Zip(AlphaRank.Of(scaled, new Selection(1e17 / scale)).Mass), pair => Assert.Equal(pair.First, pair.Second, 1e-12));

            PayoffTensor Game(Func<double, double> of) => PayoffTensor.Of(Names(3, 2, 3), played => [.. whole[(((played[0] * 2) + played[1]) * 3) + played[2]].Select(of)]);
        }
    }

    [Fact] // From A a detour costs 0.1 + 0.2, from B one step costs 0.3: as payoffs they are the same, as doubles they are not.
    public void Costs_that_differ_by_rounding_alone_are_the_same_cost()
    {
        AlphaRank Of(double detour, double unit) => AlphaRank.Of(PayoffTensor.Of([["A", "B"], ["x"]], played => [played[0] == 0 ? detour : 3 * unit, 0]), new Selection(1e17));

        Assert.Equal([0.5, 0.5], Of(0.1 + 0.2, 0.1).Mass);
        Assert.Equal([0.5, 0.5], Of(3, 1).Mass);
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
                Assert.Equal(resident == mutant ? 0 : u == 0 ? 1.0 / 20 : (1 - Math.Exp(-u)) / (1 - Math.Exp(-20 * u)), fixations[resident, mutant], 1e-14);
            }
        }
    }

    [Fact]
    public void Of_several_populations_one_changes_at_a_time()
    {
        var fixations = AlphaRank.Fixations(Bimatrix(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } }), Selection.Limit);

        Assert.Equal(new double[,] { { 0, 0, 0, 0 }, { 1, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 0, 0, 0 } }, fixations);
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
            var game = PayoffTensor.Of(Names(2, 3, 2), _ => [.. Enumerable.Range(0, 3).Select(_ => scale * Math.Round(2 * noise.Normal()))]);
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
            Assert.All(AlphaRank.Of(game, Selection.WithNoise(1e-13)).Mass.Zip(AlphaRank.Of(game, Selection.NoiseLimit).Mass), pair => Assert.Equal(pair.First, pair.Second, 1e-9));

            static double Chance(double gain) => gain > 0 ? 1 - Loss : gain == 0 ? 0.5 : Loss;
        }
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

    [Fact]
    public void The_limit_is_where_growing_selection_leads()
    {
        for (var repetition = 0u; repetition < 50; repetition++)
        {
            var noise = new Noise(51, repetition);
            var game = PayoffTensor.Of(Names(3, 2, 3), _ => [Math.Round(4 * noise.Normal()), Math.Round(4 * noise.Normal()), Math.Round(4 * noise.Normal())]);

            var (strong, limit) = (AlphaRank.Of(game, new Selection(1e3)).Mass, AlphaRank.Of(game, Selection.Limit).Mass);

            Assert.All(strong.Zip(limit), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
            Assert.Equal(1, limit.Sum(), 1e-12);
        }
    }

    [Fact]
    public void Without_selection_all_combinations_are_alike() =>
        Assert.All(AlphaRank.Of(Bimatrix(RockPaperScissors, RockPaperScissors), new Selection(0)).Mass, mass => Assert.Equal(1.0 / 9, mass, 1e-14));

    [Fact]
    public void A_strategy_that_is_always_better_takes_its_whole_class_in_the_limit()
    {
        var game = PayoffTensor.Of(Names(2, 3, 2), played => [played[0], -Math.Abs(played[1] - 1), played[2] == played[0] ? 1 : 0]);

        var marginals = AlphaRank.Of(game, Selection.Limit).Marginals;

        Assert.Equal([[0, 1], [0, 1, 0], [0, 1]], marginals.Select(masses => masses.Select(mass => Math.Round(mass, 12)).ToArray()));
    }

    [Fact]
    public void A_sweep_gives_each_alpha_in_turn() =>
        Assert.Equal([0.1, 1, 10], AlphaRank.Sweep(Bimatrix(RockPaperScissors, RockPaperScissors), [0.1, 1, 10]).Select(rank => rank.Selection.Alpha));

    [Fact]
    public void Who_is_first_is_as_sure_as_the_blocks_agree()
    {
        PayoffTensor[] agreed = [.. Enumerable.Repeat(One([2, 1]), 8)], split = [.. Enumerable.Range(0, 8).Select(block => One(block % 2 == 0 ? [2, 1] : [1, 2]))];

        Assert.Equal([1.0, 0], TopChance.Of(agreed, Selection.Limit)[0].Select(chance => Math.Round(chance, 9)));
        Assert.InRange(TopChance.Of(split, Selection.Limit, replicates: 2_000)[0][0], 0.45, 0.55);

        static PayoffTensor One(double[] payoffs) => PayoffTensor.Of(Names(2), played => [payoffs[played[0]]]);
    }

    [Fact]
    public void What_cannot_be_ranked_is_refused()
    {
        Assert.Contains("alpha must be zero or more, not -1", Assert.Throws<ArgumentException>(() => AlphaRank.OfSinglePopulation(RockPaperScissors, new Selection(-1))).Message, StringComparison.Ordinal);
        Assert.Contains("a population needs two or more, not 1", Assert.Throws<ArgumentException>(() => AlphaRank.OfSinglePopulation(RockPaperScissors, new Selection(1, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("not 2 by 3", Assert.Throws<ArgumentException>(() => AlphaRank.OfSinglePopulation(new double[2, 3], new Selection(1))).Message, StringComparison.Ordinal);
        Assert.Contains("combination 0-0, 1-1 needs 2 finite payoffs", Assert.Throws<ArgumentException>(() => PayoffTensor.Of(Names(1, 2), played => [0, played[1] / 0.0 is double.PositiveInfinity ? double.NaN : 0])).Message, StringComparison.Ordinal);
    }

    static PayoffTensor Bimatrix(double[,] row, double[,] column) =>
        PayoffTensor.Of(Names(row.GetLength(0), row.GetLength(1)), played => [row[played[0], played[1]], column[played[0], played[1]]]);

    static double[,] Negative(double[,] payoffs)
    {
        var negative = (double[,])payoffs.Clone();
        for (var i = 0; i < 9; i++) { negative[i / 3, i % 3] *= -1; }
        return negative;
    }

    static ImmutableArray<ImmutableArray<string>> Names(params int[] sizes) =>
        [.. sizes.Select((size, population) => Enumerable.Range(0, size).Select(strategy => $"{population}-{strategy}").ToImmutableArray())];

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
