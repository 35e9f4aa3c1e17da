using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>The sheets of a quarter are open until the deadline, if there is one.</summary>
[GenerateSerializer, Immutable, Alias("quarter-opened-notice")]
public sealed record QuarterOpenedNotice(GameId Game, CalendarQuarter Quarter, DateTimeOffset? Deadline);
