using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Electric power of a chip, W.</summary>
[JsonConverter(typeof(QuantityConverter<Watts>))]
public readonly record struct Watts(long Count) : IQuantity<Watts>, IComparable<Watts>
{
    /// <inheritdoc/>
    public static Watts Of(long count) => new(count);

    /// <inheritdoc/>
    public int CompareTo(Watts other) => Count.CompareTo(other.Count);

    public static Watts operator +(Watts a, Watts b) => new(checked(a.Count + b.Count));

    public static Watts operator -(Watts a, Watts b) => new(checked(a.Count - b.Count));

    public static bool operator <(Watts a, Watts b) => a.Count < b.Count;

    public static bool operator >(Watts a, Watts b) => a.Count > b.Count;

    public static bool operator <=(Watts a, Watts b) => a.Count <= b.Count;

    public static bool operator >=(Watts a, Watts b) => a.Count >= b.Count;
}
