using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace ChipMarketGame.Research;

/// <summary>The range of independent standard normal values (Tukey's studentised range with a known variance).</summary>
public static class StudentizedRange
{
    /// <summary>Beyond nine deviations the normal density is below 1e-17.</summary>
    private const double Far = 9;

    /// <summary>P(range ≤ q) = k ∫ φ(z) (Φ(z) − Φ(z − q))^(k − 1) dz.</summary>
    public static double Probability(double q, int groups) =>
        q <= 0 ? 0 : groups * GaussLegendreRule.Integrate(z => Normal.PDF(0, 1, z) * Math.Pow(Normal.CDF(0, 1, z) - Normal.CDF(0, 1, z - q), groups - 1), -Far, Far, 128);

    /// <summary>The q that the range of <paramref name="groups"/> values stays below with probability <paramref name="probability"/>.</summary>
    public static double Quantile(double probability, int groups) =>
        Brent.FindRoot(q => Probability(q, groups) - probability, 0, 4 * Far, 1e-10, 200);
}
