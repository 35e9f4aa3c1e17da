using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Random games of whole numbers, scaled by anything from 1e-9 to 1e9 and shifted, against their solutions in fractions.</summary>
public sealed class GamesAtAnyScaleTests
{
    [Fact]
    public void Zero_sum_games_have_the_value_and_a_corner_of_the_best_mixtures_of_exact_fractions()
    {
        foreach (var problem in RandomProblems.Of(150))
        {
            var (whole, payoffs, scale, shift) = Game(60, problem, spread: problem % 2 == 0 ? 4 : 1_000);
            var (value, corners) = ExactGame.Solve(whole);

            var game = ZeroSumGame.Solve(payoffs);

            Assert.Equal((value.ToDouble() * scale) + shift, game.Value, 1e-14 * payoffs.Cast<double>().Max(Math.Abs));
            Assert.Contains(corners, corner => corner.Zip(game.Row).All(pair => Math.Abs(pair.First.ToDouble() - pair.Second) < 1e-14));
            Assert.Contains(
                ExactGame.Solve(Turned(whole)).Rows,
                corner => corner.Zip(game.Column).All(pair => Math.Abs(pair.First.ToDouble() - pair.Second) < 1e-14));
        }
    }

    [Fact] // Of a concave function on the hull of corners: at the summit no way towards a corner leads up.
    public void Nash_averages_are_the_most_even_of_all_best_mixtures()
    {
        foreach (var problem in RandomProblems.Of(150))
        {
            var (whole, payoffs, scale, shift) = Game(61, problem, spread: 2 + (int)(problem % 3));
            var (value, corners) = ExactGame.Solve(whole);
            var hardest = ExactGame.Solve(Turned(whole)).Rows;

            var averaging = NashAveraging.Of(payoffs);

            Assert.Equal((value.ToDouble() * scale) + shift, averaging.Value, 1e-14 * payoffs.Cast<double>().Max(Math.Abs));
            MostEven([.. averaging.Entrants], corners, (i, j) => whole[i, j], whole.GetLength(1), value.ToDouble());
            MostEven([.. averaging.Tasks], hardest, (j, i) => -whole[i, j], whole.GetLength(0), -value.ToDouble());
        }
    }

    [Theory] // By hand: the mixture of rock, paper and scissors at stakes a, b, c lies in proportion to the stake of the other two.
    [InlineData(1, 0)]
    [InlineData(1e-6, 0)]
    [InlineData(1e-9, 0)]
    [InlineData(1e-300, 0)]
    [InlineData(1e9, 0)]
    [InlineData(1e300, 0)]
    [InlineData(1, 1e6)]
    [InlineData(0.3, 1e6)]
    public void Stakes_of_one_five_and_ten_are_mixed_the_same_at_any_scale(double scale, double shift)
    {
        var payoffs = new[,] { { 0, 5, -10 }, { -5, 0, 1.0 }, { 10, -1, 0 } };
        for (var i = 0; i < 9; i++) { payoffs[i / 3, i % 3] = (payoffs[i / 3, i % 3] * scale) + shift; }

        var (game, averaging) = (ZeroSumGame.Solve(payoffs), NashAveraging.Of(payoffs));

        Assert.All(new[] { game.Row, game.Column, averaging.Entrants, averaging.Tasks }, mixture =>
            Assert.Equal([0.0625, 0.625, 0.3125], mixture.Select(part => Math.Round(part, 14))));
        Assert.Equal(shift, game.Value, 1e-15 * scale);
    }

