using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// US dollars as they are computed, with fractions: a price per chip, a cost per unit of compute, an expectation. What is paid is
/// <see cref="Usd"/>.
/// </summary>
[JsonConverter(typeof(MeasureConverter<Dollars>))]
public readonly record struct Dollars(double Value) : IMeasure<Dollars>, IComparable<Dollars>
{
    /// <inheritdoc/>
    public static Dollars Of(double value) => new(value);

    public static implicit operator Dollars(Usd whole) => new(whole.Count);

    /// <inheritdoc/>
    public int CompareTo(Dollars other) => Value.CompareTo(other.Value);

    public static Dollars operator +(Dollars a, Dollars b) => new(a.Value + b.Value);

    public static Dollars operator -(Dollars a, Dollars b) => new(a.Value - b.Value);

    public static Dollars operator *(Dollars a, double factor) => new(a.Value * factor);

    public static Dollars operator *(double factor, Dollars a) => new(factor * a.Value);

    public static Dollars operator /(Dollars a, double divisor) => new(a.Value / divisor);

    public static double operator /(Dollars a, Dollars b) => a.Value / b.Value;

    public static bool operator <(Dollars a, Dollars b) => a.Value < b.Value;

    public static bool operator >(Dollars a, Dollars b) => a.Value > b.Value;

    public static bool operator <=(Dollars a, Dollars b) => a.Value <= b.Value;

    public static bool operator >=(Dollars a, Dollars b) => a.Value >= b.Value;
}
