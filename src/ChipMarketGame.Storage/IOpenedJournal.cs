namespace ChipMarketGame.Storage;

/// <summary>A journal that holds a file or connections until it is disposed of.</summary>
public interface IOpenedJournal : IJournal, IAsyncDisposable
{
    /// <summary>Who is signed in, kept where the journal is.</summary>
    ISignInStore SignIns { get; }

    /// <summary>That opening it changed what an older program had written, as a sentence; null if it did not.</summary>
    string? Upgraded { get; }

    /// <summary>Takes over the names and messages of another journal, the erased ones as erased.</summary>
    /// <exception cref="JournalUnavailableException">The store failed.</exception>
    ValueTask Keep(IReadOnlyList<PersonalText> texts, CancellationToken cancellation = default);
}
