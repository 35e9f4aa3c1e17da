namespace ChipMarketGame.Storage;

/// <summary>
/// Who is signed in, beside the journal's games and as durable: what one host keeps or ends is kept or ended for all of them and after
/// a restart. It is no history: what has ended is forgotten, and backups leave it out.
/// </summary>
/// <exception cref="JournalUnavailableException">From any member: the store failed.</exception>
public interface ISignInStore
{
    /// <summary>Keeps a sign-in, and forgets those that have ended before <paramref name="now"/>.</summary>
    ValueTask Keep(SignIn signIn, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>The sign-in of a ticket, whether its time is over or not; null if there is none.</summary>
    ValueTask<SignIn?> Find(string ticketHash, CancellationToken cancellation = default);

    /// <summary>Ends a sign-in; ending one that has ended changes nothing.</summary>
    ValueTask End(string ticketHash, CancellationToken cancellation = default);
}
