using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Electric power of a site, kW.</summary>
[JsonConverter(typeof(QuantityConverter<Kilowatts>))]
public readonly record struct Kilowatts(long Count) : IQuantity<Kilowatts>, IComparable<Kilowatts>
{
    /// <inheritdoc/>
    public static Kilowatts Of(long count) => new(count);

    /// <inheritdoc/>
    public int CompareTo(Kilowatts other) => Count.CompareTo(other.Count);

    public static Kilowatts operator +(Kilowatts a, Kilowatts b) => new(checked(a.Count + b.Count));

    public static Kilowatts operator -(Kilowatts a, Kilowatts b) => new(checked(a.Count - b.Count));

    public static bool operator <(Kilowatts a, Kilowatts b) => a.Count < b.Count;

    public static bool operator >(Kilowatts a, Kilowatts b) => a.Count > b.Count;

    public static bool operator <=(Kilowatts a, Kilowatts b) => a.Count <= b.Count;

    public static bool operator >=(Kilowatts a, Kilowatts b) => a.Count >= b.Count;
}
