namespace ChipMarketGame.Research;

/// <summary>Functions whose textbook form loses digits where two nearly equal numbers are subtracted.</summary>
internal static class Precise
{
    /// <summary>ln(1 + x), by Kahan's quotient, which cancels the rounding of the sum.</summary>
    public static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1, by the same device.</summary>
    public static double ExpM1(double x)
    {
        var power = Math.Exp(x);
        var less = power - 1;
        return power == 1 ? x : less == -1 || double.IsInfinity(power) ? less : less * (x / Math.Log(power));
    }

    /// <summary>
    /// x ln(x / m) + m − x, never below zero (Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000).
    /// </summary>
    public static double Deviance(double x, double m)
    {
        if (!(Math.Abs(x - m) < 0.1 * (x + m))) { return (x * Math.Log(x / m)) + m - x; }

        var v = (x - m) / (x + m);
        var (sum, term) = ((x - m) * v, 2 * x * v);
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + (term / j);
            if (next == sum) { return sum; }
            sum = next;
        }
    }

    /// <summary>What Stirling's ln Γ(x) ≈ (x − ½) ln x − x + ½ ln 2π leaves out.</summary>
    public static double StirlingError(double x)
    {
        var below = 0.0;
        for (; x < 15; x++) { below += ((x + 0.5) * Log1P(1 / x)) - 1; }
        var square = x * x;
        return below
            + ((1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - ((1.0 / 1680 - (1.0 / 1188 / square)) / square)) / square)) / square)) / x);
    }
}
