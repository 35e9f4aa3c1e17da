using System.Runtime.CompilerServices;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>
/// Closed quarters as server-sent events. The id of an event is the <c>since</c> that follows it. The answer begins at once, and a
/// comment goes out whenever nothing else did for a while.
/// </summary>
internal sealed class EventStream(IGrainFactory grains, GameSnapshot first, int since) : IResult
{
    private const string Comment = ":\n\n";

    public async Task ExecuteAsync(HttpContext http)
    {
        var services = http.RequestServices;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await Tell(http.Response, Comment, ends.Token);
            await foreach (var told in WithHeartbeat(
                Events(), services.GetRequiredService<Heartbeat>().Every, services.GetRequiredService<TimeProvider>(), ends.Token))
            {
                await Tell(http.Response, told, ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader has left, or the host stops: the stream ends.
        }
    }

    private static async Task Tell(HttpResponse answer, string text, CancellationToken cancellation)
    {
        await answer.WriteAsync(text, cancellation);
        await answer.Body.FlushAsync(cancellation);
    }

    private async IAsyncEnumerable<string> Events([EnumeratorCancellation] CancellationToken ends = default)
    {
        var (json, told) = (CanonicalJson.For(first.Roster), since);
        await foreach (var game in grains.Follow(first.Id, cancellation: ends))
        {
            for (; told < game.Closed.Length; told++)
            {
                yield return $"event: quarter-closed\nid: {told + 1}\ndata: {JsonSerializer.Serialize(game.Closed[told], json)}\n\n";
            }

            if (game.Phase == GamePhase.Ended)
            {
                yield return $"event: game-ended\ndata: {JsonSerializer.Serialize(game.Scores, json)}\n\n";
            }
        }
    }

    private static async IAsyncEnumerable<string> WithHeartbeat(
        IAsyncEnumerable<string> events, TimeSpan every, TimeProvider clock, [EnumeratorCancellation] CancellationToken ends)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ends);
        await using var each = events.GetAsyncEnumerator(over.Token);
        var next = each.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                using var spoken = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
                var silence = Task.Delay(every, clock, spoken.Token);
                if (await Task.WhenAny(next, silence) == silence)
                {
                    ends.ThrowIfCancellationRequested();
                    yield return Comment;
                    continue;
                }

                await spoken.CancelAsync();
                if (!await next) { yield break; }
                yield return each.Current;
                next = each.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // An enumerator must rest before it is given back.
            await over.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
