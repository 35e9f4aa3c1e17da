using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The result of recomputing a game's chain.</summary>
/// <param name="Events">How many events were found good, from the first on.</param>
/// <param name="Flaw">The first event that is not what was written; null if all are.</param>
public sealed record Verification(GameId Game, long Events, Flaw? Flaw)
{
    public bool Holds => Flaw is null;
}
