using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A decision in which a strategy threw: the seat played its standing orders.</summary>
public sealed record FailedDecision(ulong Seed, CalendarQuarter Quarter, Company Seat, string Text);
