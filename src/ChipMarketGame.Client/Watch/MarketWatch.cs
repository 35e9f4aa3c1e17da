using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Shows a feed: as a live screen, as plain lines where nobody looks, or once.</summary>
/// <param name="patience">How long a single picture may take; a minute unless told otherwise.</param>
internal sealed class MarketWatch(Terminal terminal, WatchText text, bool once, TimeSpan? patience = null)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(250);
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(60);
    private volatile WatchState _state = new(null, null);

    /// <summary>Runs until the game ends or the person stops it.</summary>
    public async Task<int> Follow(ICluster cluster, GameId? game, CancellationToken cancellation)
    {
        try
        {
            await (once ? Once(cluster, game, cancellation) : terminal.Out.Profile.Out.IsTerminal
                ? Live(cluster, game, cancellation)
                : Lines(cluster, game, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how one leaves.
        }

        return ExitCode.Ok;
    }

    private async Task Live(ICluster cluster, GameId? game, CancellationToken cancellation)
    {
        var feed = new MarketFeed(cluster, text, state => _state = state).Follow(game, cancellation);
        using var timer = new PeriodicTimer(Frame);
        await terminal.Out.Live(Picture()).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Bottom)
            .StartAsync(async screen =>
        {
            var tick = timer.WaitForNextTickAsync(cancellation).AsTask();
            while (await Task.WhenAny(feed, tick) == tick && await tick)
            {
                screen.UpdateTarget(Picture());
                tick = timer.WaitForNextTickAsync(cancellation).AsTask();
            }

            screen.UpdateTarget(Picture());
        });
        await feed;
    }

    private async Task Lines(ICluster cluster, GameId? game, CancellationToken cancellation)
    {
        var lines = new WatchLines(text, terminal.Line);
        await new MarketFeed(cluster, text, lines.Show).Follow(game, cancellation);
    }

    private async Task Once(ICluster cluster, GameId? game, CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        enough.CancelAfter(_patience);
        try
        {
            await new MarketFeed(cluster, text, Look).Follow(game, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (_state.Game is not { ClosedQuarters: > 0 })
            {
                throw CommandFailedException.Failed(
                    _state.Notice ?? $"No quarter closed at {cluster.Name} within {_patience.TotalSeconds:0} seconds.");
            }
        }

        terminal.Out.Write(Picture());

        void Look(WatchState state)
        {
            _state = state;
            if (state.Game is { ClosedQuarters: > 0 }) { enough.Cancel(); }
        }
    }

    private WatchPicture Picture() => new(_state, text, DateTimeOffset.UtcNow);
}
