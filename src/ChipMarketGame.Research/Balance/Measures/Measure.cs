using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>One of the seven things that a market worth playing is measured by.</summary>
/// <param name="Number">1 to 7.</param>
/// <param name="Claim">What is to hold, as a sentence.</param>
public sealed record Measure(int Number, string Claim, ImmutableArray<MeasureRow> Rows)
{
    /// <summary>How many measures there are.</summary>
    public const int Count = 7;

    /// <summary>Whether every judged row meets its limit; null where nothing was judged.</summary>
    public bool? Met => Rows.All(row => row.Met is null) ? null : Rows.All(row => row.Met != false);
}

/// <summary>A figure of a measure, with its interval and what it is held against.</summary>
/// <param name="Subject">The seat, or the role, or the row of a table of targets.</param>
/// <param name="What">The figure.</param>
/// <param name="Market">Where it was measured; empty if everywhere.</param>
/// <param name="Value">Null where there is none: the note says why.</param>
/// <param name="Low">Of the 95 % interval; null where there is none.</param>
/// <param name="High">Likewise.</param>
/// <param name="Unit">share, sd, correlation, seeds or seats.</param>
/// <param name="Limit">In words; empty where it is only told.</param>
/// <param name="Met">Whether the value lies within the limit; null where it is only told.</param>
public sealed record MeasureRow(
    string Subject, string What, string Market, double? Value, double? Low, double? High, string Unit, string Limit, bool? Met,
    string Note = "")
{
    /// <summary>A figure with an interval of which at least so much is wanted.</summary>
    public static MeasureRow AtLeast(
        double limit, string subject, string what, string market, double value, double low, double high, string unit, string note = "") =>
        new(subject, what, market, value, low, high, unit, FormattableString.Invariant($"at least {limit}"), value >= limit, note);

    /// <summary>A figure with an interval of which at most so much is wanted.</summary>
    public static MeasureRow AtMost(
        double limit, string subject, string what, string market, double value, double low, double high, string unit, string note = "") =>
        new(subject, what, market, value, low, high, unit, FormattableString.Invariant($"at most {limit}"), value <= limit, note);
}
