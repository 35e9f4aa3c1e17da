using System.Collections.Concurrent;
using ChipMarketGame.Benchmarks;

namespace ChipMarketGame.ClusterTests;

/// <summary>Classes of eleven seats in a row, played by a driver from lobby to end, whatever breaks meanwhile.</summary>
sealed class PlayedClass(Hosts hosts, int seed, ConcurrentBag<(DateTime At, TimeSpan Took)> acknowledged)
{
    /// <summary>
    /// Longer than a quarter takes while nothing is broken, and shorter than a silo is frozen: it then thaws with a close that is overdue.
    /// </summary>
    const double SecondsPerQuarter = 6;

    readonly Random _random = new(seed);

    public List<LoadedClass> Rooms { get; } = [];

    /// <summary>Begins another class as long as there is time, and plays each to its end.</summary>
    /// <param name="quarter">Longest time that a seat thinks.</param>
    public async Task Go(Task time, TimeSpan quarter)
    {
        do
        {
            var room = await LoadedClass.Open(hosts, SecondsPerQuarter);
            Rooms.Add(room);
            for (var closed = 0; await room.OpenedOrEnded(closed) is { } open; closed++)
            {
                await Task.WhenAll(room.Seats.Select(
                    seat => Play(seat, open, time.IsCompleted ? TimeSpan.Zero : quarter * _random.NextDouble())));
            }
        }
        while (!time.IsCompleted);
    }

    /// <summary>Hands in twice: the second replaces the first, or comes too late because all others had handed in.</summary>
    async Task Play(LoadedSeat seat, string quarter, TimeSpan thinking)
    {
        await HandIn(seat, quarter);
        await Task.Delay(thinking);
        await HandIn(seat, quarter);
    }

    async Task HandIn(LoadedSeat seat, string quarter)
    {
        if (await seat.HandIn(quarter) is { } took) { acknowledged.Add((DateTime.UtcNow, took)); }
    }
}
