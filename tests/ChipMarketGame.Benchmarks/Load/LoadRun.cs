using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>Puts the load of the README's table on a host and prints what came of it.</summary>
internal static class LoadRun
{
    private const int QuartersOfAGame = 24;

    private static readonly TimeSpan Last = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(LoadOptions options)
    {
        using var own = options.Addresses.Length == 0 ? new LoadedHost() : null;
        own?.Start();
        using var hosts = new Hosts(own is null ? options.Addresses : [own.Address], own?.Key ?? options.Key);
        if (options.Circuits > 0) { return await CircuitsRun.Run(own, hosts, options); }
        Print($"{options.Classrooms} classrooms of 11 seats on ",
            $"{(own is null ? string.Join(", ", options.Addresses) : "one process of its own, SQLite")}; {Environment.ProcessorCount} ",
            $"cores for host and driver");
        var lost = await Steady(hosts, options) + await LastSeconds(hosts, options);
        var rooms = await Sustained(hosts, options);
        await Joining(hosts, options);
        if (own is not null) { await Killed(rooms[..1], () => { own.Kill(); own.Start(); }); }
        if (options.Kill != 0) { await Killed(rooms, () => Process.GetProcessById(options.Kill).Kill()); }
        lost += await Lost(rooms);
        Print($"acknowledged sheets that were lost: {lost}; requests sent again: {hosts.AskedAgain}");
        return lost == 0 ? 0 : 1;
    }

    private static async Task<int> Steady(Hosts hosts, LoadOptions options)
    {
        var (times, clock, lost) = (new ConcurrentBag<TimeSpan?>(), Stopwatch.StartNew(), 0);
        // A class ends with its game; who plays longer opens the next.
        for (var left = options.Quarters; left > 0; left -= QuartersOfAGame)
        {
            var rooms = await Open(hosts, options.Classrooms, options.SecondsPerQuarter);
            await Task.WhenAll(rooms.Select(room => Play(room, Math.Min(left, QuartersOfAGame), times, deadline =>
                DateTimeOffset.UtcNow + (Random.Shared.NextDouble() * 0.8 * (deadline - DateTimeOffset.UtcNow)))));
            lost += await Lost(rooms);
        }

        Print($"steady, {options.Quarters} quarters of at most {options.SecondsPerQuarter} s, {clock.Elapsed.TotalMinutes:0.0} min: ",
            $"{Summary(times)}");
        return lost;
    }

    private static async Task<int> LastSeconds(Hosts hosts, LoadOptions options)
    {
        var rooms = await Open(hosts, options.Classrooms, 0);
        await Task.WhenAll(rooms.Select(room => room.Order("clock", """{"seconds": 10}""")));
        var times = new ConcurrentBag<TimeSpan?>();
        await Task.WhenAll(rooms.Select(room => Play(room, 1, times, deadline => deadline - (Random.Shared.NextDouble() * Last))));
        Print($"all seats in the last {Last.TotalSeconds} s before the deadline: {Summary(times)}");
        return await Lost(rooms);
    }

    /// <summary>Hands in for open quarters as fast as it is acknowledged.</summary>
    private static async Task<LoadedClass[]> Sustained(Hosts hosts, LoadOptions options)
    {
        var rooms = await Open(hosts, options.Classrooms, 0);
        var quarter = await rooms[0].Quarter();
        await Task.WhenAll(rooms.Select(room => room.Order("pause")));
        LoadedSeat[] seats = [.. rooms.SelectMany(room => room.Seats)];
        var (times, clock, next) = (new ConcurrentBag<TimeSpan?>(), Stopwatch.StartNew(), -1);
        await Task.WhenAll(Enumerable.Range(0, options.Writers).Select(async _ =>
        {
            while (clock.Elapsed.TotalSeconds < options.Seconds)
            {
                times.Add(await seats[Interlocked.Increment(ref next) % seats.Length].HandIn(quarter));
            }
        }));
        Print($"sustained, {options.Writers} writers: {times.Count / clock.Elapsed.TotalSeconds:0} acknowledged sheets a second; ",
            $"{Summary(times)}");
        return rooms;
    }

    /// <summary>
    /// Students join by the pages, all at once: each opens the page of a class, fills in its form and opens the page of the seat.
    /// </summary>
    private static async Task Joining(Hosts hosts, LoadOptions options)
    {
        string[] codes = await Task.WhenAll(Enumerable.Range(0, (options.Joining + 10) / 11).Select(
            async _ => (await hosts.Get(HttpMethod.Post, "/api/classes", hosts.Key, "{}")).GetProperty("code").GetString()!));
        var clock = Stopwatch.StartNew();
        var seated = await Task.WhenAll(Enumerable.Range(0, options.Joining).Select(async number =>
        {
            using var browser = new Browser(hosts.Site);
            var code = codes[number / 11];
            var led = await browser.Join(code, LoadedClass.Companies[number % 11], $"Student {number}");
            using var page = await browser.Get(led);
            return led == $"/play/{code}" && page.IsSuccessStatusCode;
        }));
        Print($"{options.Joining} who join at once by the pages: {seated.Count(sits => sits)} sit within ",
            $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>A process dies, and a seat of each class hands in until it is acknowledged.</summary>
    private static async Task Killed(LoadedClass[] rooms, Action kill)
    {
        var quarter = await rooms[0].Quarter();
        var clock = Stopwatch.StartNew();
        kill();
        await Task.WhenAll(rooms.Select(room => room.Seats[0].HandIn(quarter)));
        Print($"kill -9 to a new acknowledgement in {(rooms.Length == 1 ? "a class" : $"each of {rooms.Length} classes")}: ",
            $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<LoadedClass[]> Open(Hosts hosts, int count, double pace)
    {
        var rooms = new ConcurrentBag<LoadedClass>();
        await Parallel.ForAsync(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => rooms.Add(await LoadedClass.Open(hosts, pace)));
        return [.. rooms];
    }

    /// <summary>Every seat hands in once in each quarter, at a time of its own.</summary>
    private static async Task Play(
        LoadedClass room, int quarters, ConcurrentBag<TimeSpan?> times, Func<DateTimeOffset, DateTimeOffset> when)
    {
        for (var closed = 0; closed < quarters; closed++)
        {
            var (quarter, deadline) = await room.Opened(closed);
            await Task.WhenAll(room.Seats.Select(async seat =>
            {
                if (when(deadline) - DateTimeOffset.UtcNow is { Ticks: > 0 } early) { await Task.Delay(early); }
                times.Add(await seat.HandIn(quarter));
            }));
        }
    }

    private static async Task<int> Lost(LoadedClass[] rooms)
    {
        var lost = 0;
        await Parallel.ForEachAsync(
            rooms.SelectMany(room => room.Seats), new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (seat, _) => Interlocked.Add(ref lost, await seat.Lost()));
        return lost;
    }

    private static string Summary(ConcurrentBag<TimeSpan?> times)
    {
        double[] taken = [.. times.OfType<TimeSpan>().Select(time => time.TotalMilliseconds).Order()];
        double At(double share) => taken.Length == 0 ? double.NaN : taken[(int)(share * (taken.Length - 1))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{taken.Length} acknowledged, {times.Count - taken.Length} too late; p50 {At(0.5):0} ms, p99 {At(0.99):0} ms, longest " +
            $"{At(1):0} ms");
    }

    private static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
