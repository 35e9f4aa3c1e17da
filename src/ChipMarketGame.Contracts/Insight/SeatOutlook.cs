using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>A sheet whose outcome is to be forecast, and the view of whoever would hand it in.</summary>
/// <param name="Game">Whose scenario holds; nothing else of the game is used.</param>
[GenerateSerializer, Immutable, Alias("seat-outlook")]
public sealed record SeatOutlook(GameId Game, SeatView View, SealedSheet Sheet)
{
    /// <summary>What the holder of a seat sees, and the sheet in its hands.</summary>
    public static SeatOutlook Of(SeatSight sight, SealedSheet sheet) => new(sight.Game.Id, sight.View, sheet);
}
