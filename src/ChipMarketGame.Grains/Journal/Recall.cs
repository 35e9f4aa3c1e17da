using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>A game rebuilt from the journal, event by event, each hash compared.</summary>
internal static class Recall
{
    /// <summary>The game as it stands; quarantined where the journal and the rules part; null if the journal has no such game.</summary>
    public static async Task<LiveGame?> Game(GameJournal journal, GameId id, CancellationToken cancellation)
    {
        if (await journal.Opening(id, cancellation) is not { } game) { return null; }
        var live = new LiveGame(game, version: 1);
        if (game.Opening.Rules != Core.Game.RulesVersion)
        {
            live.Quarantine($"The game began under version {game.Opening.Rules} of the rules; this program plays version {Core.Game.RulesVersion}.");
            return live;
        }

        var verification = await journal.Verify(id);
        await Replay(journal, game, live, verification);
        if (verification.Flaw is { } flaw) { live.Quarantine($"Event {flaw.Version}: {flaw.Reason}"); }
        return live;
    }

    private static async Task Replay(GameJournal journal, OpeningOfGame game, LiveGame live, Verification verification)
    {
        try
        {
            await foreach (var (happened, version, command) in journal.After(game))
            {
                if (version > verification.Events) { return; }
                live.Apply(happened, version, command);
            }
        }
        catch (Exception mismatch) when (mismatch is ReplayMismatchException or UnreadableEventException)
        {
            live.Quarantine(mismatch.Message);
        }
    }
}
