using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>Closed quarters as server-sent events. The id of an event is the <c>since</c> that follows it.</summary>
internal static class EventStream
{
    public static async IAsyncEnumerable<SseItem<string>> Of(
        IGrainFactory grains, GameSnapshot first, int since, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted = default)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        var json = CanonicalJson.For(first.Roster);
        await foreach (var game in Until(grains.Follow(first.Id, cancellation: ends.Token), ends.Token))
        {
            for (; since < game.Closed.Length; since++)
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(game.Closed[since], json), "quarter-closed") { EventId = $"{since + 1}" };
            }

            if (game.Phase == GamePhase.Ended)
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(game.Scores, json), "game-ended");
            }
        }
    }

    /// <summary>Ends quietly when the reader leaves or the host stops.</summary>
    private static async IAsyncEnumerable<T> Until<T>(IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken end)
    {
        await using var each = items.GetAsyncEnumerator(end);
        while (await Next(each, end))
        {
            yield return each.Current;
        }
    }

    private static async ValueTask<bool> Next<T>(IAsyncEnumerator<T> items, CancellationToken end)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }
}
