using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// Payoffs as whole numbers in one unit, each counted from the least of its group. A game does not change when payoffs are scaled or
/// shifted, so whatever is solved on these is solved at any scale, exactly.
/// </summary>
/// <remarks>
/// A payoff such as 0.3 is only near what was meant. Where all payoffs are simple fractions of their range within the rounding of
/// doubles those fractions are taken, so that 0.1, 0.2 and 0.3 lie as far apart as 1, 2 and 3 and a tie stays a tie at every scale;
/// otherwise payoffs within rounding of each other are the same, and the rest are taken as they are.
/// </remarks>
/// <param name="Values">In the order given; zero or more.</param>
/// <param name="Top">The greatest of them, or one.</param>
/// <param name="Range">What <paramref name="Top"/> is in units of payoff.</param>
internal sealed record ExactPayoffs(BigInteger[] Values, BigInteger Top, double Range)
{
    /// <summary>Units in the last place that a payoff may be off.</summary>
    private const double Rounding = 8.0 / (1L << 53);

    /// <summary>Bits of which whole numbers that stand for payoffs are made; fewer are lost than rounding already took.</summary>
    private const int MostBits = 160;

    private static readonly BigInteger MostCommon = BigInteger.Pow(10, 9);

    /// <summary>All payoffs of one player, the table read row by row.</summary>
    public static ExactPayoffs Of(double[,] payoffs) => Of([.. payoffs.Cast<double>()], _ => 0);

    /// <summary>Payoffs of several groups, of which only differences within a group count.</summary>
    public static ExactPayoffs Of(double[] payoffs, Func<int, int> group)
    {
        var parts = Array.ConvertAll(payoffs, Fraction.Parts);
        var largest = parts.Where(part => part.Mantissa != 0).Select(part => part.Exponent).DefaultIfEmpty(0).Max();
        var unit = Math.Max(
            parts.Where(part => part.Mantissa != 0).Select(part => part.Exponent).DefaultIfEmpty(0).Min(), largest - MostBits + 53);
        var whole = Array.ConvertAll(parts, part => part.Exponent >= unit
            ? (BigInteger)part.Mantissa << (part.Exponent - unit)
            : (BigInteger)part.Mantissa >> (unit - part.Exponent));
        var groups = Enumerable.Range(0, payoffs.Length).GroupBy(group).ToArray();
        var (off, far) = (BigInteger.Zero, BigInteger.Zero);
        var values = new BigInteger[payoffs.Length];
        foreach (var members in groups)
        {
            var (least, most) = (members.Min(i => whole[i]), members.Max(i => BigInteger.Abs(whole[i])));
            foreach (var i in members) { values[i] = whole[i] - least; }
            off = BigInteger.Max(off, (most >> 50) + (most.IsZero ? 0 : 1));
            far = BigInteger.Max(far, members.Max(i => values[i]));
        }

        if (far.IsZero) { return new ExactPayoffs(values, BigInteger.One, 0); }

        var range = Math.ScaleB((double)far, unit);
        return Simple(values, far, off) is { } simple ? simple with { Range = range } : new ExactPayoffs(Merged(values, off), far, range);
    }

    /// <summary>The payoff, less the least, that a fraction of the whole numbers stands for.</summary>
    public double ToPayoff(BigInteger above, BigInteger below) => Range * Fraction.ToDouble(above, below * Top);

    private static ExactPayoffs? Simple(BigInteger[] values, BigInteger range, BigInteger off)
    {
        // So few denominators that a payoff of arbitrary digits meets one of their fractions by chance once in a million.
        var mostBelow = Math.Min(10_000, Math.Sqrt(1e-6 * Fraction.ToDouble(range, off)));
        var (simple, common) = (new Dictionary<BigInteger, (BigInteger Above, BigInteger Below)>(), BigInteger.One);
        foreach (var value in values.Distinct())
        {
            (BigInteger Above, BigInteger Below) fraction = value == range
                ? (BigInteger.One, BigInteger.One)
                : Fraction.Simplest(BigInteger.Max(0, value - off), range, value + off, range);
            if ((double)fraction.Below > mostBelow) { return null; }

            simple[value] = fraction;
            common *= fraction.Below / BigInteger.GreatestCommonDivisor(common, fraction.Below);
            if (common > MostCommon) { return null; }
        }

        return new ExactPayoffs([.. values.Select(value => simple[value].Above * (common / simple[value].Below))], common, 0);
    }

    private static BigInteger[] Merged(BigInteger[] values, BigInteger off)
    {
        var merged = new Dictionary<BigInteger, BigInteger>();
        BigInteger? first = null;
        foreach (var value in values.Distinct().Order())
        {
            if (first is null || value - first > off) { first = value; }
            merged[value] = first.Value;
        }

        return [.. values.Select(value => merged[value])];
    }
}