    [Fact] // Weak duality proves a value: no row earns more against the columns' mixture than the rows' earns against every column.
    public void Payoffs_of_a_million_and_a_little_are_solved_to_the_rounding_of_the_million()
    {
        foreach (var problem in RandomProblems.Of(60))
        {
            var noise = new Noise(62, problem);
            var size = 2 + (int)(problem % 9);
            var payoffs = new double[size, size + 2];
            for (var i = 0; i < payoffs.Length; i++) { payoffs[i / (size + 2), i % (size + 2)] = 1e6 + noise.Uniform(); }

            var game = ZeroSumGame.Solve(payoffs);
            var averaging = NashAveraging.Of(payoffs);

            Assert.All(
                Enumerable.Range(0, size + 2), j => Assert.InRange(
                    Enumerable.Range(0, size).Sum(i => (payoffs[i, j] - game.Value) * game.Row[i]), -2e-9, double.MaxValue));
            Assert.All(
                Enumerable.Range(0, size), i => Assert.InRange(
                    Enumerable.Range(0, size + 2).Sum(j => (payoffs[i, j] - game.Value) * game.Column[j]), double.MinValue, 2e-9));
            // without ties there is one best mixture
            Assert.All(game.Row.Zip(averaging.Entrants), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void A_game_without_ties_has_the_equilibria_of_exact_fractions_and_the_list_is_complete()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var (own, row, _, _) = Game(63, problem, spread: 100_000);
            var (other, column, _, _) = Game(64, problem, spread: 100_000);
            var expected = ExactGame.Equilibria(own, other);

            var found = SupportEnumeration.Of(row, column);

            Assert.True(found.IsComplete);
            Assert.Equal(1, found.Count % 2); // Wilson 1971: an odd number
            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected, profile => Assert.Contains(found, other => Same(profile, other)));
        }
    }

    [Fact]
    public void A_degenerate_game_has_an_equilibrium_at_every_scale_and_the_list_says_whether_there_are_more()
    {
        foreach (var problem in Enumerable.Range(0, RandomProblems.IsFull ? 2_000 : 200))
        {
            var (own, row, _, _) = Game(65, (uint)problem, spread: 1 + (problem % 2));
            var (other, column, _, _) = Game(66, (uint)problem, spread: 1 + (problem % 2));

            var found = SupportEnumeration.Of(row, column);

            Assert.NotEmpty(found);
            Assert.All(ExactGame.Equilibria(own, other), profile => Assert.Contains(found, other => Same(profile, other)));
            Assert.All(found, profile => Assert.True(ExactGame.IsEquilibrium(own, other, Exact(profile.Row), Exact(profile.Column))));
            var between = found.SelectMany(_ => found, (a, b) => (a, b))
                .FirstOrDefault(
                    pair => !ReferenceEquals(pair.a, pair.b)
                        && (pair.a.Row.SequenceEqual(pair.b.Row) || pair.a.Column.SequenceEqual(pair.b.Column)));
            Assert.Equal(found.IsComplete, between == default);
            if (between == default) { continue; }

            // What lies between two that share a side is an equilibrium that the list does not name.
            Ratio half = new(1, 2);
            Ratio[] middleRow = [.. Exact(between.a.Row).Zip(Exact(between.b.Row), (a, b) => (a + b) * half)], middleColumn = [
                .. Exact(between.a.Column).Zip(Exact(between.b.Column), (a, b) => (a + b) * half)];
            Assert.True(ExactGame.IsEquilibrium(own, other, middleRow, middleColumn));
        }
    }

    [Fact] // Each is an equilibrium of rock, paper, scissors scaled so: the middle alone.
    public void No_equilibrium_is_lost_or_made_up_by_small_payoffs() =>
        Assert.All(new[] { 1e-300, 1e-9, 1e-6, 1, 1e9, 1e300 }, scale =>
        {
            var game = new[,] { { 0, -scale, scale }, { scale, 0, -scale }, { -scale, scale, 0 } };
            var turned = new[,] { { 0, scale, -scale }, { -scale, 0, scale }, { scale, -scale, 0 } };

            var profile = Assert.Single(SupportEnumeration.Of(game, turned));

            Assert.All(profile.Row.Concat(profile.Column), part => Assert.Equal(1.0 / 3, part, 1e-15));
        });

