using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A game in the directory.</summary>
/// <param name="Quarter">The quarter being decided.</param>
/// <param name="ClosedQuarters">How many are closed.</param>
/// <param name="Quarters">How many the game has.</param>
[GenerateSerializer, Immutable, Alias("game-listing")]
public sealed record GameListing(
    GameId Id, GameKind Kind, string Scenario, Title Title, GamePhase Phase, CalendarQuarter Quarter, int ClosedQuarters, int Quarters);
