using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// (μ/μ_w, λ) evolution strategy with cumulative step-size adaptation, maximising over the unit cube (Beyer and Schwefel 2002; constants
/// and weights after Hansen 2016, The CMA evolution strategy: a tutorial, table 1, without the covariance matrix). All luck comes from
/// the seed, one stream per generation and offspring.
/// </summary>
public sealed class EvolutionStrategy
{
    private const double FirstStep = 0.2, LongestStep = 0.4;

    private readonly ulong _seed;
    private readonly int _population;
    private readonly double[] _weights, _path;
    private readonly double[][] _steps;
    private readonly double _massOfParents, _memory, _damping, _expectedLength;

    /// <param name="start">Where to start, each coordinate 0–1.</param>
    /// <param name="population">Offspring per generation, at least 4.</param>
    public EvolutionStrategy(ImmutableArray<double> start, int population, ulong seed)
    {
        (Mean, _population, _seed) = (start, population, seed);
        var (n, parents) = (start.Length, population / 2);
        var raw = Enumerable.Range(1, parents).Select(rank => Portable.Log(parents + 0.5) - Portable.Log(rank)).ToArray();
        _weights = [.. raw.Select(weight => weight / raw.Sum())];
        _massOfParents = 1 / _weights.Sum(weight => weight * weight);
        _memory = (_massOfParents + 2) / (n + _massOfParents + 5);
        _damping = 1 + _memory + (2 * Math.Max(0, Math.Sqrt((_massOfParents - 1) / (n + 1.0)) - 1));
        _expectedLength = Math.Sqrt(n) * (1 - (1 / (4.0 * n)) + (1 / (21.0 * n * n)));
        _path = new double[n];
        _steps = [.. Enumerable.Range(0, population).Select(_ => new double[n])];
    }

    /// <summary>Generations done.</summary>
    public int Generation { get; private set; }

    /// <summary>The best guess so far.</summary>
    public ImmutableArray<double> Mean { get; private set; }

    /// <summary>Step size.</summary>
    public double Sigma { get; private set; } = FirstStep;

    /// <summary>
    /// The offspring of this generation; a coordinate beyond the cube is put on its face, and the step counts as taken to there.
    /// </summary>
    public ImmutableArray<ImmutableArray<double>> Ask() => [.. Enumerable.Range(0, _population).Select(Offspring)];

    /// <summary>Takes the offspring's fitness, in their order, and moves on. Of equals the first counts as the better.</summary>
    public void Tell(ImmutableArray<double> fitness)
    {
        var parents = Enumerable.Range(0, _population).OrderByDescending(child => fitness[child]).Take(_weights.Length).ToArray();
        var mean = Mean.ToArray();
        var length = 0.0;
        for (var i = 0; i < mean.Length; i++)
        {
            var step = 0.0;
            for (var rank = 0; rank < parents.Length; rank++) { step += _weights[rank] * _steps[parents[rank]][i]; }
            mean[i] = Math.Clamp(mean[i] + (Sigma * step), 0, 1);
            _path[i] = ((1 - _memory) * _path[i]) + (Math.Sqrt(_memory * (2 - _memory) * _massOfParents) * step);
            length += _path[i] * _path[i];
        }

        Mean = [.. mean];
        Sigma = Math.Min(LongestStep, Sigma * Portable.Exp(_memory / _damping * ((Math.Sqrt(length) / _expectedLength) - 1)));
        Generation++;
    }

    private ImmutableArray<double> Offspring(int child)
    {
        for (var i = 0; i < Mean.Length; i++)
        {
            _steps[child][i] = (Math.Clamp(Mean[i] + (Sigma * Normal(child, i)), 0, 1) - Mean[i]) / Sigma;
        }
        return [.. Mean.Select((value, i) => Math.Clamp(value + (Sigma * _steps[child][i]), 0, 1))];
    }

    /// <summary>A standard normal number by the polar method (Marsaglia and Bray 1964), which needs no trigonometry.</summary>
    private double Normal(int child, int coordinate)
    {
        for (var attempt = 0u; ; attempt++)
        {
            var block = Philox.Block(
                (attempt, (uint)coordinate, (uint)child, (uint)Generation), ((uint)(_seed & uint.MaxValue), (uint)(_seed >> 32)));
            var (u, v) = (Symmetric(block.X0, block.X1), Symmetric(block.X2, block.X3));
            var square = (u * u) + (v * v);
            if (square is > 0 and < 1) { return u * Math.Sqrt(-2 * Portable.Log(square) / square); }
        }
    }

    private static double Symmetric(uint high, uint low) => ((((((ulong)high << 32) | low) >> 11) * (1.0 / (1UL << 53))) * 2) - 1;
}
