using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>A game rebuilt from the journal in one reading: of each event first the chain is compared, then the state.</summary>
internal static class Recall
{
    /// <summary>The game as it stands; quarantined where the journal and the rules part; null if the journal has no such game.</summary>
    public static async Task<LiveGame?> Game(GameJournal journal, GameId id, CancellationToken cancellation)
    {
        if (await journal.Head(id, cancellation) is not { } head) { return null; }
        var (chain, live, alarm) = (new ChainCheck(head), (LiveGame?)null, (string?)null);
        var texts = (PersonalTexts?)null;
        await foreach (var stored in journal.Read(id, cancellation))
        {
            if (chain.IsComplete) { break; } // appended while we read
            if (live is null)
            {
                var opening = journal.Opening(head, stored);
                (live, texts) = (Opened(opening, ref alarm), journal.Texts(opening));
            }

            if (alarm is not null) { break; }
            if (chain.Next(stored) is { } flaw) { alarm = Alarm(flaw); }
            else if (stored.Version > 1) { alarm = await Replay(live, stored, texts!, cancellation); }
        }

        if (live is null) { return null; }
        if ((alarm ?? (chain.AtTheEnd() is { } missing ? Alarm(missing) : null)) is { } known) { live.Quarantine(known); }
        return live;
    }

    private static LiveGame Opened(OpeningOfGame game, ref string? alarm)
    {
        if (game.Opening.Rules != Core.Game.RulesVersion)
        {
            alarm = $"The game began under version {game.Opening.Rules} of the rules; this program plays version {Core.Game.RulesVersion}.";
        }

        return new LiveGame(game, version: 1);
    }

    /// <summary>Plays the next event; why that cannot be, or null.</summary>
    private static async ValueTask<string?> Replay(LiveGame live, StoredEvent stored, PersonalTexts texts, CancellationToken cancellation)
    {
        try
        {
            live.Apply(
                await texts.Join(EventForm.Read(stored, live.Now.Roster), live.Now.Id, stored.Version, cancellation), stored.Version,
                stored.CommandId);
            return null;
        }
        catch (Exception mismatch) when (mismatch is ReplayMismatchException or UnreadableEventException)
        {
            return mismatch.Message;
        }
    }

    private static string Alarm(Flaw flaw) => $"Event {flaw.Version}: {flaw.Reason}";
}
