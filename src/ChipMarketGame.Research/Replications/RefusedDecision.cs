using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A line of a strategy's sheet that the rules refused: the seat played its standing value.</summary>
public sealed record RefusedDecision(ulong Seed, CalendarQuarter Quarter, Company Seat, Refusal Refusal);
