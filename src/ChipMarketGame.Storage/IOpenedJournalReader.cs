namespace ChipMarketGame.Storage;

/// <summary>A reader that holds a file or connections until it is disposed of.</summary>
public interface IOpenedJournalReader : IJournalReader, IAsyncDisposable
{
    /// <summary>
    /// What no reading of games shows: damage that the database finds in itself, and events that belong to no game or stand behind its
    /// head.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    ValueTask<IReadOnlyList<AuditFinding>> Damage(CancellationToken cancellation = default);
}
