using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ChipMarketGame.Client;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// What a host carries: many open classes, most of which wait for somebody, while the rest close a quarter at each deadline; then the
/// host is killed, and started again when all of those are overdue.
/// </summary>
internal sealed class OpenGamesRun : IDisposable
{
    private const int AtOnce = 16, QuartersWithoutSheets = 3, KindsOf = 200;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly OpenGamesOptions _options;
    private readonly LoadedHost _host;
    private readonly Hosts _hosts;
    private readonly Watched _watched;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<CostRow> _costs = [];

    private OpenGamesRun(OpenGamesOptions options)
    {
        _options = options;
        _host = new LoadedHost(options.Journal, "--proxy", "127.0.0.1");
        _host.Start();
        _hosts = new Hosts([_host.Address], _host.Key);
        _watched = new Watched(() => [_host.Pid]);
    }

    private JournalPlace Journal => _options.Journal.Length > 0 ? JournalPlace.Server(_options.Journal) : JournalPlace.File(_host.Journal);

    public static async Task<int> Run(OpenGamesOptions options)
    {
        using var run = new OpenGamesRun(options);
        return await run.Measure();
    }

    public void Dispose()
    {
        _watched.Dispose();
        _hosts.Dispose();
        _host.Dispose();
    }

    private async Task<int> Measure()
    {
        Print($"{_options.Games:N0} classes of {_options.Seats} seats, ",
            $"{_options.Waking:N0} of which close a quarter each {_options.Pace} s");
        MeasuredTable.MustHavePlace(_options.Readme, CostRow.Table);
        MeasuredTable.MustHavePlace(_options.Readme, KindRow.Table);
        MeasuredTable.MustHavePlace(_options.Deploy, Capacity.Table);
        var empty = _watched.Now.Memory;
        var (rooms, opened, seated) = await Open();
        var awake = (double)(_watched.Now.Memory - empty) / rooms.Length;
        var waking = rooms[.._options.Waking];
        await Each("handed in", "a sheet", rooms[_options.Waking..], room => HandIn(room, 1));
        await Play(_options with { Sheets = 0, Minutes = QuartersWithoutSheets * _options.Pace / 60 }, waking, begun: false);
        var quarter = await Play(_options, waking, begun: true);
        var restarted = await KillAndStart(waking);
        var lost = await Lost(rooms);
        Print($"acknowledged sheets that were lost: {lost}; requests sent again: {_hosts.AskedAgain}");
        await Kinds(waking);
        if (_options.Readme is { } readme) { CostRow.Write(readme, _options, _costs); }
        if (_options.Deploy is { } deploy)
        {
            Capacity.Write(deploy, new Capacity(opened, seated, quarter, awake, empty), CostRow.CommandOf(_options));
        }

        return lost == 0 && restarted ? 0 : 1;
    }

    private async Task Tournament()
    {
        var row = await TournamentOnHost.Measure(_host.Gateway, _watched);
        _costs.Add(row);
        Print($"{row}");
    }

    private async Task Kinds(OpenClass[] waking)
    {
        await using var journal = Journal.OpenToRead();
        var kinds = await KindRow.Of(journal, waking.Take(KindsOf).Select(room => room.Game));
        foreach (var kind in kinds) { Print($"  {kind}"); }
        if (_options.Readme is { } readme) { KindRow.Write(readme, _options, kinds); }
    }

    private async Task<(OpenClass[] Rooms, CostRow Opened, CostRow Seated)> Open()
    {
        await Tournament();
        var opened = new ConcurrentBag<OpenClass>();
        var numbers = Enumerable.Range(0, _options.Games).ToArray();
        var classes = await Each("opened", "a class", numbers, async number => opened.Add(
            await OpenClass.Open(_hosts, number, number < _options.Waking ? _options.Pace : 0, _options.Seats)));
        OpenClass[] rooms = [.. opened.OrderBy(room => room.Number)];
        var seated = await Each($"given {_options.Seats} students", "a class", rooms, room => room.TakeSeats());
        await Each("started", "a class", rooms[_options.Waking..], room => room.Order("start"));
        return (rooms, classes, seated);
    }

    private async Task HandIn(OpenClass room, int sheets)
    {
        foreach (var seat in room.Seats.Take(sheets)) { await seat.HandIn("2025Q1"); }
    }

