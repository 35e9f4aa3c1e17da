using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A game in the directory.</summary>
/// <param name="Quarter">The quarter being decided; null in a game that this program does not understand.</param>
/// <param name="ClosedQuarters">How many are closed.</param>
/// <param name="Quarters">How many the game has.</param>
[GenerateSerializer, Immutable, Alias("game-listing")]
public sealed record GameListing(
    GameId Id, GameKind Kind, string Scenario, Title Title, GamePhase Phase, CalendarQuarter? Quarter, int ClosedQuarters, int Quarters)
{
    /// <summary>A game that this program does not understand.</summary>
    public static GameListing Unreadable(GameId id, GameKind kind) => new(
        id, kind, "", new Title("Another version's game", "其他版本的賽局"), GamePhase.Quarantined, null, 0, 0);
}
