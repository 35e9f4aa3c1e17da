using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What an entrant did in a role, counted.</summary>
/// <param name="Games">Seats of games it played.</param>
/// <param name="Void">Of these, how many do not count because it failed in them.</param>
/// <param name="Advantage">Mean, in standard deviations of the panel in the seat.</param>
/// <param name="Percentile">Mean share of the panel's scores in the seat that lie below its own, 0 to 1.</param>
/// <param name="Ruin">Share of its games in which its company went under administration.</param>
public sealed record EntrantTally(
    Entrant Entrant, CompanyRole Role, long Games, long Void, double Advantage, double Percentile, double Ruin,
    long Decisions, long Errors, long Invalid, long TimedOut)
{
    /// <summary>Where and why a decision of it failed first; null if none did.</summary>
    public EntrantFailure? FirstFailure { get; init; }

    /// <summary>Share of failed decisions above which an entrant is not ranked.</summary>
    public const double MostFailures = 0.05;

    /// <summary>Share of its decisions that failed.</summary>
    public double Failures => Decisions == 0 ? 0 : (Errors + Invalid + TimedOut) / (double)Decisions;

    public bool IsRanked => !Entrant.IsFiller && Failures <= MostFailures && Games > Void;
}
