using ChipMarketGame.Research;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class DynamicsTests
{
    [Theory] // Moran (1958); Nowak (2006), section 6.2: (1 − 1/r) / (1 − 1/r^N), and 1/N for a neutral mutant.
    [InlineData(10, 1.1)]
    [InlineData(10, 0.5)]
    [InlineData(50, 2)]
    public void A_mutant_of_constant_advantage_takes_over_as_the_formula_says(int size, double advantage) =>
        Assert.Equal((1 - (1 / advantage)) / (1 - Math.Pow(advantage, -size)), MoranProcess.Constant(size, advantage).Fixation(), 1e-12);

    [Fact]
    public void A_neutral_mutant_takes_over_once_in_the_populations_size() =>
        Assert.Equal(1.0 / 50, MoranProcess.Constant(50, 1).Fixation(), 1e-15);

    [Fact] // Nowak et al. (2004): under weak selection A is favoured over neutral drift if a + 2b > c + 2d (large N, the one-third law).
    public void The_one_third_law_holds_under_weak_selection()
    {
        // A coordination game: A resists B above a part x* of the population; it is favoured if x* < 1/3.
        Assert.True(MoranProcess.Of(1_000, new double[,] { { 4, 0 }, { 2.6, 1 } }, 1e-4).Fixation() < 1e-3); // x* = 1 / 2.4
        Assert.True(MoranProcess.Of(1_000, new double[,] { { 4, 0 }, { 0.5, 1 } }, 1e-4).Fixation() > 1e-3); // x* = 1 / 4.5
    }

    [Fact] // By hand: the one mutant of two meets only the resident, so f = 1/2 + 5/2, g = 1/2 + 1/2, and f / (f + g) = 3/4.
    public void Nobody_plays_the_game_against_itself() =>
        Assert.Equal(0.75, MoranProcess.Of(2, new double[,] { { 2, 5 }, { 1, 3 } }, 0.5).Fixation(), 1e-15);

    [Theory]
    [InlineData(1.3)]
    [InlineData(1)]
    public void Simulated_populations_are_taken_over_as_often_as_the_formula_says(double advantage)
    {
        const int Populations = 20_000;
        var process = MoranProcess.Constant(10, advantage);
        var chance = process.Fixation();

        Assert.Equal(chance, process.Simulate(Populations, seed: 7), 4 * Math.Sqrt(chance * (1 - chance) / Populations));
    }

    [Fact]
    public void So_are_those_whose_fitness_depends_on_the_mixture()
    {
        const int Populations = 20_000;
        var process = MoranProcess.Of(8, new double[,] { { 2, 5 }, { 1, 3 } }, 0.5);
        var chance = process.Fixation();

        Assert.Equal(chance, process.Simulate(Populations, seed: 8), 4 * Math.Sqrt(chance * (1 - chance) / Populations));
        Assert.Equal(process.Simulate(100, seed: 8), process.Simulate(100, seed: 8));
    }

    [Fact] // Hofbauer and Sigmund, Evolutionary Games and Population Dynamics, 1998, section 7.7: in the zero-sum game the product stays.
    public void In_rock_paper_scissors_the_parts_go_round_and_their_product_stays()
    {
        double[] start = [0.6, 0.3, 0.1];
        var end = PopulationDynamics.Replicate(new double[,] { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } }, start, time: 20, steps: 4_000);

        Assert.Equal(0.6 * 0.3 * 0.1, end[0] * end[1] * end[2], 1e-10);
        Assert.True(Math.Abs(end[0] - start[0]) > 0.01);
    }

    [Fact] // Hofbauer and Sigmund (1998), section 10.3: in matching pennies x (1 − x) y (1 − y) stays.
    public void Two_populations_that_match_pennies_go_round_each_other()
    {
        var game = PayoffTensor.Of([["heads", "tails"], ["heads", "tails"]], played => played[0] == played[1] ? [1, -1] : [-1, 1]);

        var end = PopulationDynamics.Replicate(game, [[0.7, 0.3], [0.4, 0.6]], time: 10, steps: 4_000);

        Assert.Equal(0.7 * 0.3 * 0.4 * 0.6, end[0][0] * end[0][1] * end[1][0] * end[1][1], 1e-10);
        Assert.True(Math.Abs(end[0][0] - 0.7) > 0.01);
    }

    [Fact] // With one strategy in the other populations a population is alone with its payoffs: the logistic curve again.
    public void A_population_grows_by_what_it_earns_against_the_others_mixtures()
    {
        var game = PayoffTensor.Of([["good", "bad"], ["x", "y"], ["z"]], played => [played[0] == 0 ? (played[1] == 0 ? 3 : -1) : 0, 0, 5]);

        var end = PopulationDynamics.Replicate(game, [[0.1, 0.9], [0.5, 0.5], [1]], time: 3, steps: 300);

        Assert.Equal(1 / (1 + (9 * Math.Exp(-3))), end[0][0], 1e-9); // on average 3/2 − 1/2 = 1 better
        Assert.Equal([0.5, 0.5], end[1]);
    }

    [Fact] // Maynard Smith, Evolution and the Theory of Games, 1982, chapter 2: hawks settle at V / C.
    public void Hawks_and_doves_settle_at_value_over_cost()
    {
        var end = PopulationDynamics.Replicate(new double[,] { { -1, 2 }, { 0, 1 } }, [0.9, 0.1], time: 60, steps: 6_000); // V 2, C 4

        Assert.Equal(0.5, end[0], 1e-9);
    }

    [Fact] // dx/dt = x (1 − x) for an advantage of one: the logistic curve.
    public void A_constant_advantage_grows_on_the_logistic_curve()
    {
        var end = PopulationDynamics.Replicate(new double[,] { { 1, 1 }, { 0, 0 } }, [0.1, 0.9], time: 3, steps: 300);

        Assert.Equal(1 / (1 + (9 * Math.Exp(-3))), end[0], 1e-9);
    }

    [Fact]
    public void In_an_ecology_of_constant_payoffs_odds_grow_by_their_ratio_each_generation()
    {
        var end = PopulationDynamics.Ecology(new double[,] { { 3, 3 }, { 2, 2 } }, [0.5, 0.5], generations: 10);

        Assert.Equal(Math.Pow(1.5, 10), end[0] / end[1], 1e-9);
    }

    [Fact] // Axelrod's T, R, P, S = 5, 3, 1, 0: who always cooperates earns 3/2 against 3, then 1 against 7/3, and so on in fractions.
    public void Cooperators_among_defectors_earn_nothing_from_them_and_dwindle()
    {
        double[] known = [0.3333333, 0.1764706, 0.0623557];
        Ratio part = new(1, 2);
        for (var generation = 1; generation <= 8; generation++)
        {
            Ratio cooperates = 3 * part, defects = (5 * part) + (1 - part);
            part = part * cooperates / ((part * cooperates) + ((1 - part) * defects));

            var end = PopulationDynamics.Ecology(new double[,] { { 3, 0 }, { 5, 1 } }, [0.5, 0.5], generation);

            Assert.Equal(1, end[0] / part.ToDouble(), 1e-9);
            if (generation <= known.Length) { Assert.Equal(known[generation - 1], end[0], 5e-8); }
        }
    }

    [Fact] // Generation by generation in exact fractions.
    public void An_ecology_is_that_of_exact_fractions_at_any_scale_of_its_payoffs()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var noise = new Noise(93, problem);
            var (size, scale) = (2 + (int)(problem % 3), RandomProblems.Scale(noise));
            var whole = new int[size, size];
            for (var i = 0; i < size * size; i++)
            {
                whole[i / size, i % size] = (int)(6 * noise.Uniform()) + (i % (size + 1) == 0 ? 1 : 0);
            }
            var payoffs = new double[size, size];
            for (var i = 0; i < size * size; i++) { payoffs[i / size, i % size] = scale * whole[i / size, i % size]; }
            Ratio[] parts = [.. Enumerable.Range(0, size).Select(_ => new Ratio(1, size))];
            for (var generation = 0; generation < 6; generation++)
            {
                Ratio[] grown = [
                    .. parts.Select((part, i) => part * parts.Select((other, j) => whole[i, j] * other).Aggregate((a, b) => a + b))];
                var sum = grown.Aggregate((a, b) => a + b);
                parts = [.. grown.Select(part => part / sum)];
            }

            var end = PopulationDynamics.Ecology(payoffs, [.. Enumerable.Repeat(1.0 / size, size)], 6);

            Assert.All(parts.Zip(end), pair => Assert.Equal(pair.First.ToDouble(), pair.Second, 1e-12));
        }
    }

    [Fact] // Two strategies with payoffs of their own alone: the odds grow as e^(advantage · time).
    public void Replicators_follow_the_logistic_curve_at_any_scale_of_payoffs_and_time()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var noise = new Noise(94, problem);
            var (scale, start, advantage) = (RandomProblems.Scale(noise), 0.05 + (0.9 * noise.Uniform()), noise.Normal());

            var end = PopulationDynamics.Replicate(
                new[,] { { advantage * scale, advantage * scale }, { 0, 0 } }, [start, 1 - start], time: 2 / scale, steps: 400);

            Assert.Equal(1 / (1 + ((1 - start) / start * Math.Exp(-2 * advantage))), end[0], 1e-9);
        }
    }

    [Fact] // The formula in exact fractions.
    public void A_mutants_chance_is_that_of_exact_fractions()
    {
        foreach (var problem in RandomProblems.Of(100))
        {
            var noise = new Noise(95, problem);
            var (size, scale) = (2 + (int)(problem % 20), RandomProblems.Scale(noise));
            double[] mutant = [.. Enumerable.Range(0, size).Select(_ => scale * (0.1 + noise.Uniform()))], resident = [
                .. Enumerable.Range(0, size).Select(_ => scale * (0.1 + noise.Uniform()))];
            var (sum, product) = ((Ratio)1, (Ratio)1);
            for (var mutants = 1; mutants < size; mutants++)
            {
                product = product * Ratio.Of(resident[mutants]) / Ratio.Of(mutant[mutants]);
                sum += product;
            }

            Assert.Equal(
                1, new MoranProcess(
                    size, mutants => mutant[mutants], mutants => resident[mutants]).Fixation() / (1 / sum).ToDouble(), 1e-12);
        }
    }

    [Fact]
    public void What_no_population_can_be_is_refused()
    {
        Assert.Contains(
            "summing to one", Assert.Throws<ArgumentException>(
                () => PopulationDynamics.Replicate(new double[2, 2], [0.5, 0.6], 1, 1)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "1 populations need a start each, not 2",
            Assert.Throws<ArgumentException>(
                () => PopulationDynamics.Replicate(PayoffTensor.Of([["a"]], _ => [0]), [[1], [1]], 1, 1)).Message,
                StringComparison.Ordinal);
        Assert.Contains(
            "must be zero or more, not -2", Assert.Throws<ArgumentException>(
                () => PopulationDynamics.Ecology(new double[,] { { 1, -2 }, { 1, 1 } }, [0.5, 0.5], 1)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "fitness must be above zero and finite with 1 mutants",
            Assert.Throws<ArgumentException>(() => MoranProcess.Constant(5, 0).Fixation()).Message, StringComparison.Ordinal);
    }
}
