namespace ChipMarketGame.Storage;

/// <summary>
/// Sign-ins in the journal's file, through the threads that write and read it: one that is kept or ended is so after the commit.
/// </summary>
internal sealed class SqliteSignInStore(QuestionThread writing, SqliteJournalReader reader) : ISignInStore
{
    public async ValueTask Keep(SignIn signIn, DateTimeOffset now, CancellationToken cancellation = default) =>
        await writing.Ask(tables => tables.SignIns.Keep(signIn, now), cancellation);

    public ValueTask<SignIn?> Find(string ticketHash, CancellationToken cancellation = default) =>
        reader.SignIn(ticketHash, cancellation);

    public async ValueTask End(string ticketHash, CancellationToken cancellation = default) =>
        await writing.Ask(tables => tables.SignIns.End(ticketHash), cancellation);
}
