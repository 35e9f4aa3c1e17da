using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>Whole numbers from computed ones.</summary>
public static class Whole
{
    /// <summary>2^62: below it the processor's own conversion cannot overflow, which spares most amounts a call.</summary>
    private const double Exact = 4611686018427387904;

    /// <summary>The number without its fraction.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Part(double number) => Math.Abs(number) < Exact ? double.ConvertToIntegerNative<long>(number) : Large(number);

    private static long Large(double number) => checked((long)number);
}
