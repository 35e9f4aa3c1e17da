using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Recomputes chains: the proof that a journal is what was written.</summary>
public static class JournalVerification
{
    /// <summary>Recomputes the chain of one game and names the first event that fails.</summary>
    /// <exception cref="UnknownGameException">The journal has no such game.</exception>
    public static async ValueTask<Verification> Verify(this IJournalReader journal, GameId game, CancellationToken cancellation = default)
    {
        var chain = new ChainCheck(await journal.Head(game, cancellation) ?? throw new UnknownGameException(game));
        await foreach (var next in journal.Read(game, 1, cancellation))
        {
            if (chain.IsComplete) { break; } // appended while we read
            if (chain.Next(next) is { } flaw) { return new Verification(game, chain.Events, flaw); }
        }

        return new Verification(game, chain.Events, chain.AtTheEnd());
    }
}
