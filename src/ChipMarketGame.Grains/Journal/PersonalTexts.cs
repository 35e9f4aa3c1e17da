using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>The names and messages of a class, given back to the events that hold only their ids.</summary>
internal sealed class PersonalTexts(IJournalReader journal, string tag)
{
    private Dictionary<string, PersonalText>? _known;

    /// <summary>An event with its name or message; without one that was erased.</summary>
    public async ValueTask<GameEvent> Join(GameEvent kept, GameId game, long version, CancellationToken cancellation = default)
    {
        if (kept is not (SeatTaken or MessagePosted)) { return kept; }
        // An id that is not there yet was written after the last look; one that was erased is there.
        if (_known is null || IdOf(kept) is { } id && !_known.ContainsKey(id))
        {
            _known = (await journal.Texts(tag, cancellation)).ToDictionary(text => text.Id, StringComparer.Ordinal);
        }

        return PersonalEvents.Join(kept, game, version, _known);
    }

    private static string? IdOf(GameEvent kept) => kept is SeatTaken taken ? taken.Person : ((MessagePosted)kept).TextId;
}
