namespace ChipMarketGame.ClusterTests;

/// <summary>What breaks in a cluster: each kind once in an order drawn from a seed, then any of them again and again.</summary>
sealed class Faults(LocalCluster cluster, int seed)
{
    /// <summary>Longer than the others take to declare a silo dead.</summary>
    static readonly TimeSpan Frozen = TimeSpan.FromSeconds(8);

    readonly Random _random = new(seed);
    readonly Dictionary<string, int> _done = [];

    /// <summary>How often each happened.</summary>
    public IReadOnlyDictionary<string, int> Done => _done;

    /// <summary>Breaks one thing after the other and has it repaired, until the time is over and each kind has happened.</summary>
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
        for (var number = 0; number < kinds.Length || DateTime.UtcNow < until; number++)
        {
            var (name, breakIt) = kinds[number < kinds.Length ? number : _random.Next(kinds.Length)];
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
        await Task.Delay(Frozen);
        await cluster.Signal(silo, "CONT");
    }
}
