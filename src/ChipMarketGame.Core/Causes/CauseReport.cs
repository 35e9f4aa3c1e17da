using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Why a seat's operating cash flow moved from one quarter to the next. Only the seat's own figures are in it.</summary>
/// <param name="To">The later quarter.</param>
/// <param name="Before">Operating cash flow of the quarter before.</param>
/// <param name="After">Operating cash flow of the later quarter.</param>
/// <param name="Parts">One per cause, in the order of <see cref="ProfitCause"/>; together they are <paramref name="After"/> less
/// <paramref name="Before"/>, to the dollar.</param>
public sealed record CauseReport(
    Company Seat, CalendarQuarter From, CalendarQuarter To, Usd Before, Usd After, ImmutableArray<CausePart> Parts);

/// <summary>What one cause did.</summary>
public readonly record struct CausePart(ProfitCause Cause, Usd Amount);

/// <summary>Why operating cash flow moves.</summary>
public enum ProfitCause
{
    /// <summary>What a unit sold for: a GPU, a chip, a unit of compute served.</summary>
    Price,

    /// <summary>How much was wanted, at the average margin.</summary>
    Volume,

    /// <summary>Who or what kind of work wanted it: some leave more than the average, some less.</summary>
    Mix,

    /// <summary>Orders or demand that went unserved, at what they would have left.</summary>
    SupplyLimit,

    /// <summary>Design contracts begun and ended, engineering of programmes under way, NVLink Fusion.</summary>
    Partnership,

    /// <summary>Cost of a chip, packaging, energy, running costs, claims.</summary>
    Costs,

    /// <summary>Spent on what comes later: software for own silicon, IP research, R&amp;D and CUDA.</summary>
    Development,

    /// <summary>What the draws of the two quarters did, against draws at their midpoints.</summary>
    Luck,
}
