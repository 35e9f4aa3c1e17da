using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    private const double LeastNormal = 2.2250738585072014e-308;
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

        var sum = Series(Vector256.CreateScalar(x), out var powers).ToScalar();
        var k = (int)powers.ToScalar();
        return k < -1021 ? sum * TwoTo(k + 60) * TwoTo(-60) : k > 1022 ? sum * TwoTo(k - 1) * 2.0 : sum * TwoTo(k);
    }

    /// <summary>Natural logarithm of <paramref name="x"/>: NaN below zero, −∞ at zero.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) { return double.NaN; }
        if (x == 0) { return double.NegativeInfinity; }
        if (x == 1) { return 0; }
        if (double.IsPositiveInfinity(x)) { return x; }

        var exponent = 0L;
        if (x < LeastNormal)
        {
            x *= 18014398509481984.0;                            // 2^54 lifts a subnormal number
            exponent = -54;
        }

        return LogOfNormal(Vector256.CreateScalar(x), exponent).ToScalar();
    }

    /// <summary>Natural logarithms of several numbers in their place, each as <see cref="Log(double)"/> has it.</summary>
    public static void Log(Span<double> numbers)
    {
        for (; numbers.Length >= Vector256<double>.Count; numbers = numbers[Vector256<double>.Count..])
        {
            var four = Vector256.Create<double>(numbers);
            if (AreNormal(four)) { LogOfNormal(four, 0).CopyTo(numbers); } else { LogOneByOne(numbers[..Vector256<double>.Count]); }
        }

        LogOneByOne(numbers);
    }

    /// <summary>
    /// <paramref name="x"/> to the power of <paramref name="y"/>, for x ≥ 0. Error below 2 + 3·|y ln x| units in the last place.
    /// </summary>
    public static double Pow(double x, double y) => y == 0 || x == 1 ? 1.0 : x == 0
        ? (y > 0 ? 0.0 : double.PositiveInfinity)
        : Exp(y * Log(x));

    /// <summary>Several numbers to the same power in their place, each as <see cref="Pow(double, double)"/> has it.</summary>
    public static void Pow(Span<double> numbers, double y)
    {
        for (; numbers.Length >= Vector256<double>.Count; numbers = numbers[Vector256<double>.Count..])
        {
            var four = Vector256.Create<double>(numbers);
            var exponent = AreNormal(four) ? y * LogOfNormal(four, 0) : Vector256.Create(double.NaN);
            if (Vector256.LessThanOrEqualAll(Vector256.Abs(exponent), Vector256.Create(700.0)))
            {
                var sum = Series(exponent, out var powers);
                (sum * ((Vector256.ConvertToInt64(powers) + Vector256.Create(1023L)) << 52).AsDouble()).CopyTo(numbers);
            }
            else { PowOneByOne(numbers[..Vector256<double>.Count], y); }
        }

        PowOneByOne(numbers, y);
    }

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

    /// <summary>Positive numbers whose logarithm needs no special case.</summary>
    private static bool AreNormal(Vector256<double> x) =>
        Vector256.GreaterThanOrEqualAll(x, Vector256.Create(LeastNormal))
        && Vector256.LessThanOrEqualAll(x, Vector256.Create(double.MaxValue));

    private static void LogOneByOne(Span<double> numbers)
    {
        foreach (ref var number in numbers) { number = Log(number); }
    }

    private static void PowOneByOne(Span<double> numbers, double y)
    {
        foreach (ref var number in numbers) { number = Pow(number, y); }
    }

    /// <summary>
    /// Four numbers at once, which takes a processor no longer than one: e^x = sum · 2^powers. |r| ≤ ln 2 / 2, where 14 terms of the
    /// series suffice.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Series(Vector256<double> x, out Vector256<double> powers)
    {
        powers = Vector256.Floor((x / Ln2) + Vector256.Create(0.5));
        var r = x - (powers * Ln2High) - (powers * Ln2Low);
        var sum = Vector256.Create(1.0 / 6227020800.0);
        sum = (sum * r) + Vector256.Create(1.0 / 479001600.0);
        sum = (sum * r) + Vector256.Create(1.0 / 39916800.0);
        sum = (sum * r) + Vector256.Create(1.0 / 3628800.0);
        sum = (sum * r) + Vector256.Create(1.0 / 362880.0);
        sum = (sum * r) + Vector256.Create(1.0 / 40320.0);
        sum = (sum * r) + Vector256.Create(1.0 / 5040.0);
        sum = (sum * r) + Vector256.Create(1.0 / 720.0);
        sum = (sum * r) + Vector256.Create(1.0 / 120.0);
        sum = (sum * r) + Vector256.Create(1.0 / 24.0);
        sum = (sum * r) + Vector256.Create(1.0 / 6.0);
        sum = (sum * r) + Vector256.Create(0.5);
        sum = (sum * r) + Vector256.Create(1.0);
        return (sum * r) + Vector256.Create(1.0);
    }

    /// <summary>
    /// Four numbers at once, which takes a processor no longer than one. x = m · 2^exponent with m in (√½, √2], and
    /// ln m = 2 artanh s with |s| ≤ 0.172.
    /// </summary>
    /// <param name="exponent">Added to that of each number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfNormal(Vector256<double> x, long exponent)
    {
        var bits = x.AsInt64();
        var fraction = bits & Vector256.Create(FractionBits);
        var halved = Vector256.GreaterThan(fraction, Vector256.Create(Sqrt2Fraction));   // −1 where m lies in the lower half
        var m = (fraction | (Vector256.Create(OneBits) + (halved << 52))).AsDouble();
        var e = Vector256.ConvertToDouble((bits >> 52) + Vector256.Create(exponent - 1023) - halved);

        var s = (m - Vector256.Create(1.0)) / (m + Vector256.Create(1.0));
        var z = s * s;
        var sum = Vector256.Create(1.0 / 23.0);
        sum = (sum * z) + Vector256.Create(1.0 / 21.0);
        sum = (sum * z) + Vector256.Create(1.0 / 19.0);
        sum = (sum * z) + Vector256.Create(1.0 / 17.0);
        sum = (sum * z) + Vector256.Create(1.0 / 15.0);
        sum = (sum * z) + Vector256.Create(1.0 / 13.0);
        sum = (sum * z) + Vector256.Create(1.0 / 11.0);
        sum = (sum * z) + Vector256.Create(1.0 / 9.0);
        sum = (sum * z) + Vector256.Create(1.0 / 7.0);
        sum = (sum * z) + Vector256.Create(0.2);
        sum = (sum * z) + Vector256.Create(1.0 / 3.0);
        return (e * Ln2High) + ((2.0 * s) + ((2.0 * s * z * sum) + (e * Ln2Low)));
    }

    private static double TwoTo(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
}
