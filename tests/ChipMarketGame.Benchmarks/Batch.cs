using System.Diagnostics;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Benchmarks;

/// <summary>Whole games of seed-2025, 24 quarters, reference strategies in all seats, one after another in the same memory.</summary>
internal sealed class Batch
{
    private readonly Match _match;
    private ulong _seed;

    public Batch(ulong firstSeed = 1)
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025").Scenario;
        _seed = firstSeed;
        _match = new Match(Game.Open(scenario, firstSeed), Lineup.Reference(scenario));
        Play(500);
    }

    public Match Match => _match;

    public void Play(int games)
    {
        for (var game = 0; game < games; game++)
        {
            _match.Restart(_seed++);
            _match.Play();
        }
    }

    /// <summary>Games per second on one core.</summary>
    public double GamesPerSecond(int games)
    {
        var clock = Stopwatch.StartNew();
        Play(games);
        return games / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Games per second of processor time, which other work on the machine disturbs less.</summary>
    public double GamesPerProcessorSecond(int games)
    {
        var before = Environment.CpuUsage.TotalTime;
        Play(games);
        return games / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
