using System.Runtime.CompilerServices;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Logging;
using Orleans;

namespace ChipMarketGame.Web;

/// <summary>The broadcasts of this process: each game that somebody watches is followed once, and let go when nobody does.</summary>
public sealed class Broadcasts(IGrainFactory grains, ILogger<Broadcasts> log)
{
    private const int Remembered = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<GameId, OnAir> _onAir = [];
    private readonly LinkedList<GameSnapshot> _recent = [];

    /// <summary>The game as it is now, or null if there is none of this name.</summary>
    public async Task<GameSnapshot?> Now(GameId id)
    {
        var game = await grains.Game(id).Snapshot();
        if (game is not null) { Remember(game); }
        return game;
    }

    /// <summary>The game as it was a moment ago, if somebody has just asked for it.</summary>
    public GameSnapshot? Recent(GameId id)
    {
        lock (_gate) { return _recent.FirstOrDefault(game => game.Id == id); }
    }

    /// <summary>The demonstration that is running, or the last one that ran.</summary>
    public async Task<GameId?> Demonstration() => await grains.GameDirectory().Demonstration();

    /// <summary>The game of the class with this code.</summary>
    public async Task<GameId?> Class(string code) => await grains.GameDirectory().Class(code);

    /// <summary>The games of the journal, ended ones included.</summary>
    public async Task<IReadOnlyList<GameListing>> Games() => await grains.GameDirectory().Games(ended: true);

    /// <summary>The game now and after each change, until it ends.</summary>
    public async IAsyncEnumerable<GameSnapshot> Follow(GameId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var onAir = TuneIn(id);
        try
        {
            await foreach (var snapshot in onAir.Broadcast.Follow(cancellation)) { yield return snapshot; }
        }
        finally
        {
            await TuneOut(id, onAir);
        }
    }

    private void Remember(GameSnapshot game)
    {
        lock (_gate)
        {
            if (_recent.FirstOrDefault(other => other.Id == game.Id) is { } old) { _recent.Remove(old); }
            _recent.AddFirst(game);
            if (_recent.Count > Remembered) { _recent.RemoveLast(); }
        }
    }

    private OnAir TuneIn(GameId id)
    {
        lock (_gate)
        {
            if (!_onAir.TryGetValue(id, out var onAir) || onAir.Running.IsCompleted)
            {
                var stop = new CancellationTokenSource();
                var broadcast = new Broadcast(grains.Follow(id, trouble => Log.Interrupted(log, id, trouble), stop.Token));
                _onAir[id] = onAir = new OnAir(broadcast, stop, broadcast.Run(stop.Token));
            }

            onAir.Watching++;
            return onAir;
        }
    }

    private async Task TuneOut(GameId id, OnAir onAir)
    {
        lock (_gate)
        {
            if (--onAir.Watching > 0) { return; }
            if (_onAir.GetValueOrDefault(id) == onAir) { _onAir.Remove(id); }
        }

        await onAir.Stop.CancelAsync();
        await onAir.Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        onAir.Stop.Dispose();
    }

    private sealed class OnAir(Broadcast broadcast, CancellationTokenSource stop, Task running)
    {
        public Broadcast Broadcast { get; } = broadcast;

        public CancellationTokenSource Stop { get; } = stop;

        public Task Running { get; } = running;

        public int Watching { get; set; }
    }
}
