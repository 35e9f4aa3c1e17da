using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What a seat may expect of a sheet, as ranges over what rivals may do and how chance may fall.</summary>
/// <param name="Ranges">One for each measure of each quarter, the nearest quarter first.</param>
/// <param name="Worlds">How many futures were imagined.</param>
/// <param name="Quarters">How many quarters they were played on: the first with the sheet, the others with the standing orders that it
/// leaves.</param>
/// <param name="Refused">Lines of the sheet that would be refused; the forecast has their standing value.</param>
public sealed record SeatForecast(ImmutableArray<ForecastRange> Ranges, int Worlds, int Quarters, ImmutableArray<Refusal> Refused);

/// <summary>A measure of one quarter, $.</summary>
/// <param name="Low">One imagined future in ten lies below.</param>
/// <param name="Median">Half of them lie below.</param>
/// <param name="High">One in ten lies above.</param>
public readonly record struct ForecastRange(ForecastMeasure Measure, CalendarQuarter Quarter, double Low, double Median, double High);

/// <summary>What is forecast.</summary>
public enum ForecastMeasure
{
    /// <summary>Of the quarter.</summary>
    Revenue,

    /// <summary>Of the quarter: the profit that the game's books know, before chips, servers and sites are bought.</summary>
    OperatingCashFlow,

    /// <summary>At the end of the quarter.</summary>
    Cash,
}
