using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A published figure that the opening scenario must reproduce, with the band it may lie in.</summary>
/// <param name="Fact">The scenario's fact it stands for; empty for a row that supports the others.</param>
/// <param name="Low">Least value allowed, as written.</param>
/// <param name="High">Greatest value allowed, as written.</param>
/// <param name="Unit">USD bn, ratio, chips, GW or quarter.</param>
public sealed record CalibrationTarget(
    string Id, string Fact, string Metric, string Period, string Low, string High, string Unit, TargetKind Kind, string Source)
{
    /// <summary>
    /// Room for the rounding of sums of doubles, so that ten gigawatts built in twenty parts are ten: relative, far below the last
    /// digit of any band.
    /// </summary>
    private const double Rounding = 1e-9;

    private bool IsQuarter => Unit == "quarter";

    /// <summary>Whether a measured value lies in the band. Quarters count from the scenario's first.</summary>
    public bool Holds(double value, CalendarQuarter start)
    {
        var (low, high) = (Number(Low, start), Number(High, start));
        return value >= low - (Rounding * Math.Abs(low)) && value <= high + (Rounding * Math.Abs(high));
    }

    /// <summary>A measured value in the row's unit, for people.</summary>
    public string Format(double value, CalendarQuarter start) => this switch
    {
        { IsQuarter: true } => double.IsFinite(value) ? (start + (int)Math.Round(value)).ToString() : "never",
        { Unit: "chips" } => Invariant($"{value:N0}"),
        { Unit: "USD bn" } => Invariant($"{value:N1}"),
        { Unit: "GW" } => Invariant($"{value:N2}"),
        _ => Invariant($"{value:N3}"),
    };

    private double Number(string text, CalendarQuarter start) =>
        !IsQuarter ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : CalendarQuarter.TryParse(text, out var quarter) ? quarter - start
        : throw new FormatException($"row {Id}: a quarter is written like 2025Q1, not {text}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
