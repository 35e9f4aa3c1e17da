using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A quarter is closed.</summary>
/// <param name="Phase">Where the game stands now: deciding the next quarter, or ended.</param>
[GenerateSerializer, Immutable, Alias("quarter-closed-notice")]
public sealed record QuarterClosedNotice(GameId Game, ClosedQuarter Closed, GamePhase Phase);
