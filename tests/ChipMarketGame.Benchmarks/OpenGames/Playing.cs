using System.Collections.Concurrent;
using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>Students of many classes hand in at times of their own, and deadlines close their quarters.</summary>
/// <param name="begun">Whether their quarters are open already.</param>
internal sealed class Playing(OpenClass[] rooms, OpenGamesOptions options, bool begun = false)
{
    /// <summary>Share of a quarter in which sheets come in, and how long after a deadline is looked whether it has closed.</summary>
    private const double Window = 0.8, Grace = 1;

    private readonly ConcurrentBag<TimeSpan?> _sheets = [];
    private readonly ConcurrentBag<double> _late = [];
    private int _closed, _failed;

    public int Closed => _closed;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_failed} classes failed; {_sheets.Count(took => took is not null):N0} sheets, {_sheets.Count(took => took is null)} too late, " +
        $"p50 {At(Taken, 0.5):0} ms, p99 {At(Taken, 0.99):0} ms, longest {At(Taken, 1):0} ms; closed after the deadline p50 " +
        $"{At(_late, 0.5):0} ms, p99 {At(_late, 0.99):0} ms, longest {At(_late, 1):0} ms");

    private IEnumerable<double> Taken => _sheets.OfType<TimeSpan>().Select(took => took.TotalMilliseconds);

    public async Task Run()
    {
        using var over = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        await Task.WhenAll(rooms.Select((room, number) => PlayOrFail(room, number * options.Pace / rooms.Length, over.Token)));
    }

    private async Task PlayOrFail(OpenClass room, double begins, CancellationToken over)
    {
        try
        {
            await Play(room, begins, over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // Played long enough.
        }
        catch (Exception failure) when (failure is InvalidOperationException or TimeoutException)
        {
            if (Interlocked.Increment(ref _failed) < 5) { Console.WriteLine($"a class failed: {failure.Message}"); }
        }
    }

    private async Task Play(OpenClass room, double begins, CancellationToken over)
    {
        if (!begun)
        {
            await Task.Delay(TimeSpan.FromSeconds(begins), over);
            await room.Order("start");
        }

        var (closed, quarter, deadline) = await room.Opened(0, over);
        while (true)
        {
            await HandIn(room, quarter, deadline, over);
            await Until(deadline + TimeSpan.FromSeconds(Grace), over);
            var (now, next, due) = await room.Opened(closed + 1, over);
            Interlocked.Add(ref _closed, now - closed);
            // The clock of a quarter is set when the one before it has closed.
            if (now == closed + 1) { _late.Add((due - TimeSpan.FromSeconds(options.Pace) - deadline).TotalMilliseconds); }
            (closed, quarter, deadline) = (now, next, due);
        }
    }

    private async Task HandIn(OpenClass room, string quarter, DateTimeOffset deadline, CancellationToken over)
    {
        var begins = DateTimeOffset.UtcNow;
        foreach (var (seat, at) in room.Seats.Take(options.Sheets).Zip(Times(options.Sheets)))
        {
            await Until(begins + (at * Window * (deadline - begins)), over);
            _sheets.Add(await seat.HandIn(quarter));
        }
    }

    private static IEnumerable<double> Times(int count) => Enumerable.Range(0, count).Select(_ => Random.Shared.NextDouble()).Order();

    private static async Task Until(DateTimeOffset moment, CancellationToken over)
    {
        if (moment - DateTimeOffset.UtcNow is { Ticks: > 0 } early) { await Task.Delay(early, over); }
    }

    private static double At(IEnumerable<double> values, double share) =>
        values.Order().ToArray() is { Length: > 0 } ordered ? ordered[(int)(share * (ordered.Length - 1))] : double.NaN;
}
