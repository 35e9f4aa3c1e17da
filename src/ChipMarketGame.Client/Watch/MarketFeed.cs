using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Orleans.Runtime;

namespace ChipMarketGame.Client;

/// <summary>Follows a game, or one demonstration after another, across lost connections.</summary>
/// <param name="show">Told of every change.</param>
internal sealed class MarketFeed(ICluster cluster, WatchText text, Action<WatchState> show)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private GameSnapshot? _game;

    /// <summary>Follows a named game to its end, or demonstrations for ever.</summary>
    /// <exception cref="CommandFailedException">There is no such game.</exception>
    public async Task Follow(GameId? named, CancellationToken cancellation)
    {
        Show(text.Say("Connecting", cluster.Name));
        var grains = await cluster.Connect(() => Show(text.Say("NoSilo", cluster.Name)), Lost, cancellation);
        if (named is { } game)
        {
            await FollowNamed(grains, game, cancellation);
            if (_game is null) { throw CommandFailedException.Failed($"There is no game {game} at {cluster.Name}."); }

            return;
        }

        for (GameId? last = null; ;)
        {
            last = await Demonstration(grains, last, cancellation);
            await Follow(grains, last.Value, DemonstrationWindow.IsOver, cancellation);
        }
    }

    private async Task FollowNamed(IGrainFactory grains, GameId game, CancellationToken cancellation)
    {
        try
        {
            await Follow(grains, game, _ => false, cancellation);
        }
        catch (GameUnreadableException foreign)
        {
            throw CommandFailedException.Failed(foreign.Message);
        }
    }

    /// <param name="over">Whether what comes after a snapshot is not shown any more.</param>
    private async Task Follow(IGrainFactory grains, GameId game, Func<GameSnapshot, bool> over, CancellationToken cancellation)
    {
        await foreach (var snapshot in grains.Follow(game, _ => Lost(), cancellation))
        {
            _game = snapshot;
            Show(null);
            if (over(snapshot)) { return; }
        }
    }

    /// <summary>The demonstration that comes after another.</summary>
    private async Task<GameId> Demonstration(IGrainFactory grains, GameId? last, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var running = await grains.GameDirectory().Demonstration();
                if (running is { } next && next != last) { return next; }

                Show(last is null ? text.Say("Waiting", cluster.Name) : text["Between"]);
            }
            catch (Exception trouble) when (trouble is OrleansException or TimeoutException or IOException)
            {
                Lost();
            }

            await Task.Delay(Patience, cancellation);
        }
    }

    private void Lost() => Show(text.Say("Reconnecting", cluster.Name));

    private void Show(string? notice) => show(new WatchState(_game, notice));
}
