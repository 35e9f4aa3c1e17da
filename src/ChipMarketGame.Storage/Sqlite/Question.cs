namespace ChipMarketGame.Storage;

/// <summary>Something asked of the games by another thread, answered only when the asker says it may be known.</summary>
internal abstract class Question(CancellationToken cancellation)
{
    /// <summary>Whether the asker gave up before anything was done.</summary>
    protected CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Finds the answer, which may be a refusal, and keeps it.</summary>
    public abstract void Ask(SqliteTable table);

    /// <summary>Tells the kept answer: only after a commit.</summary>
    public abstract void Tell();

    public abstract void Fail(Exception failure);
}

internal sealed class Question<T>(Func<SqliteTable, T> question, CancellationToken cancellation) : Question(cancellation)
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action tell = static () => { };

    public Task<T> Answer => answer.Task;

    public override void Ask(SqliteTable table)
    {
        if (Cancellation.IsCancellationRequested)
        {
            tell = () => answer.TrySetCanceled(Cancellation);
            return;
        }

        try
        {
            var found = question(table);
            tell = () => answer.TrySetResult(found);
        }
        catch (JournalRefusedException refusal)
        {
            tell = () => answer.TrySetException(refusal);
        }
    }

    public override void Tell() => tell();

    public override void Fail(Exception failure) => answer.TrySetException(failure);
}