    [Fact]
    public void Ten_strategies_a_side_are_enumerated()
    {
        var noise = new Noise(67, 0);
        double[,] row = new double[10, 10], column = new double[10, 10];
        for (var i = 0; i < 100; i++) { (row[i / 10, i % 10], column[i / 10, i % 10]) = (noise.Normal(), noise.Normal()); }

        var found = SupportEnumeration.Of(row, column);

        Assert.Equal((true, 1), (found.IsComplete, found.Count % 2));
        Assert.Equal(100, SupportEnumeration.Of(new double[10, 10], new double[10, 10]).Count); // every pair of strategies, and all between
        Assert.False(SupportEnumeration.Of(new double[10, 10], new double[10, 10]).IsComplete);
    }

    [Fact] // 0.1 + 0.2 is not 0.3, but the third row is as good as the first two together.
    public void A_tie_that_rounding_hides_is_still_a_tie()
    {
        var averaging = NashAveraging.Of(new[,] { { 0.3, 0 }, { 0, 0.1 + 0.2 }, { 0.15, 0.3 / 2 } });

        Assert.Equal(
            [1.0 / 3, 1.0 / 3, 1.0 / 3], averaging.Entrants.Select(
                part => Math.Round(part, 12) is var rounded && Math.Abs(rounded - (1.0 / 3)) < 1e-11 ? 1.0 / 3 : part));
    }

    static void MostEven(double[] mixture, List<Ratio[]> corners, Func<int, int, int> payoff, int answers, double value)
    {
        Assert.Equal(1, mixture.Sum(), 1e-12);
        Assert.All(
            Enumerable.Range(0, answers),
            j => Assert.InRange(mixture.Select((part, i) => part * payoff(i, j)).Sum(), value - 1e-11, double.MaxValue));
        Assert.All(
            corners, corner => Assert.InRange(
                corner.Select((part, i) => part.IsZero && mixture[i] == 0 ? 0 : (part.ToDouble() - mixture[i]) * -Math.Log(mixture[i]))
                    .Sum(), double.MinValue, 1e-9));
    }

    static bool Same((Ratio[] Row, Ratio[] Column) exact, MixedProfile profile) =>
        exact.Row.Concat(exact.Column).Zip(profile.Row.Concat(profile.Column))
            .All(pair => Math.Abs(pair.First.ToDouble() - pair.Second) < 1e-13);

    /// <summary>The fraction of small denominator that a part of a mixture of small whole numbers must be.</summary>
    static Ratio[] Exact(IReadOnlyList<double> mixture) => [.. mixture.Select(part =>
    {
        var below = Enumerable.Range(1, 100_000).First(candidate => Math.Abs((part * candidate) - Math.Round(part * candidate)) < 1e-11);
        return new Ratio((long)Math.Round(part * below), below);
    })];

    static (int[,] Whole, double[,] Payoffs, double Scale, double Shift) Game(uint study, uint problem, int spread)
    {
        var noise = new Noise(study, problem);
        var (rows, columns, scale) = (1 + (int)(problem % 4), 1 + (int)(problem / 4 % 4), RandomProblems.Scale(noise));
        var shift = problem % 3 == 0 ? 0 : scale * (problem % 3 == 1 ? -17.3 : 1_000);
        var (whole, payoffs) = (new int[rows, columns], new double[rows, columns]);
        for (var i = 0; i < rows * columns; i++)
        {
            var payoff = (int)Math.Floor(((2 * spread) + 1) * noise.Uniform()) - spread;
            (whole[i / columns, i % columns], payoffs[i / columns, i % columns]) = (payoff, (payoff * scale) + shift);
        }

        return (whole, payoffs, scale, shift);
    }

    static int[,] Turned(int[,] payoffs)
    {
        var turned = new int[payoffs.GetLength(1), payoffs.GetLength(0)];
        for (var i = 0; i < payoffs.Length; i++)
        {
            turned[i % payoffs.GetLength(1), i / payoffs.GetLength(1)] = -payoffs[i / payoffs.GetLength(1), i % payoffs.GetLength(1)];
        }
        return turned;
    }
}
