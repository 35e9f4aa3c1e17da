using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>What the public knows of a closed quarter.</summary>
/// <param name="Number">Its number in the game, from 0.</param>
/// <param name="Turns">How each seat came to its sheet, in seat order.</param>
/// <param name="News">The news of the quarter, oldest first.</param>
[GenerateSerializer, Immutable, Alias("closed-quarter")]
public sealed record ClosedQuarter(
    int Number, CalendarQuarter Quarter, QuarterReport Report, ImmutableArray<SeatTurn> Turns, ImmutableArray<NewsItem> News);
