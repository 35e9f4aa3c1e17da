using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace ChipMarketGame.Research;

/// <summary>The range of independent standard normal values (Tukey's studentised range with a known variance).</summary>
public static class StudentizedRange
{
    /// <summary>Beyond ten deviations the normal density is below 1e-22.</summary>
    private const double Far = 10;

    /// <summary>Where even the tail of two values is no double any more.</summary>
    private const double Farthest = 52;

    /// <summary>Below it a difference of two parts would lose digits.</summary>
    private const double Narrow = 0.1;

    /// <summary>The trapezoidal rule loses nothing on functions like these (Trefethen and Weideman, SIAM Review 56, 2014).</summary>
    private const double Step = 1.0 / 16;

    /// <summary>P(range ≤ q) = k ∫ φ(z) (Φ(z) − Φ(z − q))^(k − 1) dz.</summary>
    /// <param name="groups">How many values, two or more.</param>
    public static double Probability(double q, int groups)
    {
        Check(q, groups);
        return q <= 0 ? 0 : Math.Min(1, Sum(q, groups, z => Math.Pow(Strip(z, q), groups - 1)));
    }

    /// <summary>P(range &gt; q) with all its digits, as k ∫ φ(z) (Φ(z)^(k − 1) − (Φ(z) − Φ(z − q))^(k − 1)) dz.</summary>
    /// <param name="groups">How many values, two or more.</param>
    public static double UpperTail(double q, int groups)
    {
        Check(q, groups);
        return q <= 0 ? 1 : Math.Min(1, Sum(q, groups, z => Beyond(Below(z), Below(z - q), groups - 1)));
    }

    /// <summary>
    /// The q that the range of <paramref name="groups"/> values stays below with probability <paramref name="probability"/>.
    /// </summary>
    public static double Quantile(double probability, int groups)
    {
        Given.Between(probability, "a probability", nameof(probability));
        return probability >= 0.5 ? UpperQuantile(1 - probability, groups) : Root(q => Math.Log(Probability(q, groups) / probability));
    }

    /// <summary>
    /// The q that the range of <paramref name="groups"/> values exceeds with probability <paramref name="tail"/>, however small.
    /// </summary>
    public static double UpperQuantile(double tail, int groups)
    {
        Given.Between(tail, "a tail", nameof(tail));
        return Root(q => Math.Log(tail / UpperTail(q, groups)));
    }

    private static void Check(double q, int groups)
    {
        if (double.IsNaN(q)) { throw new ArgumentException("a range must be a number", nameof(q)); }
        Given.AtLeast(2, groups, "values of a range", nameof(groups));
    }

    /// <summary>wholeⁿ − (whole − above)ⁿ.</summary>
    private static double Beyond(double whole, double above, int power) =>
        -Math.Pow(whole, power) * Precise.ExpM1(power * Precise.Log1P(-above / whole));

    /// <summary>Φ(z) − Φ(z − q); where both are nearly the same, by Taylor's series about the middle, which loses no digits.</summary>
    private static double Strip(double z, double q)
    {
        if (q >= Narrow) { return Below(z) - Below(z - q); }

        var middle = z - (q / 2);
        var (m, w) = (middle * middle, q * q);
        return q * Normal.PDF(
            0, 1, middle)
                * (1 + ((m - 1) * w / 24) + (((((m - 6) * m) + 3) * w * w) / 1920)
                    + (((((((m - 15) * m) + 45) * m) - 15) * w * w * w) / 322560));
    }

    private static double Sum(double q, int groups, Func<double, double> height)
    {
        var (sum, end) = (0.0, (int)((Far + (Math.Min(q, 2 * Farthest) / 2)) / Step));
        for (var i = (int)(-Far / Step); i <= end; i++)
        {
            var z = i * Step;
            sum += Normal.PDF(0, 1, z) * height(z);
        }

        return groups * sum * Step;
    }

    private static double Below(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    /// <summary>Of a function that rises on a logarithmic scale of q.</summary>
    private static double Root(Func<double, double> rising) =>
        Math.Exp(Brent.FindRoot(y => Math.Clamp(rising(Math.Exp(y)), -1e6, 1e6), Math.Log(1e-300), Math.Log(Farthest), 1e-15, 400));
}
