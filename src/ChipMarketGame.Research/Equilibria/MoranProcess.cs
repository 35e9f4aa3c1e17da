using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// A mutant in a population of fixed size: one of the fitter is born more often, anyone may die for it (Moran, "Random Processes in
/// Genetics", Proceedings of the Cambridge Philosophical Society 54, 1958).
/// </summary>
/// <param name="Size">Individuals, two or more.</param>
/// <param name="MutantFitness">Of one mutant among so many; above zero.</param>
/// <param name="ResidentFitness">Of one resident among so many mutants; above zero.</param>
public sealed record MoranProcess(int Size, Func<int, double> MutantFitness, Func<int, double> ResidentFitness)
{
    /// <summary>A mutant whose fitness is a constant multiple of the residents'.</summary>
    public static MoranProcess Constant(int size, double advantage) => new(size, _ => advantage, _ => 1);

    /// <summary>
    /// Fitness 1 − w + w · payoff from a game that all play with all others (Nowak, Sasaki, Taylor and Fudenberg, "Emergence of
    /// Cooperation and Evolutionary Stability in Finite Populations", Nature 428, 2004).
    /// </summary>
    /// <param name="payoffs">Two by two, the mutant first, of the row against the column.</param>
    /// <param name="intensity">Of selection, w, from 0 to 1.</param>
    public static MoranProcess Of(int size, double[,] payoffs, double intensity)
    {
        Given.Payoffs(payoffs, nameof(payoffs));
        if (payoffs.GetLength(0) != 2 || payoffs.GetLength(1) != 2)
        {
            throw new ArgumentException(
                $"a mutant and a resident need payoffs of two by two, not {payoffs.GetLength(0)} by {payoffs.GetLength(1)}",
                nameof(payoffs));
        }
        if (!(intensity is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(intensity), intensity, "an intensity of selection lies in 0 to 1");
        }

        return new(
        size,
        mutants => 1 - intensity + (intensity * ((payoffs[0, 0] * (mutants - 1)) + (payoffs[0, 1] * (size - mutants))) / (size - 1)),
        mutants => 1 - intensity + (intensity * ((payoffs[1, 0] * mutants) + (payoffs[1, 1] * (size - mutants - 1))) / (size - 1)));
    }

    /// <summary>
    /// The chance that one mutant takes over, exactly: 1 / (1 + Σₖ Πⱼ gⱼ / fⱼ) (Nowak, Evolutionary Dynamics, 2006, section 6.2).
    /// With constant fitness r it is (1 − 1/r) / (1 − 1/r^N).
    /// </summary>
    public double Fixation()
    {
        Check();
        var (sum, product) = (1.0, 1.0);
        for (var mutants = 1; mutants < Size; mutants++)
        {
            product *= Fitness(ResidentFitness, mutants) / Fitness(MutantFitness, mutants);
            sum += product;
        }

        return 1 / sum;
    }

    /// <summary>Share of simulated populations that the mutant took over. Each population has its own luck under the seed.</summary>
    public double Simulate(int populations, ulong seed)
    {
        Check();
        Given.AtLeast(1, populations, "simulated populations", nameof(populations));
        var taken = 0;
        for (var population = 0; population < populations; population++)
        {
            var mutants = 1;
            for (var step = 0u; mutants > 0 && mutants < Size; step++)
            {
                var (birth, death, _, _) = Philox.Block((step, (uint)population, 0, 0), ((uint)(seed & uint.MaxValue), (uint)(seed >> 32)));
                var (mutant, resident) = (mutants * Fitness(MutantFitness, mutants), (Size - mutants) * Fitness(ResidentFitness, mutants));
                mutants += Below(birth, mutant / (mutant + resident)) - Below(death, mutants / (double)Size);
            }

            taken += mutants == Size ? 1 : 0;
        }

        return taken / (double)populations;
    }

    private static int Below(uint word, double chance) => word * (1.0 / (1UL << 32)) < chance ? 1 : 0;

    private static double Fitness(Func<int, double> of, int mutants) =>
        of(mutants) is > 0 and < double.PositiveInfinity and var fitness
            ? fitness
            : throw new ArgumentException($"fitness must be above zero and finite with {mutants} mutants");

    private void Check()
    {
        if (Size < 2) { throw new ArgumentException($"a population needs two or more, not {Size}"); }
    }
}
