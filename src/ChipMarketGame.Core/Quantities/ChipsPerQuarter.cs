using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// Accelerators per quarter as a mean, a limit or an expectation, with fractions. What is delivered is <see cref="Chips"/>.
/// </summary>
[JsonConverter(typeof(MeasureConverter<ChipsPerQuarter>))]
public readonly record struct ChipsPerQuarter(double Value) : IMeasure<ChipsPerQuarter>, IComparable<ChipsPerQuarter>
{
    /// <inheritdoc/>
    public static ChipsPerQuarter Of(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ChipsPerQuarter other) => Value.CompareTo(other.Value);

    public static ChipsPerQuarter operator *(ChipsPerQuarter a, double factor) => new(a.Value * factor);

    public static bool operator <(ChipsPerQuarter a, ChipsPerQuarter b) => a.Value < b.Value;

    public static bool operator >(ChipsPerQuarter a, ChipsPerQuarter b) => a.Value > b.Value;

    public static bool operator <=(ChipsPerQuarter a, ChipsPerQuarter b) => a.Value <= b.Value;

    public static bool operator >=(ChipsPerQuarter a, ChipsPerQuarter b) => a.Value >= b.Value;
}
