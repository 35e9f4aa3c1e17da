using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Reads what has been committed, and nothing else. May be used while someone else appends.</summary>
/// <exception cref="JournalUnavailableException">From any member: the store failed.</exception>
public interface IJournalReader
{
    /// <summary>The committed events of a game in order, from <paramref name="fromVersion"/> (the first event is 1) to the head.</summary>
    /// <exception cref="UnknownGameException">The journal has no such game.</exception>
    IAsyncEnumerable<StoredEvent> Read(GameId game, long fromVersion = 1, CancellationToken cancellation = default);

    /// <summary>Where a game stands, or null if the journal has no such game.</summary>
    ValueTask<GameHead?> Head(GameId game, CancellationToken cancellation = default);

    /// <summary>All games in the order in which they began.</summary>
    ValueTask<IReadOnlyList<GameHead>> Games(CancellationToken cancellation = default);

    /// <summary>The games that have not ended, in the order in which they began.</summary>
    ValueTask<IReadOnlyList<GameHead>> OpenGames(CancellationToken cancellation = default);

    /// <summary>A glance at each of some games, in no order, in one question for all; those that are not there are left out.</summary>
    async ValueTask<IReadOnlyList<GameGlance>> Glance(IReadOnlyList<GameId> games, CancellationToken cancellation = default)
    {
        var seen = new List<GameGlance>(games.Count);
        foreach (var game in games)
        {
            if (await Head(game, cancellation) is not { } head) { continue; }
            seen.Add(new GameGlance(game, head.Version, (await Texts(head.Tag, cancellation)).Count(text => text.Text is null)));
        }

        return seen;
    }

    /// <summary>How many have not ended.</summary>
    ValueTask<long> CountOpen(CancellationToken cancellation = default);

    /// <summary>
    /// The open games that may sleep no longer than until a moment, those first that are due first: what a restarted host continues.
    /// </summary>
    ValueTask<IReadOnlyList<GameHead>> Waking(DateTimeOffset until, CancellationToken cancellation = default);

    /// <summary>The last games with one of these tags to begin that have or have not ended, in the order in which they began.</summary>
    /// <param name="count">How many at most.</param>
    ValueTask<IReadOnlyList<GameHead>> Newest(
        IReadOnlyList<string> tags, GameStatus status, int count, CancellationToken cancellation = default);

    /// <summary>The game with this tag that began last, or null if none has it.</summary>
    ValueTask<GameHead?> Latest(string tag, CancellationToken cancellation = default);

    /// <summary>The names and messages of the games with a tag, the erased ones included; of all games if it is null.</summary>
    ValueTask<IReadOnlyList<PersonalText>> Texts(string? tag, CancellationToken cancellation = default);
}
