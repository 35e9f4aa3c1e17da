using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Something in a journal that is not what was written or played.</summary>
/// <param name="Game">The game; null if the database itself is damaged.</param>
/// <param name="Version">The event; null if it cannot be told.</param>
/// <param name="Reason">One sentence.</param>
public sealed record AuditFinding(GameId? Game, long? Version, string Reason)
{
    /// <summary>Game, event and reason in a line.</summary>
    public string Sentence => (Game, Version) switch
    {
        ({ } game, { } version) => $"Game {game}, event {version}: {Reason}",
        ({ } game, null) => $"Game {game}: {Reason}",
        _ => Reason,
    };
}
