using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Advanced-packaging wafers, whole.</summary>
[JsonConverter(typeof(QuantityConverter<Wafers>))]
public readonly record struct Wafers(long Count) : IQuantity<Wafers>, IComparable<Wafers>
{
    /// <inheritdoc/>
    public static Wafers Of(long count) => new(count);

    /// <inheritdoc/>
    public int CompareTo(Wafers other) => Count.CompareTo(other.Count);

    public static Wafers operator +(Wafers a, Wafers b) => new(checked(a.Count + b.Count));

    public static Wafers operator -(Wafers a, Wafers b) => new(checked(a.Count - b.Count));

    public static bool operator <(Wafers a, Wafers b) => a.Count < b.Count;

    public static bool operator >(Wafers a, Wafers b) => a.Count > b.Count;

    public static bool operator <=(Wafers a, Wafers b) => a.Count <= b.Count;

    public static bool operator >=(Wafers a, Wafers b) => a.Count >= b.Count;
}
