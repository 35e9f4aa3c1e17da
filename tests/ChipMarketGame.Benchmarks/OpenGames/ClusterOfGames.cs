using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ChipMarketGame.Benchmarks;

/// <summary>Silos whose journal holds many sleeping classes play the waking ones; half way the first silo is killed.</summary>
internal static class ClusterOfGames
{
    private const int Visited = 500;

    public static async Task<int> Run(OpenGamesOptions options)
    {
        using var hosts = new Hosts(options.Addresses!, "");
        var pids = options.Pids!;
        using var all = new Watched(() => pids);
        var each = pids.Select(pid => new Watched(() => [pid])).ToArray();
        Print($"{options.Games - options.Waking:N0} sleeping and {options.Waking:N0} waking classes on {pids.Length} silos; ",
            $"{Memory(pids)}");
        await Visit(hosts, options);
        Print($"after {Visited} visits: {Memory(pids)}");
        var rooms = Enumerable.Range(0, options.Waking).Select(number => Room(hosts, number, options)).ToArray();
        var play = new Playing(rooms, options);
        var (before, clock) = (all.Now, Stopwatch.StartNew());
        var kill = KillHalfWay(pids[0], options);
        await play.Run();
        await kill;
        var cores = (all.Now.CpuSeconds - before.CpuSeconds) / clock.Elapsed.TotalSeconds;
        Print($"played {clock.Elapsed.TotalMinutes:0.0} min: {play.Closed / clock.Elapsed.TotalMinutes:N0} quarters closed a minute, ",
            $"{play.Summary}");
        Print($"  {cores:0.00} cores of the silos that are left; most memory of each ",
            $"{string.Join(", ", each.Select(one => Mb(one.Most)))}; requests sent again {hosts.AskedAgain}");
        var lost = 0;
        await Parallel.ForEachAsync(
            rooms.SelectMany(room => room.Seats).Where(seat => seat.HasAny), new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (seat, _) => Interlocked.Add(ref lost, await seat.Lost()));
        Print($"acknowledged sheets that were lost: {lost}");
        foreach (var one in each) { one.Dispose(); }
        return lost == 0 ? 0 : 1;
    }

    /// <summary>Students come back to classes that sleep.</summary>
    private static async Task Visit(Hosts hosts, OpenGamesOptions options)
    {
        var (times, sleeping) = (new ConcurrentBag<double>(), options.Games - options.Waking);
        if (sleeping == 0) { return; }
        await Parallel.ForAsync(0, Math.Min(Visited, sleeping), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (visit, _) =>
        {
            var room = Room(hosts, options.Waking + (int)((long)visit * sleeping / Visited), options);
            var clock = Stopwatch.StartNew();
            await hosts.Get(HttpMethod.Get, $"/api/games/{room.Game}/seat?since=9999", room.Seats[0].Token, null, "10.200.0.1");
            times.Add(clock.Elapsed.TotalMilliseconds);
        });
        double[] taken = [.. times.Order()];
        Print($"{taken.Length} sleeping classes visited: p50 {taken[taken.Length / 2]:0} ms, ",
            $"p99 {taken[(int)(0.99 * (taken.Length - 1))]:0} ms");
    }

    private static OpenClass Room(Hosts hosts, int number, OpenGamesOptions options) => new(
        hosts, number, FilledJournal.NameOf(number), FilledJournal.CodeOf(number), OpenClass.TeacherToken(number), options.Seats);

    private static async Task KillHalfWay(int pid, OpenGamesOptions options)
    {
        await Task.Delay(TimeSpan.FromMinutes(options.Minutes / 2));
        Process.GetProcessById(pid).Kill();
        Print($"killed process {pid}");
    }

    private static string Memory(int[] pids) => string.Join(", ", pids.Select(pid => Mb(ProcessUse.Of(pid).Memory)));

    private static string Mb(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB");

    private static void Print(params FormattableString[] parts) => Console.WriteLine(
        $"{DateTime.UtcNow:HH:mm:ss}  {string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture)))}");
}
