using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>Fractions of whole numbers of any length.</summary>
internal static class Fraction
{
    private const int Digits = 64;

    /// <summary>The double nearest to a fraction, but for its last digit.</summary>
    /// <param name="below">Not zero.</param>
    public static double ToDouble(BigInteger above, BigInteger below)
    {
        if (above.IsZero) { return 0; }

        var shift = (int)(below.GetBitLength() - above.GetBitLength()) + Digits;
        var whole = shift >= 0 ? (above << shift) / below : above / (below << -shift);
        return Math.ScaleB((double)whole, -shift);
    }

    /// <summary>A finite double as mantissa · 2^exponent.</summary>
    public static (long Mantissa, int Exponent) Parts(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, mantissa) = ((int)((bits >> 52) & 0x7FF), bits & 0x000F_FFFF_FFFF_FFFF);
        mantissa = exponent == 0 ? mantissa << 1 : mantissa | 0x0010_0000_0000_0000;
        return (bits < 0 ? -mantissa : mantissa, exponent - 1075);
    }

    /// <summary>The fraction of least denominator from a / b to c / d, by continued fractions.</summary>
    public static (BigInteger Above, BigInteger Below) Simplest(BigInteger a, BigInteger b, BigInteger c, BigInteger d)
    {
        var floor = BigInteger.Divide(a, b);
        if (floor * b == a) { return (floor, BigInteger.One); }
        if (floor < BigInteger.Divide(c, d)) { return (floor + 1, BigInteger.One); }

        var rest = Simplest(d, c - (floor * d), b, a - (floor * b));
        return ((floor * rest.Above) + rest.Below, rest.Above);
    }
}
