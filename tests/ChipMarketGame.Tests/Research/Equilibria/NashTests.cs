using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class NashTests
{
    static readonly double[,] RockPaperScissors = { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } };

    [Fact]
    public void Rock_paper_scissors_is_fair_and_played_a_third_each()
    {
        var game = ZeroSumGame.Solve(RockPaperScissors);

        Assert.Equal(0, game.Value, 1e-9);
        Assert.All([.. game.Row, .. game.Column], part => Assert.Equal(1.0 / 3, part, 1e-9));
    }

    [Fact]
    public void Odds_and_evens_is_worth_a_twelfth_to_odds()
    {
        // Odds earns −2, 3, 3, −4: value 1/12, both play the first with 7/12 (Ferguson, Game Theory, 2nd ed. 2014, section II.1.1).
        var game = ZeroSumGame.Solve(new double[,] { { -2, 3 }, { 3, -4 } });

        Assert.Equal(1.0 / 12, game.Value, 1e-9);
        Assert.Equal(7.0 / 12, game.Row[0], 1e-9);
        Assert.Equal(7.0 / 12, game.Column[0], 1e-9);
    }

    [Fact]
    public void No_pure_answer_beats_either_mixture_of_any_game()
    {
        for (var repetition = 0u; repetition < 50; repetition++)
        {
            var noise = new Noise(60, repetition);
            var payoffs = Table(4 + (int)(repetition % 4), 5, () => noise.Normal());

            var game = ZeroSumGame.Solve(payoffs);

            Assert.All(
                Enumerable.Range(0, payoffs.GetLength(0)),
                i => Assert.True(Enumerable.Range(0, 5).Sum(j => payoffs[i, j] * game.Column[j]) <= game.Value + 1e-7));
            Assert.All(
                Enumerable.Range(0, 5),
                j => Assert.True(Enumerable.Range(0, payoffs.GetLength(0)).Sum(i => payoffs[i, j] * game.Row[i]) >= game.Value - 1e-7));
        }
    }

    [Fact] // Nisan et al. (2007), chapter 3, by von Stengel: his three by two game has exactly these three equilibria.
    public void The_textbooks_game_has_its_three_equilibria()
    {
        var found = SupportEnumeration.Of(new double[,] { { 3, 3 }, { 2, 5 }, { 0, 6 } }, new double[,] { { 3, 2 }, { 2, 6 }, { 3, 1 } });

        Assert.Equal(
            ["1 0 0 | 1 0", "0.8 0.2 0 | 0.6667 0.3333", "0 0.3333 0.6667 | 0.3333 0.6667"],
            found.Select(profile => FormattableString.Invariant($"{Text(profile.Row)} | {Text(profile.Column)}")));
    }

    [Fact]
    public void Battle_of_the_sexes_has_both_agreements_and_a_mixture()
    {
        var found = SupportEnumeration.Of(new double[,] { { 3, 0 }, { 0, 2 } }, new double[,] { { 2, 0 }, { 0, 3 } });

        Assert.Equal(["1 0", "0 1", "0.6 0.4"], found.Select(profile => Text(profile.Row)));
        Assert.Equal(1.2, found[2].RowPayoff, 1e-12);
    }

    [Fact]
    public void In_a_zero_sum_game_enumeration_and_linear_programming_agree()
    {
        for (var repetition = 0u; repetition < 20; repetition++)
        {
            var noise = new Noise(61, repetition);
            var payoffs = Table(4, 4, () => noise.Normal());

            var profile = Assert.Single(SupportEnumeration.Of(payoffs, Negative(payoffs)));

            Assert.Equal(ZeroSumGame.Solve(payoffs).Value, profile.RowPayoff, 1e-7);
        }
    }

    // Balduzzi et al. (2018), invariance to redundant agents: a copy of an agent must not change the evaluation; the copies share its part.
    [Fact]
    public void A_copy_shares_its_originals_part_and_moves_nothing_else()
    {
        double[,] copied = { { 0, -1, 1, 1 }, { 1, 0, -1, -1 }, { -1, 1, 0, 0 }, { -1, 1, 0, 0 } };

        var averaging = NashAveraging.Of(copied);

        Assert.Equal("0.3333 0.3333 0.1667 0.1667", Text(averaging.Entrants));
        Assert.Equal("0.3333 0.3333 0.1667 0.1667", Text(averaging.Tasks));
        Assert.All(averaging.Skills, skill => Assert.Equal(0, skill, 1e-5));
    }

    [Fact] // By hand: on the one task that separates them all entrants are weighed, and of the equal ones none is preferred.
    public void Among_best_mixtures_the_most_even_is_chosen()
    {
        var averaging = NashAveraging.Of(new double[,] { { 1, 5 }, { 1, 7 }, { 0, 9 }, { 1, 1 } });

        Assert.Equal(1, averaging.Value, 1e-7);
        Assert.Equal("0.3333 0.3333 0 0.3333", Text(averaging.Entrants));
        Assert.Equal("1 0", Text(averaging.Tasks));
    }

    [Fact] // By hand: the first task is worth zero whatever is played, the second p₁ − 0.6; so p₁ must be 0.6 or more.
    public void A_bound_that_binds_is_met_and_the_rest_is_as_even_as_it_allows()
    {
        double[,] scores = { { 0, 0.4 }, { 0, -0.6 }, { 0, -0.6 } };

        var mixture = NashAveraging.Of(scores).Entrants;

        Assert.Equal("0.6 0.2 0.2", Text(mixture));
    }

    [Fact] // The slope of the entropy towards any other best mixture is not upward: the condition of a concave maximum.
    public void No_other_best_mixture_is_more_even()
    {
        for (var repetition = 0u; repetition < 40; repetition++)
        {
            var noise = new Noise(62, repetition);
            var scores = Table(6, 5, () => Math.Floor(3 * noise.Uniform())); // few values, so that best mixtures abound

            var averaging = NashAveraging.Of(scores);

            Assert.All(averaging.Difficulties, earned => Assert.True(earned >= averaging.Value - 1e-6));
            Assert.All(Enumerable.Range(0, 6), first =>
            {
                // The solver's corner depends on the order of the rows: turning them gives other corners.
                int[] order = [.. Enumerable.Range(0, 6).Select(i => (i + first) % 6)];
                var turned = new double[6, 5];
                for (var i = 0; i < 30; i++) { turned[i / 5, i % 5] = scores[order[i / 5], i % 5]; }
                var corner = ZeroSumGame.Solve(turned).Row;
                var slope = Enumerable.Range(0, 6)
                    .Sum(i => Math.Max(corner[i], averaging.Entrants[order[i]]) < 1e-9
                        ? 0
                        : (corner[i] - averaging.Entrants[order[i]]) * -Math.Log(averaging.Entrants[order[i]]));
                Assert.True(slope <= 1e-5, $"game {repetition}, corner {first}: {slope}");
            });
        }
    }

    [Theory] // The payoffs of a capture tournament of five strategies a role, as it measured them.
    [InlineData("nvidia")]
    [InlineData("hyperscaler")]
    [InlineData("designer")]
    public void The_tasks_of_a_capture_tournament_are_weighed_without_an_error(string own)
    {
        var lines = File.ReadAllLines(Path.Combine(
            Repository.Root, "tests", "ChipMarketGame.Tests", "Research", "Equilibria", $"capture-{own}.csv"));
        var scores = new double[lines.Length, lines[0].Split(',').Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            for (var j = 0; j < cells.Length; j++)
            {
                scores[i, j] = double.Parse(cells[j], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        var averaging = NashAveraging.Of(scores);

        Assert.Equal(1, averaging.Entrants.Sum(), 1e-9);
        Assert.All(averaging.Difficulties, earned => Assert.True(earned >= averaging.Value - 1e-6));
    }

    [Fact]
    public void A_contest_of_two_classes_is_half_their_difference_over_all_that_others_play()
    {
        var tensor = PayoffTensor.Of([["a", "b"], ["c", "d", "e"], ["f", "g"]], played => [10 * played[0], 4 * played[1] + played[2], 0]);

        Assert.Equal(new[,] { { -0.25, -2.25, -4.25 }, { 4.75, 2.75, 0.75 } }, tensor.Contest(0, 1));
        Assert.Throws<ArgumentException>(() => tensor.Contest(1, 1));
    }

    [Fact]
    public void An_easy_task_and_a_weak_entrant_move_no_score()
    {
        double[,] without = { { 3, 1 }, { 1, 2 } }, with = { { 3, 1, 9 }, { 1, 2, 9 }, { 0, 0, 8 } };

        var (before, after) = (NashAveraging.Of(without), NashAveraging.Of(with));

        Assert.Equal(before.Value, after.Value, 1e-7);
        Assert.Equal(Text(before.Skills), Text(after.Skills[..2]));
        Assert.Equal(0, after.Entrants[2]);
        Assert.Equal(0, after.Tasks[2]);
    }

    [Fact]
    public void What_is_no_game_is_refused()
    {
        Assert.Contains(
            "finite payoffs", Assert.Throws<ArgumentException>(() => ZeroSumGame.Solve(new[,] { { double.NaN } })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "up to 10 strategies a side, not 11 by 2", Assert.Throws<ArgumentException>(
                () => SupportEnumeration.Of(new double[11, 2], new double[11, 2])).Message, StringComparison.Ordinal);
    }

    static string Text(IEnumerable<double> parts) =>
        string.Join(" ", parts.Select(part => FormattableString.Invariant($"{Math.Round(part, 4) + 0.0}")));

    static double[,] Table(int rows, int columns, Func<double> payoff)
    {
        var table = new double[rows, columns];
        for (var i = 0; i < rows * columns; i++) { table[i / columns, i % columns] = payoff(); }
        return table;
    }

    static double[,] Negative(double[,] payoffs)
    {
        var (negative, i) = (Table(payoffs.GetLength(0), payoffs.GetLength(1), () => 0), 0);
        foreach (var payoff in payoffs) { negative[i / payoffs.GetLength(1), i++ % payoffs.GetLength(1)] = -payoff; }
        return negative;
    }
}
