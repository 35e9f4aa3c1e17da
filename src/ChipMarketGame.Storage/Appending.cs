using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>What an append means, for every store: it decides first and writes last, so that a refusal leaves nothing behind.</summary>
internal static class Appending
{
    public static void Check(GameId game, IReadOnlyList<JournalEntry> entries)
    {
        if (!GameId.TryParse(game.Value, out _)) { throw new ArgumentException($"\"{game.Value}\" is no name of a game.", nameof(game)); }
        if (entries.Count == 0) { throw new ArgumentException("An append has at least one entry, seen none.", nameof(entries)); }
        foreach (var entry in entries)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(entry.Kind);
            ArgumentOutOfRangeException.ThrowIfLessThan(entry.SchemaVersion, 1);
        }

        var ids = entries.Select(entry => entry.CommandId).OfType<string>().ToList();
        if (ids.Distinct().Count() != ids.Count) { throw new ArgumentException("A command id stands twice in one append.", nameof(entries)); }
    }

    public static Appended Begin(IGameTable table, GameId game, string tag, IReadOnlyList<JournalEntry> entries)
    {
        if (Earlier(table, game, entries) is { } receipt) { return receipt; }
        if (table.Head(game) is { } begun) { throw new StaleVersionException(game, 0, begun.Version); }

        var head = new GameHead(game, 0, default, GameStatus.Open, tag);
        table.Add(head);
        return Write(table, head, entries, GameStatus.Open);
    }

    public static Appended Append(
        IGameTable table, GameId game, long expectedVersion, IReadOnlyList<JournalEntry> entries, GameStatus then)
    {
        if (Earlier(table, game, entries) is { } receipt) { return receipt; }
        var head = table.Head(game) ?? throw new UnknownGameException(game);
        if (head.Status == GameStatus.Ended) { throw new GameOverException(game); }
        if (head.Version != expectedVersion) { throw new StaleVersionException(game, expectedVersion, head.Version); }

        return Write(table, head, entries, then);
    }

    /// <summary>The receipt of the same entries if they are in the journal already; null if none of their commands is.</summary>
    private static Appended? Earlier(IGameTable table, GameId game, IReadOnlyList<JournalEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].CommandId is not { } id || table.VersionOf(game, id) is not { } version) { continue; }

            var first = version - i;
            var stored = first < 1 ? [] : table.Events(game, first, entries.Count);
            return stored.Count == entries.Count && entries.Zip(stored).All(pair => pair.First.IsStoredAs(pair.Second))
                ? new Appended(game, first, stored[^1].Version, stored[^1].Hash)
                : throw new CommandConflictException(game, id);
        }

        return null;
    }

    private static Appended Write(IGameTable table, GameHead head, IReadOnlyList<JournalEntry> entries, GameStatus then)
    {
        var (version, hash) = (head.Version, head.Hash);
        foreach (var entry in entries)
        {
            var next = StoredEvent.After(head.Game, version, hash, entry);
            table.Add(next);
            (version, hash) = (next.Version, next.Hash);
        }

        // The rule above has compared already, under one writer; the store compares again because it, not we, is the arbiter.
        return table.Move(head, head with { Version = version, Hash = hash, Status = then })
            ? new Appended(head.Game, head.Version + 1, version, hash)
            : throw new JournalUnavailableException($"Game {head.Game} moved from version {head.Version} while it was appended to.");
    }
}
