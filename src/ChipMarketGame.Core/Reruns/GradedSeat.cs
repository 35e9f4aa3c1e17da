using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What came of a seat.</summary>
/// <param name="Team">Who holds it; empty if nobody does.</param>
/// <param name="Strategy">Who plays it when nobody does, and what it is measured against.</param>
/// <param name="NetPresentValue">Terminal value included.</param>
/// <param name="StandIn">The same, had the strategy played it throughout.</param>
/// <param name="Ruined">Whether it was ever under administration.</param>
/// <param name="HandedIn">Quarters in which its sheet was handed in.</param>
/// <param name="Draft">Quarters in which its last draft counted.</param>
/// <param name="Standing">Quarters in which its standing orders counted.</param>
/// <param name="ByStrategy">Quarters in which the strategy played it.</param>
/// <param name="StrategyQuarters">The quarters in which the strategy played it.</param>
/// <param name="RankInRole">By advantage among the seats of its role whose holders handed in or left a draft that counted; null for
/// others.</param>
public sealed record GradedSeat(
    Company Seat, CompanyRole Role, string Team, string Strategy, Usd NetPresentValue, Usd StandIn, bool Ruined, int HandedIn,
    int Draft, int Standing, int ByStrategy, ImmutableArray<CalendarQuarter> StrategyQuarters, int? RankInRole = null)
{
    public Usd Advantage => NetPresentValue - StandIn;

    /// <summary>
    /// Quarters in which a person decided, as a part of those played: handed in, or kept as a draft that counted. Null before the first.
    /// </summary>
    public double? Participation => HandedIn + Draft + Standing + ByStrategy is > 0 and var played
        ? Math.Round((double)(HandedIn + Draft) / played, 4)
        : null;

    /// <summary>Nobody holds the seat: the strategy plays it.</summary>
    public bool IsBot => Team.Length == 0;
}
