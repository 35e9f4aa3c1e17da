using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Electric power that is ordered, MW.</summary>
[JsonConverter(typeof(QuantityConverter<Megawatts>))]
public readonly record struct Megawatts(long Count) : IQuantity<Megawatts>, IComparable<Megawatts>
{
    /// <inheritdoc/>
    public static Megawatts Of(long count) => new(count);

    /// <summary>The same power in kW.</summary>
    public Kilowatts Kilowatts => new(checked(Count * 1000));

    /// <inheritdoc/>
    public int CompareTo(Megawatts other) => Count.CompareTo(other.Count);

    public static Megawatts operator +(Megawatts a, Megawatts b) => new(checked(a.Count + b.Count));

    public static Megawatts operator -(Megawatts a, Megawatts b) => new(checked(a.Count - b.Count));

    public static bool operator <(Megawatts a, Megawatts b) => a.Count < b.Count;

    public static bool operator >(Megawatts a, Megawatts b) => a.Count > b.Count;

    public static bool operator <=(Megawatts a, Megawatts b) => a.Count <= b.Count;

    public static bool operator >=(Megawatts a, Megawatts b) => a.Count >= b.Count;
}
