using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Recomputes chains: the proof that a journal is what was written.</summary>
public static class JournalVerification
{
    /// <summary>Recomputes the chain of one game and names the first event that fails.</summary>
    /// <exception cref="UnknownGameException">The journal has no such game.</exception>
    public static async ValueTask<Verification> Verify(this IJournalReader journal, GameId game, CancellationToken cancellation = default)
    {
        var head = await journal.Head(game, cancellation) ?? throw new UnknownGameException(game);
        var (version, hash) = (0L, default(ChainHash));
        await foreach (var next in journal.Read(game, 1, cancellation))
        {
            if (version == head.Version) { break; } // appended while we read
            if (Flaw(version, hash, next) is { } flaw) { return new Verification(game, version, flaw); }
            (version, hash) = (next.Version, next.Hash);
        }

        return new Verification(game, version, FlawAtTheEnd(head, version, hash));
    }

    private static Flaw? Flaw(long version, ChainHash hash, StoredEvent next) =>
        next.Version != version + 1 ? new Flaw(version + 1, $"The event is missing: after {version} comes {next.Version}.")
        : hash.Link(next) is var computed && computed != next.Hash
            ? new Flaw(next.Version, $"The event is not what was written: its chain gives {computed}, stored is {next.Hash}.")
            : null;

    private static Flaw? FlawAtTheEnd(GameHead head, long version, ChainHash hash) =>
        version < head.Version ? new Flaw(version + 1, $"The event is missing: the game stands at {head.Version}.")
        : hash != head.Hash ? new Flaw(version, $"The chain ends in {hash}, the game's head says {head.Hash}.")
        : null;
}
