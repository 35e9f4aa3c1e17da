namespace ChipMarketGame.Core;

/// <summary>
/// Exponential, logarithm and power from additions, multiplications and divisions alone. The platform's own differ between
/// operating systems in the last digit, and a replay must be equal to the bit. Error of Exp and Log: below 2 units in the last place.
/// </summary>
public static class Portable
{
    private const double Ln2 = 0.6931471805599453;
    private const double Ln2High = 0.6931471803691238;          // the upper 32 bits of ln 2, so that k * Ln2High is exact
    private const double Ln2Low = 1.9082149292705877e-10;
    private const long OneBits = 0x3FF0_0000_0000_0000;
    private const long FractionBits = 0x000F_FFFF_FFFF_FFFF;
    private const long Sqrt2Fraction = 0x0006_A09E_667F_3BCD;    // of 1.4142135623730951

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) { return x; }
        if (x == 0) { return 1; }
        if (x > 709.78) { return double.PositiveInfinity; }
        if (x < -745.13) { return 0.0; }

        var k = Math.Floor((x / Ln2) + 0.5);
        var r = x - (k * Ln2High) - (k * Ln2Low);                // |r| <= ln 2 / 2, where 14 terms of the series suffice
        var sum = 1.0 / 6227020800.0;
        sum = (sum * r) + (1.0 / 479001600.0);
        sum = (sum * r) + (1.0 / 39916800.0);
        sum = (sum * r) + (1.0 / 3628800.0);
        sum = (sum * r) + (1.0 / 362880.0);
        sum = (sum * r) + (1.0 / 40320.0);
        sum = (sum * r) + (1.0 / 5040.0);
        sum = (sum * r) + (1.0 / 720.0);
        sum = (sum * r) + (1.0 / 120.0);
        sum = (sum * r) + (1.0 / 24.0);
        sum = (sum * r) + (1.0 / 6.0);
        sum = (sum * r) + 0.5;
        sum = (sum * r) + 1.0;
        sum = (sum * r) + 1.0;
        return k < -1021 ? sum * TwoTo((int)k + 60) * TwoTo(-60) : k > 1022 ? sum * TwoTo((int)k - 1) * 2.0 : sum * TwoTo((int)k);
    }

    /// <summary>Natural logarithm of <paramref name="x"/>: NaN below zero, −∞ at zero.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) { return double.NaN; }
        if (x == 0) { return double.NegativeInfinity; }
        if (x == 1) { return 0; }
        if (double.IsPositiveInfinity(x)) { return x; }

        var exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;                            // 2^54 lifts a subnormal number
            exponent = -54;
        }

        // x = m · 2^exponent with m in (√½, √2]. Into which half m falls no processor can guess: the comparison is a number, no branch.
        var bits = BitConverter.DoubleToInt64Bits(x);
        var fraction = bits & FractionBits;
        var halved = fraction > Sqrt2Fraction ? 1 : 0;
        exponent += (int)(bits >> 52) - 1023 + halved;
        var m = BitConverter.Int64BitsToDouble(fraction | (OneBits - ((long)halved << 52)));

        var s = (m - 1.0) / (m + 1.0);                           // ln m = 2 artanh s, |s| <= 0.172
        var z = s * s;
        var sum = 1.0 / 23.0;
        sum = (sum * z) + (1.0 / 21.0);
        sum = (sum * z) + (1.0 / 19.0);
        sum = (sum * z) + (1.0 / 17.0);
        sum = (sum * z) + (1.0 / 15.0);
        sum = (sum * z) + (1.0 / 13.0);
        sum = (sum * z) + (1.0 / 11.0);
        sum = (sum * z) + (1.0 / 9.0);
        sum = (sum * z) + (1.0 / 7.0);
        sum = (sum * z) + 0.2;
        sum = (sum * z) + (1.0 / 3.0);
        return (exponent * Ln2High) + ((2.0 * s) + ((2.0 * s * z * sum) + (exponent * Ln2Low)));
    }

    /// <summary>
    /// <paramref name="x"/> to the power of <paramref name="y"/>, for x ≥ 0. Error below 2 + 3·|y ln x| units in the last place.
    /// </summary>
    public static double Pow(double x, double y) => y == 0 || x == 1 ? 1.0 : x == 0
        ? (y > 0 ? 0.0 : double.PositiveInfinity)
        : Exp(y * Log(x));

    /// <summary><paramref name="x"/> to a whole power: by squaring, so that growth over quarters is exact where it can be.</summary>
    public static double Pow(double x, int n)
    {
        if (n < 0) { return 1.0 / Pow(x, -n); }
        var result = 1.0;
        for (; n > 0; n >>= 1)
        {
            if ((n & 1) == 1) { result *= x; }
            x *= x;
        }

        return result;
    }

    private static double TwoTo(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
}
