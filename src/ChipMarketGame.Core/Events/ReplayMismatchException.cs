namespace ChipMarketGame.Core;

/// <summary>A replay came to another state than the recording: different rules, scenario or an edited file.</summary>
public sealed class ReplayMismatchException(CalendarQuarter quarter, string wanted, string seen)
    : Exception($"{quarter}: the replay's state hash is {seen}, the recording says {wanted}")
{
    public CalendarQuarter Quarter { get; } = quarter;
}
