using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Electric power of OpenAI's sites, GW, with fractions.</summary>
[JsonConverter(typeof(MeasureConverter<Gigawatts>))]
public readonly record struct Gigawatts(double Value) : IMeasure<Gigawatts>, IComparable<Gigawatts>
{
    /// <inheritdoc/>
    public static Gigawatts Of(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(Gigawatts other) => Value.CompareTo(other.Value);

    public static Gigawatts operator +(Gigawatts a, Gigawatts b) => new(a.Value + b.Value);

    public static Gigawatts operator -(Gigawatts a, Gigawatts b) => new(a.Value - b.Value);

    public static Gigawatts operator *(Gigawatts a, double factor) => new(a.Value * factor);

    public static bool operator <(Gigawatts a, Gigawatts b) => a.Value < b.Value;

    public static bool operator >(Gigawatts a, Gigawatts b) => a.Value > b.Value;

    public static bool operator <=(Gigawatts a, Gigawatts b) => a.Value <= b.Value;

    public static bool operator >=(Gigawatts a, Gigawatts b) => a.Value >= b.Value;
}
