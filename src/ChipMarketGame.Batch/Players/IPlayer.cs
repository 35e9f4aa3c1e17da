namespace ChipMarketGame.Batch;

/// <summary>Plays the games of a plan, wherever: what is kept of them is the same to the bit.</summary>
/// <typeparam name="TGame">All it takes to play one game.</typeparam>
/// <typeparam name="TRow">What is kept of it.</typeparam>
public interface IPlayer<in TGame, TRow>
{
    /// <summary>How many parts it can play at once, at least 1.</summary>
    int Hands { get; }

    /// <summary>Plays the games of a part and returns all rows that are kept of them, in the order of the games.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<IReadOnlyCollection<TRow>> Play(IReadOnlyList<TGame> games, CancellationToken cancellation);

    /// <summary>Which game keeps everybody waiting for longer than this, and why, as a sentence; null if none does.</summary>
    string? Overdue(TimeSpan longerThan);
}
