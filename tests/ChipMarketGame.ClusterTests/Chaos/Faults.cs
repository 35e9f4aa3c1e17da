namespace ChipMarketGame.ClusterTests;

/// <summary>What breaks in a cluster: each kind once in an order drawn from a seed, then any of them again and again.</summary>
sealed class Faults(LocalCluster cluster, int seed)
{
    /// <summary>Longer than the others take to go on with the games of a silo that they have declared dead.</summary>
    static readonly TimeSpan TakenUp = TimeSpan.FromSeconds(8);

    readonly Random _random = new(seed);
    readonly Dictionary<string, int> _done = [];

    /// <summary>How many appends of silos that had thawed were refused, because others had taken their games up.</summary>
    public int Refused { get; private set; }

    /// <summary>How often each happened.</summary>
    public IReadOnlyDictionary<string, int> Done => _done;

    /// <summary>
    /// Breaks one thing after the other and has it repaired, until the time is over, each kind has happened, and a silo that was frozen
    /// has tried to go on where others had.
    /// </summary>
    public async Task Go(TimeSpan time)
    {
        (string Name, Func<Task> Do)[] kinds =
        [
            ("kill -9 of a silo", () => End(Silo(), "KILL")),
            ("freeze and thaw of a silo", Freeze),
            ("SIGTERM of a silo", () => End(Silo(), "TERM")),
            ("PostgreSQL stopped at once", () => End("postgres", "QUIT")),
            ("Redis restarted", () => End("redis", "TERM")),
        ];
        _random.Shuffle(kinds);
        var until = DateTime.UtcNow + time;
        for (var number = 0; number < kinds.Length || DateTime.UtcNow < until || (Refused == 0 && number < 2 * kinds.Length); number++)
        {
            var (name, breakIt) = number < kinds.Length ? kinds[number] : DateTime.UtcNow < until
                ? kinds[_random.Next(kinds.Length)]
                : kinds.Single(kind => kind.Do == Freeze);
            await breakIt();
            _done[name] = _done.GetValueOrDefault(name) + 1;
            await cluster.Up();
            await Task.Delay(_random.Next(500, 3000));
        }
    }

    string Silo() => $"silo-{_random.Next(1, 4)}";

    async Task End(string part, string signal)
    {
        await cluster.Signal(part, signal);
        await cluster.Ended(part);
    }

    async Task Freeze()
    {
        var silo = Silo();
        await cluster.Signal(silo, "STOP");
        await cluster.DeclaredDead(silo);
        await Task.Delay(TakenUp);
        // Without Redis it cannot learn that it was declared dead, and goes on with its games, which others have taken up.
        await cluster.Signal("redis", "STOP");
        var before = cluster.RefusedAppends(silo);
        await cluster.Signal(silo, "CONT");
        for (var tries = 0; tries < 50 && cluster.RefusedAppends(silo) == before; tries++) { await Task.Delay(100); }
        await cluster.Signal("redis", "CONT");
        await Task.WhenAny(cluster.Ended(silo), Task.Delay(TakenUp));
        Refused += cluster.RefusedAppends(silo) - before;
    }
}
