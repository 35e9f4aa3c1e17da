using Microsoft.Data.Sqlite;

namespace ChipMarketGame.Storage;

/// <summary>Group commit: everything that waits goes into one transaction, and nobody hears of it before the disk has it.</summary>
internal sealed class SqliteWriter(SqliteConnection connection, JournalWitness witness) : IDisposable
{
    private readonly SqliteTable table = new(connection);

    public void Write(IReadOnlyList<Question> questions)
    {
        if (TryWrite(questions) is not { } broken) { return; }
        if (questions.Count == 1)
        {
            questions[0].Fail(new JournalUnavailableException("The entries could not be written, nothing was. " + broken.Message, broken));
            return;
        }

        // Whichever question broke the group must not take the others along.
        foreach (var question in questions) { Write([question]); }
    }

    public void Dispose()
    {
        table.Dispose();
        connection.Dispose();
        witness.Dispose();
    }

    /// <summary>Null if every question got an answer; what went wrong if nothing was written and nobody was told.</summary>
    private Exception? TryWrite(IReadOnlyList<Question> questions)
    {
        JournalEnd end;
        try
        {
            connection.Run("begin immediate");
        }
        catch (SqliteException e)
        {
            FailAll(questions, new JournalUnavailableException("The journal takes no entries now. " + e.Message, e));
            return null;
        }

        try
        {
            foreach (var question in questions) { question.Ask(table); }
            end = table.End();
        }
        catch (Exception e)
        {
            return RolledBack(e, questions) ? e : null;
        }

        Commit(questions, end);
        return null;
    }

    private void Commit(IReadOnlyList<Question> questions, JournalEnd end)
    {
        try
        {
            connection.Run("commit");
        }
        catch (SqliteException e)
        {
            var unknown = new JournalUnavailableException(
                "The commit failed; whether the entries are in the journal is unknown. " + e.Message, e);
            if (RolledBack(unknown, questions)) { FailAll(questions, unknown); }
            return;
        }

        witness.Saw(end);
        foreach (var question in questions) { question.Tell(); }
    }

    /// <summary>Whether nothing of the group remains; if that cannot be had, everyone has been told.</summary>
    private bool RolledBack(Exception cause, IReadOnlyList<Question> questions)
    {
        try
        {
            // SQLite ends the transaction by itself after some errors (a full disk, a failed read).
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) { connection.Run("rollback"); }
            return true;
        }
        catch (SqliteException e)
        {
            FailAll(questions, new JournalUnavailableException("A failed write could not be undone. " + e.Message, cause));
            return false;
        }
    }

    private static void FailAll(IReadOnlyList<Question> questions, Exception failure)
    {
        foreach (var question in questions) { question.Fail(failure); }
    }
}
