using System.Runtime.CompilerServices;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Web;

/// <summary>
/// One game shown to many pages: followed once, however many watch. A reader that is slower than the game gets the latest
/// snapshot, which carries every closed quarter.
/// </summary>
internal sealed class Broadcast(IAsyncEnumerable<GameSnapshot> source)
{
    private volatile Frame _latest = new(null);

    /// <summary>Why it ended, if the program failed.</summary>
    private volatile GameFaultException? _fault;

    /// <summary>Passes on what the source says until it ends.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        try
        {
            await foreach (var snapshot in source.WithCancellation(cancellation))
            {
                Show(new Frame(snapshot));
            }
        }
        catch (GameFaultException fault)
        {
            _fault = fault;
        }
        finally
        {
            Show(new Frame(_latest.Snapshot) { IsLast = true });
        }
    }

    /// <summary>The game now and after each change, until it ends or is left.</summary>
    public async IAsyncEnumerable<GameSnapshot> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (Frame? seen = null; ;)
        {
            var frame = _latest;
            if (frame.Snapshot is { } snapshot && snapshot != seen?.Snapshot) { yield return snapshot; }
            if (frame.IsLast && _fault is not null) { throw new GameFaultException(); }
            if (frame.IsLast) { yield break; }
            seen = frame;
            await frame.Next.WaitAsync(cancellation);
        }
    }

    private void Show(Frame frame)
    {
        var before = _latest;
        _latest = frame;
        before.Pass();
    }

    private sealed record Frame(GameSnapshot? Snapshot)
    {
        private readonly TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsLast { get; init; }

        public Task Next => _next.Task;

        public void Pass() => _next.TrySetResult();
    }
}
