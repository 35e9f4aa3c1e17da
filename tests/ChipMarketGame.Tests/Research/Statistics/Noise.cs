using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>Made-up measurements: the same for a study, repetition and place, whatever else was drawn.</summary>
sealed class Noise(uint study, uint repetition)
{
    uint next;

    /// <summary>Uniform in (0, 1).</summary>
    public double Uniform()
    {
        var (x0, x1, _, _) = Philox.Block((next++, 0, 0, 0), (study, repetition));
        return (((((ulong)x0 << 32) | x1) >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Mean 0, variance 1, skewness 2.</summary>
    public double Skewed() => -Math.Log(Uniform()) - 1;
}
