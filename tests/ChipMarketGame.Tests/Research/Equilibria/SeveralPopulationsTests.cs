using System.Numerics;
using ChipMarketGame.Research;
using Xunit;
using static ChipMarketGame.Tests.Tensors;

namespace ChipMarketGame.Tests;

/// <summary>
/// Random games of several populations at any scale of their payoffs, against solutions that share nothing with the program's.
/// </summary>
public sealed class SeveralPopulationsTests
{
    const int PopulationSize = 10;

    [Fact] // With e^(−α) = 1/2 and whole payoffs every chance of fixation is a fraction, and so is the distribution.
    public void Alpha_rank_is_the_exact_solution_of_its_chain_in_fractions()
    {
        foreach (var problem in RandomProblems.Of(40))
        {
            var noise = new Noise(99, problem);
            var (scale, sizes) = (RandomProblems.Scale(noise), problem % 2 == 0 ? new[] { 2, 3 } : [2, 2, 2]);
            var profiles = sizes.Aggregate(1, (product, size) => product * size);
            int[][] whole = [
                .. Enumerable.Range(0, profiles).Select(_ => sizes.Select(_ => (int)Math.Round(2 * noise.Normal())).ToArray())];
            var next = 0;
            var game = PayoffTensor.Of(Names(sizes), _ => [.. whole[next++].Select(payoff => payoff * scale)]);

            var mass = AlphaRank.Of(game, new Selection(Math.Log(2) / scale, PopulationSize)).Mass;

            Assert.All(Stationary(whole, sizes).Zip(mass), pair => Assert.Equal(1, pair.Second / pair.First.ToDouble(), 1e-10));
        }
    }

    [Fact]
    public void Replicators_go_where_another_integration_in_other_coordinates_goes()
    {
        foreach (var problem in RandomProblems.Of(20))
        {
            var noise = new Noise(100, problem);
            var (scale, sizes) = (RandomProblems.Scale(noise), problem % 2 == 0 ? new[] { 3, 2 } : [2, 3, 2]);
            var payoffs = new Dictionary<string, double[]>();
            var game = PayoffTensor.Of(
                Names(sizes), played => payoffs[string.Join(' ', played)] = [.. sizes.Select(_ => scale * noise.Normal())]);
            double[][] start = [.. sizes.Select(size => Start(size, noise))];

            var end = PopulationDynamics.Replicate(game, start, 2 / scale, 400);

            var other = ExtrapolatedFlow.To(2 / scale, start, parts => Earned(payoffs, sizes, parts));
            Assert.All(
                end.SelectMany(part => part).Zip(other.SelectMany(part => part)), pair => Assert.Equal(pair.Second, pair.First, 1e-8));
        }
    }

    [Fact]
    public void So_does_a_population_that_meets_itself()
    {
        foreach (var problem in RandomProblems.Of(20))
        {
            var noise = new Noise(101, problem);
            var (scale, size) = (RandomProblems.Scale(noise), 2 + (int)(problem % 3));
            var payoffs = new double[size, size];
            for (var i = 0; i < size * size; i++) { payoffs[i / size, i % size] = scale * noise.Normal(); }
            var start = Start(size, noise);

            var end = PopulationDynamics.Replicate(payoffs, start, 2 / scale, 400);

            var other = ExtrapolatedFlow.To(
                2 / scale, [start],
                parts => [[.. Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => payoffs[i, j] * parts[0][j]))]]);
            Assert.All(end.Zip(other[0]), pair => Assert.Equal(pair.Second, pair.First, 1e-8));
        }
    }

    /// <summary>The distribution that stays, by elimination in fractions.</summary>
    static Ratio[] Stationary(int[][] payoffs, int[] sizes)
    {
        var profiles = payoffs.Length;
        var (system, right) = (new Ratio[profiles, profiles], new Ratio[profiles]);
        for (var i = 0; i < profiles; i++)
        {
            right[i] = 0;
            for (var j = 0; j < profiles; j++) { system[i, j] = 0; }
        }

        for (var from = 0; from < profiles; from++)
        {
            for (var to = 0; to < profiles; to++)
            {
                if (OneChange(from, to, sizes) is not { } population) { continue; }

                var rate = Fixation(payoffs[to][population] - payoffs[from][population]);
                system[to, from] += rate;
                system[from, from] -= rate;
            }
        }

        for (var j = 0; j < profiles; j++) { system[profiles - 1, j] = 1; }

        right[profiles - 1] = 1;
        return Ratio.Solve(system, right)!;
    }

    /// <summary>The population in which alone two combinations differ; null if there is none or more than one.</summary>
    static int? OneChange(int from, int to, int[] sizes)
    {
        int[] differ = [.. Enumerable.Range(0, sizes.Length).Where(population => Digit(from, population) != Digit(to, population))];
        return differ is [var one] ? one : null;

        int Digit(int profile, int population) =>
            profile / sizes[(population + 1)..].Aggregate(1, (product, size) => product * size) % sizes[population];
    }

    /// <summary>(1 − 2^(−Δ)) / (1 − 2^(−m Δ)).</summary>
    static Ratio Fixation(int gain) => gain == 0 ? new Ratio(1, PopulationSize) : (1 - Power(-gain)) / (1 - Power(-PopulationSize * gain));

    static Ratio Power(int exponent) => exponent >= 0
        ? new Ratio(BigInteger.One << exponent, 1)
        : new Ratio(1, BigInteger.One << -exponent);

    static double[][] Earned(Dictionary<string, double[]> payoffs, int[] sizes, double[][] parts)
    {
        double[][] earned = [.. sizes.Select(size => new double[size])];
        foreach (var (key, each) in payoffs)
        {
            int[] played = [.. key.Split(' ').Select(int.Parse)];
            for (var own = 0; own < sizes.Length; own++)
            {
                earned[own][played[own]] += each[own] * Enumerable.Range(0, sizes.Length).Where(other => other != own)
                    .Aggregate(1.0, (chance, other) => chance * parts[other][played[other]]);
            }
        }

        return earned;
    }

    static double[] Start(int size, Noise noise)
    {
        double[] drawn = [.. Enumerable.Range(0, size).Select(_ => 0.1 + noise.Uniform())];
        return [.. drawn.Select(part => part / drawn.Sum())];
    }
}
