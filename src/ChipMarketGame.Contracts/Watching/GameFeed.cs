using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ChipMarketGame.Core;
using Orleans.Runtime;

namespace ChipMarketGame.Contracts;

/// <summary>Follows a game as a stream of snapshots, across lost notices and restarted silos.</summary>
public static class GameFeed
{
    /// <summary>How often a feed subscribes again and asks, whether or not it heard anything.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    /// <summary>How long notices to a watcher may still come: those on their way, or all for as long as a game remembers it.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(5), Remembered = TimeSpan.FromSeconds(70);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The game now and after every change, until it has ended. Each snapshot carries all closed quarters; when quarters close
    /// faster than the reader reads, it gets the latest state and misses no quarter.
    /// </summary>
    /// <param name="grains">A client of the cluster, or a silo's own.</param>
    /// <param name="interrupted">Told each time when the game cannot be reached; the feed tries again after a second.</param>
    /// <exception cref="GameUnreadableException">This program does not understand the game.</exception>
    public static async IAsyncEnumerable<GameSnapshot> Follow(
        this IGrainFactory grains, GameId id, Action<Exception>? interrupted = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var watcher = new Watcher();
        var reference = grains.CreateObjectReference<IGameWatcher>(watcher);
        var closed = ImmutableArray<ClosedQuarter>.Empty;
        try
        {
            while (true)
            {
                var (snapshot, trouble) = await Ask(grains.Game(id), reference, closed.Length);
                if (trouble is not null)
                {
                    interrupted?.Invoke(trouble);
                    await Task.Delay(Patience, cancellation);
                    continue;
                }

                if (snapshot is null) { yield break; }
                closed = closed.AddRange(snapshot.Closed);
                yield return snapshot with { Closed = closed };
                if (snapshot.Phase.IsOver()) { yield break; }
                await watcher.Notice(Renewal, cancellation);
            }
        }
        finally
        {
            var left = await Leave(grains.Game(id), reference);
            _ = Forget(grains, reference, watcher, left ? OnTheWay : Remembered);
        }
    }

    /// <summary>A courtesy: a watcher that just goes away is forgotten after a minute.</summary>
    private static async Task<bool> Leave(IGameGrain game, IGameWatcher reference)
    {
        try
        {
            await game.Unwatch(reference);
            return true;
        }
        catch (Exception gone) when (IsTrouble(gone) || gone is ObjectDisposedException)
        {
            // The game or the silo went first.
            return false;
        }
    }

    /// <summary>Orleans logs each notice for which nobody is there any more as a failure, so somebody is until none can come.</summary>
    private static async Task Forget(IGrainFactory grains, IGameWatcher reference, Watcher watcher, TimeSpan after)
    {
        await Task.Delay(after);
        try
        {
            grains.DeleteObjectReference<IGameWatcher>(reference);
        }
        catch (Exception gone) when (IsTrouble(gone) || gone is ObjectDisposedException)
        {
            // The client went first.
        }

        GC.KeepAlive(watcher); // Orleans holds it weakly
    }

    private static async Task<(GameSnapshot? Game, Exception? Trouble)> Ask(IGameGrain game, IGameWatcher reference, int from)
    {
        try
        {
            await game.Watch(reference);
            return (await game.Snapshot(from), null);
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            return (null, trouble);
        }
    }

    private static bool IsTrouble(Exception failure) =>
        failure is (OrleansException and not GameUnreadableException) or TimeoutException or IOException or OperationCanceledException;

    /// <summary>A notice only wakes the feed up: what it says is asked for, so that a lost one costs nothing but time.</summary>
    private sealed class Watcher : IGameWatcher
    {
        private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(
            1) { FullMode = BoundedChannelFullMode.DropWrite });

        public void QuarterOpened(QuarterOpenedNotice notice) => _bell.Writer.TryWrite(true);

        public void QuarterClosed(QuarterClosedNotice notice) => _bell.Writer.TryWrite(true);

        public void ClassChanged(GameId game) => _bell.Writer.TryWrite(true);

        public async Task Notice(TimeSpan atMost, CancellationToken cancellation)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(atMost);
            try
            {
                await _bell.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Nothing heard for long enough: ask anyway.
            }
        }
    }
}
