using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>One figure of a whole game, by which markets or policies are compared.</summary>
/// <param name="Period">A year, a quarter, or the whole game.</param>
/// <param name="Unit">USD bn, ratio or H100-equivalents.</param>
public sealed record GameMeasure(string Name, string Period, string Unit, Func<PlayedGame, double> Of)
{
    public const string WholeGame = "whole game";

    /// <summary>The seat whose result it is, if it is one seat's.</summary>
    public Company? Seat { get; init; }

    /// <summary>The last quarter of the period; null if it is the whole game.</summary>
    public CalendarQuarter? Last { get; init; }

    /// <summary>For readers of Chinese.</summary>
    public string ChineseName { get; init; } = Name;
}
