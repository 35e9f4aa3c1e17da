using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>
/// A sheet whose outcome is to be forecast, and the view of whoever would hand it in. Exactly one of the three views is present.
/// </summary>
/// <param name="Game">Whose scenario holds; nothing else of the game is used.</param>
[GenerateSerializer, Immutable, Alias("seat-outlook")]
public sealed record SeatOutlook(GameId Game, HyperscalerView? Hyperscaler, DesignerView? Designer, NvidiaView? Nvidia, SealedSheet Sheet)
{
    /// <summary>The view, of whichever class.</summary>
    public SeatView View => (SeatView?)Hyperscaler ?? (SeatView?)Designer ?? Nvidia!;

    /// <summary>What the holder of a seat sees, and the sheet in its hands.</summary>
    public static SeatOutlook Of(SeatSight sight, SealedSheet sheet) =>
        new(sight.Game.Id, sight.Hyperscaler, sight.Designer, sight.Nvidia, sheet);
}
