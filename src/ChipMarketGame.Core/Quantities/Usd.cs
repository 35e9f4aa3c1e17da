using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>US dollars, whole.</summary>
[JsonConverter(typeof(QuantityConverter<Usd>))]
public readonly record struct Usd(long Count) : IQuantity<Usd>, IComparable<Usd>
{
    /// <inheritdoc/>
    public static Usd Of(long count) => new(count);

    /// <summary>Whole dollars from computed ones: the nearest, halves up.</summary>
    public static Usd Round(Dollars dollars) => Round(dollars.Value);

    /// <summary>Whole dollars from a computed amount: the nearest, halves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Usd Round(double dollars)
    {
        // Adding a half and then rounding down would lift 0.49999999999999994 to 1. The comparison is a number, not a branch: which
        // side of a half an amount falls on no processor can guess.
        var below = Math.Floor(dollars);
        return new Usd(checked(Whole.Part(below) + (dollars - below >= 0.5 ? 1 : 0)));
    }

    /// <summary>This amount in billions, for reading only.</summary>
    public double Billions => Count / 1e9;

    public static Usd operator -(Usd a) => new(checked(-a.Count));

    /// <summary>A price per chip, paid for so many chips.</summary>
    public static Usd operator *(Usd price, Chips chips) => new(checked(price.Count * chips.Count));

    /// <inheritdoc/>
    public int CompareTo(Usd other) => Count.CompareTo(other.Count);

    public static Usd operator +(Usd a, Usd b) => new(checked(a.Count + b.Count));

    public static Usd operator -(Usd a, Usd b) => new(checked(a.Count - b.Count));

    public static bool operator <(Usd a, Usd b) => a.Count < b.Count;

    public static bool operator >(Usd a, Usd b) => a.Count > b.Count;

    public static bool operator <=(Usd a, Usd b) => a.Count <= b.Count;

    public static bool operator >=(Usd a, Usd b) => a.Count >= b.Count;
}
