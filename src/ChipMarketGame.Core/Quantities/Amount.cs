using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>
/// A number whose unit the kind of its record names: dollars, chips, quarters, teams, a share. It is read through the unit.
/// </summary>
[JsonConverter(typeof(MeasureConverter<Amount>))]
public readonly record struct Amount : IMeasure<Amount>, IComparable<Amount>
{
    private readonly double _number;

    private Amount(double number) => _number = number;

    double IMeasure<Amount>.Value => _number;

    static Amount IMeasure<Amount>.Of(double value) => new(value);

    /// <summary>The amount as dollars.</summary>
    public Usd Usd => Usd.Round(_number);

    /// <summary>The amount as chips, without a fraction.</summary>
    public Chips Chips => new(Whole.Part(_number));

    /// <summary>The amount as a count of quarters or teams, or as a share, which have no unit of their own.</summary>
    public double Plain => _number;

    public static implicit operator Amount(Usd dollars) => new(dollars.Count);

    public static implicit operator Amount(Dollars dollars) => new(dollars.Value);

    public static implicit operator Amount(Chips chips) => new(chips.Count);

    public static implicit operator Amount(double shareOrCount) => new(shareOrCount);

    /// <inheritdoc/>
    public int CompareTo(Amount other) => _number.CompareTo(other._number);

    public static bool operator <(Amount a, Amount b) => a._number < b._number;

    public static bool operator >(Amount a, Amount b) => a._number > b._number;

    public static bool operator <=(Amount a, Amount b) => a._number <= b._number;

    public static bool operator >=(Amount a, Amount b) => a._number >= b._number;
}
