using System.Diagnostics;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// What a live quarter does besides calling grains, each step on top of the one before, on one core in a plain loop: where a ratio
/// against calls that do nothing must end.
/// </summary>
internal sealed class QuarterParts
{
    private const int Games = 400;

    private readonly Scenario _scenario = ScenarioFile.BuiltIn("seed-2025").Scenario;
    private readonly Match _match;

    private QuarterParts() => _match = new Match(Game.Open(_scenario, 1), Lineup.Reference(_scenario));

    public static void Print()
    {
        var parts = new QuarterParts();
        (string What, Action Play)[] steps =
        [
            ("decisions and rules, as in bulk play", parts.Play),
            ("and the state hash in an event", () => parts.Close()),
            ("and the event as JSON", () => parts.Write()),
            ("and views of their own for all seats", parts.PlayAsLive),
        ];
        var figures = new double[steps.Length][];
        for (var step = 0; step < steps.Length; step++) { figures[step] = new double[5]; }
        for (var round = -2; round < 5; round++)
        {
            for (var step = 0; step < steps.Length; step++)
            {
                var spent = parts.Microseconds(steps[step].Play);
                if (round >= 0) { figures[step][round] = spent; }
            }
        }

        for (var step = 0; step < steps.Length; step++)
        {
            Console.WriteLine($"{"one quarter in a plain loop: " + steps[step].What,-76} {"µs",-10} {Ratio.Median(figures[step]),14:N1}");
        }
    }

    private double Microseconds(Action playQuarter)
    {
        var quarters = 0;
        var clock = Stopwatch.StartNew();
        for (var game = 0; game < Games; game++)
        {
            _match.Restart((ulong)game);
            for (; !_match.Game.Ended; quarters++) { playQuarter(); }
        }

        return clock.Elapsed.TotalMicroseconds / quarters;
    }

    private void Play() => _match.PlayQuarter();

    private QuarterClosed Close()
    {
        _match.HandIn();
        return _match.Game.Close();
    }

    private JournalEntry Write() => EventForm.Entry(Close(), _scenario.Roster, "close");

    private void PlayAsLive()
    {
        Write();
        _match.Game.FreshViews();
    }
}
