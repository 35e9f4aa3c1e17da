namespace ChipMarketGame.Storage;

/// <summary>Recomputes the chain of a game event by event, while somebody reads them.</summary>
/// <param name="head">Where the game stood before the reading began.</param>
public sealed class ChainCheck(GameHead head)
{
    private ChainHash hash;

    /// <summary>How many events have been found good.</summary>
    public long Events { get; private set; }

    /// <summary>Whether all events up to the head have been found good; any further one was appended meanwhile.</summary>
    public bool IsComplete => Events == head.Version;

    /// <summary>What is wrong with the next event; null if it is good.</summary>
    public Flaw? Next(StoredEvent next)
    {
        if (next.Version != Events + 1) { return new Flaw(Events + 1, $"The event is missing: after {Events} comes {next.Version}."); }
        var computed = hash.Link(next);
        if (computed != next.Hash)
        {
            return new Flaw(next.Version, $"The event is not what was written: its chain gives {computed}, stored is {next.Hash}.");
        }
        (Events, hash) = (next.Version, next.Hash);
        return null;
    }

    /// <summary>What is wrong when there are no more events; null if nothing is.</summary>
    public Flaw? AtTheEnd() =>
        Events < head.Version ? new Flaw(Events + 1, $"The event is missing: the game stands at {head.Version}.")
        : hash != head.Hash ? new Flaw(Events, $"The chain ends in {hash}, the game's head says {head.Hash}.")
        : null;
}
