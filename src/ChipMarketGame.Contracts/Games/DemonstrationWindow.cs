namespace ChipMarketGame.Contracts;

/// <summary>
/// The quarters of a demonstration that are shown: those in which the market is alive. Near the end of a game nothing that is bought pays
/// any more, and the clouds stop; whoever comes by would see a market of zeros. The game plays itself out unseen while the next begins.
/// </summary>
public static class DemonstrationWindow
{
    /// <summary>
    /// Over twenty seeds of the built-in strategies the clouds' orders fall to nothing in the last four quarters, one of them earlier.
    /// </summary>
    private const int QuietQuarters = 5;

    /// <summary>Whether the next demonstration takes over from a game.</summary>
    public static bool IsOver(GameSnapshot game) =>
        game.Kind == GameKind.Demonstration && (game.Phase.IsOver() || game.ClosedQuarters >= Math.Max(1, game.Quarters - QuietQuarters));
}
