namespace ChipMarketGame.Storage;

/// <summary>What an append means, for every store: it decides first and writes last, so that a refusal leaves nothing behind.</summary>
internal static class Appending
{
    /// <summary>The whole of it, for a store that lets one writer at a time decide and write.</summary>
    public static Appended Carry(IGameTable table, Proposal asked)
    {
        if (Earlier(table, asked) is { } receipt) { return receipt; }
        var next = Extension.Of(Standing(table, asked), asked);
        if (asked.Tag is not null) { table.Add(next.From); }
        foreach (var each in next.Events) { table.Add(each); }
        foreach (var (id, kind, text) in next.Beside) { table.Add(new PersonalText(id, next.From.Tag, kind, text)); }

        // Compared above already, under one writer; the store compares again because it, not we, is the arbiter.
        return table.Move(next.From, next.To, next.Wake)
            ? next.Receipt
            : throw new JournalUnavailableException($"Game {asked.Game} moved from version {next.From.Version} while it was appended to.");
    }

    /// <summary>The receipt of the same entries if they are in the journal already; null if none of their commands is.</summary>
    /// <exception cref="CommandConflictException">A command is there with other content.</exception>
    public static Appended? Earlier(IGameFacts facts, Proposal asked)
    {
        for (var i = 0; i < asked.Entries.Count; i++)
        {
            if (asked.Entries[i].CommandId is not { } id || facts.VersionOf(asked.Game, id) is not { } version) { continue; }

            var first = version - i;
            var stored = first < 1 ? [] : facts.Events(asked.Game, first, asked.Entries.Count);
            return stored.Count == asked.Entries.Count && asked.Entries.Zip(stored).All(pair => pair.First.IsStoredAs(pair.Second))
                ? new Appended(asked.Game, first, stored[^1].Version, stored[^1].Hash)
                : throw new CommandConflictException(asked.Game, id);
        }

        return null;
    }

    /// <summary>The head on which the entries may follow.</summary>
    /// <exception cref="JournalRefusedException">The game stands elsewhere, has ended, has not begun, or has begun already.</exception>
    public static GameHead Standing(IGameFacts facts, Proposal asked)
    {
        var head = facts.Head(asked.Game);
        if (asked.Tag is { } tag)
        {
            return head is null
                ? new GameHead(asked.Game, 0, default, GameStatus.Open, tag)
                : throw new StaleVersionException(asked.Game, 0, head.Version);
        }

        if (head is null) { throw new UnknownGameException(asked.Game); }
        if (head.Status == GameStatus.Ended) { throw new GameOverException(asked.Game); }
        return head.Version == asked.Expected ? head : throw new StaleVersionException(asked.Game, asked.Expected, head.Version);
    }
}
