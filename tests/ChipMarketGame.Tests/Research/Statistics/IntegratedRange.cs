namespace ChipMarketGame.Tests;

/// <summary>
/// The range of normal values by another road than the program's: Gauss and Legendre's rule over panels, the normal distribution itself
/// integrated, and the power of a sum written out as a sum of positive terms, so that no digit is lost anywhere.
/// </summary>
static class IntegratedRange
{
    const int Points = 16;
    static readonly (double At, double Weight)[] Rule = [.. Legendre()];

    /// <summary>P(range ≤ q): the smallest value at z, all others within q above it.</summary>
    public static double Probability(double q, int groups) =>
        groups * Over(-9 - Math.Min(q, 20), 9, z => Density(z) * Math.Pow(Between(z, q), groups - 1));

    /// <summary>P(range &gt; q): aᵏ − bᵏ = (a − b) (aᵏ⁻¹ + aᵏ⁻² b + … + bᵏ⁻¹), with a − b the part more than q above z.</summary>
    public static double UpperTail(double q, int groups) => groups * Over(-9 - q, 9, z =>
    {
        var (within, beyond, powers) = (Between(z, q), Below(-z - q), 0.0);
        for (var i = 0; i < groups - 1; i++) { powers += Math.Pow(within + beyond, i) * Math.Pow(within, groups - 2 - i); }
        return Density(z) * beyond * powers;
    });

    static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The part of a normal distribution from z to z + q.</summary>
    static double Between(double z, double q) => Over(0, Math.Min(q, 80), above => Density(z + above));

    /// <summary>The part below x: φ(x) ∫ e^(x t − t²/2) dt from 0 on for x below 0.</summary>
    static double Below(double x) => x > 0
        ? 1 - Below(-x)
        : Density(x) * Over(0, Math.Min(12, 45 / -Math.Min(x, -1e-300)), t => Math.Exp((x * t) - (t * t / 2)));

    static double Over(double from, double to, Func<double, double> height)
    {
        if (!(to > from)) { return 0; }

        var (panels, sum) = ((int)Math.Ceiling((to - from) / 1.5), 0.0);
        var half = (to - from) / panels / 2;
        for (var panel = 0; panel < panels; panel++)
        {
            foreach (var (at, weight) in Rule) { sum += weight * half * height(from + (half * ((2 * panel) + 1 + at))); }
        }

        return sum;
    }

    /// <summary>Roots of the Legendre polynomial by Newton's method, and their weights.</summary>
    static IEnumerable<(double At, double Weight)> Legendre()
    {
        for (var i = 1; i <= Points; i++)
        {
            var (x, slope) = (Math.Cos(Math.PI * (i - 0.25) / (Points + 0.5)), 0.0);
            for (var turn = 0; turn < 50; turn++)
            {
                var (value, before) = (x, 1.0);
                for (var degree = 2; degree <= Points; degree++)
                {
                    (value, before) = ((((2 * degree) - 1) * x * value - ((degree - 1) * before)) / degree, value);
                }

                slope = Points * ((x * value) - before) / ((x * x) - 1);
                x -= value / slope;
            }

            yield return (x, 2 / ((1 - (x * x)) * slope * slope));
        }
    }
}
