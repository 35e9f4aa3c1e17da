using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A class in the list of its teacher.</summary>
/// <param name="Code">What it is joined with and found by.</param>
/// <param name="Game">Where it is played now.</param>
/// <param name="Closed">The quarter that was closed last; null before the first.</param>
/// <param name="ClosedQuarters">How many are closed.</param>
/// <param name="Quarters">How many the game has, or its practice.</param>
/// <param name="People">Who holds seats, in seat order.</param>
[GenerateSerializer, Immutable, Alias("class-listing")]
public sealed record ClassListing(
    string Code, GameId Game, Title Title, GamePhase Phase, bool IsPractice, CalendarQuarter? Closed, int ClosedQuarters, int Quarters,
    int People);
