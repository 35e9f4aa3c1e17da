using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.ClusterTests;

/// <summary>Waits for what must come, up to a deadline.</summary>
static class Waiting
{
    /// <summary>For anything that should take seconds on a slow machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>The first snapshot of a game that meets a condition.</summary>
    public static async Task<GameSnapshot> Until(this IGrainFactory grains, GameId game, Func<GameSnapshot, bool> condition)
    {
        using var deadline = new CancellationTokenSource(Patience);
        GameSnapshot? last = null;
        try
        {
            await foreach (var snapshot in grains.Follow(game, cancellation: deadline.Token))
            {
                last = snapshot;
                if (condition(snapshot)) { return snapshot; }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{game} stood at {last?.Phase} {last?.Quarter} when patience ended.");
        }

        throw new InvalidOperationException($"{game} came to {last?.Phase} {last?.Quarter} instead. {last?.Alarm}");
    }

    /// <summary>A game that somebody else is going to open.</summary>
    public static async Task<GameSnapshot> UntilBegun(this IGrainFactory grains, GameId game)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await grains.Game(game).Snapshot() is { } begun) { return begun; }
            await Task.Delay(50, deadline.Token);
        }
    }

    public static Task<GameSnapshot> UntilEnded(this IGrainFactory grains, GameId game) =>
        grains.Until(game, snapshot => snapshot.Phase == GamePhase.Ended);
}
