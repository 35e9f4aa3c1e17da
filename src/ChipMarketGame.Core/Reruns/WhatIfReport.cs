using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What the rivals do in a game that is played again with one decision changed.</summary>
public enum RivalMode
{
    /// <summary>What they did, wherever the rules still allow it.</summary>
    Held,

    /// <summary>
    /// What they did up to the changed quarter; after it what their strategies decide, and for people those that play when they are away.
    /// So that the difference is that of the decision alone, the change is held against the same replacement without it.
    /// </summary>
    Replayed,
}

/// <summary>A game as it went and as it would have gone, side by side.</summary>
/// <param name="Seat">Whose decision was changed, and whose figures are in <paramref name="Quarters"/>.</param>
/// <param name="Changed">Quarter of the changed decision.</param>
/// <param name="Sheet">The sheet that was played instead.</param>
/// <param name="FirstDifference">First quarter whose end differs from the baseline's; null if none does.</param>
/// <param name="History">Final scores as they were, in seat order.</param>
/// <param name="Baseline">Final scores with the same rivals and no change: what <paramref name="Rerun"/> is held against. The history where
/// rivals are held.</param>
/// <param name="Rerun">Final scores as they would have been.</param>
public sealed record WhatIfReport(
    Company Seat,
    CalendarQuarter Changed,
    RivalMode Rivals,
    SealedSheet Sheet,
    ImmutableArray<WhatIfQuarter> Quarters,
    CalendarQuarter? FirstDifference,
    ImmutableArray<SeatScore> History,
    ImmutableArray<SeatScore> Baseline,
    ImmutableArray<SeatScore> Rerun);

/// <summary>A quarter as it went, as it would have gone with the same rivals and no change, and with the change.</summary>
public sealed record WhatIfQuarter(CalendarQuarter Quarter, QuarterOutcome History, QuarterOutcome Baseline, QuarterOutcome Rerun);
