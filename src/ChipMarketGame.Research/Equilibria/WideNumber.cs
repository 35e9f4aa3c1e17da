using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// A positive number or zero with the digits of a double and an exponent that no chain of rare moves exhausts: e^(−100,000) is an
/// everyday fixation probability at high selection.
/// </summary>
internal readonly struct WideNumber
    : IAdditionOperators<WideNumber, WideNumber, WideNumber>, IMultiplyOperators<WideNumber, WideNumber, WideNumber>,
    IDivisionOperators<WideNumber, WideNumber, WideNumber>, IMultiplicativeIdentity<WideNumber, WideNumber>, IEquatable<WideNumber>
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>From 1 to below 2, or zero.</summary>
    private readonly double digits;
    private readonly long exponent;

    private WideNumber(double digits, long exponent)
    {
        if (digits == 0) { return; }
        if (digits < 1e-300) { (digits, exponent) = (digits * 1.157920892373162e77, exponent - 256); }
        var bits = BitConverter.DoubleToInt64Bits(digits);
        this.digits = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        this.exponent = exponent + (bits >> 52) - 1023;
    }

    public static WideNumber MultiplicativeIdentity => new(1, 0);

    /// <summary>Natural logarithm; −∞ for zero.</summary>
    public double Log => digits == 0 ? double.NegativeInfinity : Math.Log(digits) + (exponent * Ln2);

    /// <summary>A double from zero upward times e^<paramref name="power"/>.</summary>
    public static WideNumber Of(double digits, double power = 0)
    {
        var twos = Math.Floor(power / Ln2);
        return new WideNumber(digits * Math.Exp(power - (twos * Ln2)), (long)twos);
    }

    /// <summary>This number over another at least half as great; zero where a double has no smaller one.</summary>
    public double Over(WideNumber whole) => Math.Exp(Log - whole.Log);

    public static WideNumber operator +(WideNumber left, WideNumber right)
    {
        if (left.digits == 0 || (right.digits != 0 && right.exponent > left.exponent)) { (left, right) = (right, left); }
        var apart = left.exponent - right.exponent;
        return right.digits == 0 || apart > 60
            ? left
            : new WideNumber(left.digits + (right.digits * BitConverter.Int64BitsToDouble((1023 - apart) << 52)), left.exponent);
    }

    public static WideNumber operator *(WideNumber left, WideNumber right) =>
        new(left.digits * right.digits, left.exponent + right.exponent);

    public static WideNumber operator /(WideNumber left, WideNumber right) =>
        new(left.digits / right.digits, left.exponent - right.exponent);

    public bool Equals(WideNumber other) => digits == other.digits && exponent == other.exponent;

    public override bool Equals(object? obj) => obj is WideNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(digits, exponent);
}
