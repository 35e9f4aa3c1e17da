using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Grains;

/// <summary>Looks in the journal, and remembers to whom it gave the code until the journal must have that game.</summary>
internal sealed class ClassCodeGrain(IJournalReader heads, TimeProvider clock) : Grain, IClassCodeGrain
{
    /// <summary>Longer than an opening takes, and short enough for a code whose game could not begin.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(1);

    private (GameId Game, DateTimeOffset Since)? _given;

    public async ValueTask<bool> Give(GameId game)
    {
        if (await Journals.Reach(() => heads.Latest(GameTag.OfClass(this.GetPrimaryKeyString())).AsTask()) is { } known)
        {
            return known.Game == game;
        }
        if (_given is { } given && given.Game != game && clock.GetUtcNow() - given.Since < Held) { return false; }
        _given = (game, clock.GetUtcNow());
        return true;
    }
}
