namespace ChipMarketGame.Batch;

/// <summary>
/// Plays what a plan lists and no file holds: after an interruption it goes on, and what it leaves are the bytes of an uninterrupted run.
/// Only the parts in hand are in memory.
/// </summary>
/// <param name="patience">How long a game may keep everybody waiting before the run stops and says which it is.</param>
public sealed class BatchRun<TGame, TRow>(IPlan<TGame> plan, PartFolder<TRow> parts, IPlayer<TGame, TRow> player, TimeSpan patience)
    where TRow : class, new()
{
    /// <summary>Plays the whole plan.</summary>
    /// <param name="playedOf">Told how many games were played just now, or were there already.</param>
    /// <exception cref="BatchException">The disk fails or a game does not end; what was played is kept.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what was played is kept.</exception>
    public Task Play(Action<int>? playedOf = null, CancellationToken cancellation = default) =>
        Play(0, plan.PartCount, playedOf, cancellation);

    /// <summary>Plays some of the parts.</summary>
    /// <param name="from">Number of the first.</param>
    /// <param name="upTo">Number after the last.</param>
    /// <inheritdoc cref="Play(Action{int}, CancellationToken)"/>
    public async Task Play(int from, int upTo, Action<int>? playedOf, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = from - 1;
        Task[] hands = [.. Enumerable.Range(0, player.Hands).Select(_ => Task.Run(Work, CancellationToken.None))];
        try
        {
            await Watched(Task.WhenAll(hands), stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw BatchException.Failed(
                $"The results cannot be written: {fault.Message} What was played before is kept; make room and resume.", fault);
        }

        async Task Work()
        {
            try
            {
                for (var part = Interlocked.Increment(ref next); part < upTo; part = Interlocked.Increment(ref next))
                {
                    await PlayPart(part, playedOf, stop.Token);
                }
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    private async Task PlayPart(int part, Action<int>? playedOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!parts.Has(part)) { parts.Write(part, await player.Play(plan.GamesOf(part), cancellation)); }

        playedOf?.Invoke(plan.GamesIn(part));
    }

    /// <summary>
    /// Waits for the work and looks every now and then whether a game keeps it waiting: its thread cannot be ended, this program can.
    /// </summary>
    private async Task Watched(Task work, CancellationTokenSource stop)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 10, 10, 1000)));
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, clock.WaitForNextTickAsync(CancellationToken.None).AsTask());
            if (player.Overdue(patience) is not { } sentence) { continue; }

            await stop.CancelAsync();
            throw BatchException.Failed(sentence);
        }

        await work;
    }
}