    /// <summary>Does something once for each, and tells what that cost.</summary>
    private async Task<CostRow> Each<T>(string done, string what, T[] each, Func<T, Task> act)
    {
        var (before, bytes, clock) = (_watched.Now, JournalBytes, Stopwatch.StartNew());
        await Parallel.ForEachAsync(
            each, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await act(one));
        var (after, written) = (_watched.Now, JournalBytes - bytes);
        var row = new CostRow(
            $"{what}, {done}", each.Length, (after.CpuSeconds - before.CpuSeconds) / Math.Max(1, each.Length),
            (double)written / Math.Max(1, each.Length), each.Length / clock.Elapsed.TotalSeconds);
        if (each.Length > 0)
        {
            _costs.Add(row);
            Print($"{row}; memory {after.Memory / 1e6:N0} MB");
        }

        return row;
    }

    private long JournalBytes => _options.Journal.Length > 0
        ? 0
        : Sum(_host.Journal) + Sum(_host.Journal + "-wal");

    /// <summary>Of the last minute, all programs together.</summary>
    private static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static long Sum(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private async Task<CostRow> Play(OpenGamesOptions options, OpenClass[] waking, bool begun)
    {
        _watched.Forget();
        var play = new Playing(waking, options, begun);
        var (before, bytes, clock) = (_watched.Now, JournalBytes, Stopwatch.StartNew());
        await play.Run();
        var minutes = clock.Elapsed.TotalMinutes;
        var (cpu, written) = (_watched.Now.CpuSeconds - before.CpuSeconds, (double)(JournalBytes - bytes));
        Print($"played {minutes:0.0} min: {play.Closed / minutes:N0} quarters closed a minute, {play.Summary}");
        Print($"  host: {cpu / minutes / 60:0.00} cores, most memory {_watched.Most / 1e6:N0} MB; ",
            $"journal {written / 1e6 / minutes:N1} MB/min; load of the machine {Load}");
        var sheets = options.Sheets == 0 ? "without a sheet" : $"with {options.Sheets} sheets";
        var row = new CostRow(
            $"a quarter that the deadline closes, {sheets}", play.Closed, cpu / Math.Max(1, play.Closed),
            written / Math.Max(1, play.Closed), play.Closed / minutes / 60);
        _costs.Add(row);
        return row;
    }

    private async Task<bool> KillAndStart(OpenClass[] waking)
    {
        Print($"killed with {_watched.Now.Memory / 1e6:N0} MB");
        _host.Kill();
        Dictionary<string, long> before;
        await using (var reader = Journal.OpenToRead())
        {
            before = (await reader.OpenGames()).ToDictionary(head => head.Game.Value, head => head.Version);
        }

        HashSet<string> overdue = [.. waking.Select(room => room.Game).Where(before.ContainsKey)];
        await Task.Delay(TimeSpan.FromSeconds(_options.Pace + 5));
        var clock = Stopwatch.StartNew();
        _host.Start();
        var served = clock.Elapsed;
        _watched.Forget();
        var ready = Ready(clock);
        await using var journal = Journal.OpenToRead();
        var closed = 0;
        while (closed < overdue.Count && clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            await Task.Delay(Look);
            closed = (await journal.OpenGames()).Count(head => overdue.Contains(head.Game.Value) && head.Version > before[head.Game.Value]);
        }

        var all = clock.Elapsed;
        Print($"kill -9 with {before.Count:N0} open games: served after {served.TotalSeconds:0.0} s, ready after ",
            $"{(await ready).TotalSeconds:0.0} s, {closed:N0} of {overdue.Count:N0} overdue quarters closed after ",
            $"{all.TotalSeconds:0.0} s; most memory {_watched.Most / 1e6:N0} MB, {_watched.Now.CpuSeconds:0.0} s of processor; ",
            $"load of the machine {Load}");
        await Task.Delay(TimeSpan.FromSeconds(20));
        Print($"20 s later: memory {_watched.Now.Memory / 1e6:N0} MB, {_watched.Now.CpuSeconds:0.0} s of processor");
        return closed == overdue.Count && all.TotalSeconds <= 10;
    }

    private async Task<TimeSpan> Ready(Stopwatch clock)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(_host.Address + "/health/ready"));
                if (answer.IsSuccessStatusCode) { return clock.Elapsed; }
            }
            catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }
    }

    private async Task<int> Lost(OpenClass[] rooms)
    {
        var lost = 0;
        await Parallel.ForEachAsync(
            rooms.SelectMany(room => room.Seats).Where(seat => seat.HasAny), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (seat, _) => Interlocked.Add(ref lost, await seat.Lost()));
        return lost;
    }

    private void Print(params FormattableString[] parts) => Console.WriteLine(
        $"{_clock.Elapsed:mm\\:ss}  {string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture)))}");
}
