using System.Threading.Channels;

namespace ChipMarketGame.Storage;

/// <summary>
/// A thread with a connection of its own that answers questions in the order asked. SQLite calls block, so they stay here
/// and off the thread pool. Those who ask while the queue is full wait their turn without a thread.
/// </summary>
internal sealed class QuestionThread : IAsyncDisposable
{
    private const int QueueLength = 4096, AtOnce = 512;

    private readonly Channel<Question> queue = Channel.CreateBounded<Question>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true });

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<IReadOnlyList<Question>> answer;

    public QuestionThread(string name, Action<IReadOnlyList<Question>> answer)
    {
        this.answer = answer;
        new Thread(Run) { Name = name, IsBackground = true }.Start();
    }

    public async ValueTask<T> Ask<T>(Func<SqliteTable, T> question, CancellationToken cancellation)
    {
        var asked = new Question<T>(question, cancellation);
        try
        {
            await queue.Writer.WriteAsync(asked, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new JournalUnavailableException("The journal is closed.");
        }

        return await asked.Answer;
    }

    /// <summary>Answers what was asked before, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await ended.Task;
    }

    private void Run()
    {
        var batch = new List<Question>();
        // Blocking is the point: this thread has nothing else to do.
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < AtOnce && queue.Reader.TryRead(out var next)) { batch.Add(next); }
            answer(batch);
            batch.Clear();
        }

        ended.SetResult();
    }
}
