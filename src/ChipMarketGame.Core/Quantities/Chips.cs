using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Accelerators: GPUs or ASICs, whole.</summary>
[JsonConverter(typeof(QuantityConverter<Chips>))]
public readonly record struct Chips(long Count) : IQuantity<Chips>, IComparable<Chips>
{
    /// <inheritdoc/>
    public static Chips Of(long count) => new(count);

    /// <inheritdoc/>
    public int CompareTo(Chips other) => Count.CompareTo(other.Count);

    public static Chips operator +(Chips a, Chips b) => new(checked(a.Count + b.Count));

    public static Chips operator -(Chips a, Chips b) => new(checked(a.Count - b.Count));

    public static bool operator <(Chips a, Chips b) => a.Count < b.Count;

    public static bool operator >(Chips a, Chips b) => a.Count > b.Count;

    public static bool operator <=(Chips a, Chips b) => a.Count <= b.Count;

    public static bool operator >=(Chips a, Chips b) => a.Count >= b.Count;
}
