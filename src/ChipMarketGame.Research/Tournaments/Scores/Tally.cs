using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// Adds up a tournament step by step. Its memory depends on entrants and seats, not on games: beyond <see cref="MostBlocks"/> steps
/// several neighbouring ones make a block together, of which means are kept.
/// </summary>
public sealed class Tally
{
    /// <summary>Most blocks that are told apart.</summary>
    public const int MostBlocks = 1024;

    private readonly Schedule _schedule;
    private readonly Panel _panel;
    private readonly FailureRule _rule;
    private readonly int _stepsPerBlock;
    private readonly Counts[,] _counts;
    private readonly SortedDictionary<(int Block, int Seat, int Entrant), (double Sum, int Count)> _advantages = [];
    private readonly PayoffSums? _payoffs;
    private readonly List<SeatResult> _step = [];
    private int _next;

    /// <param name="steps">Steps that will be added.</param>
    public Tally(Schedule schedule, Panel panel, FailureRule rule, int steps)
    {
        _schedule = schedule;
        _panel = panel;
        _rule = rule;
        _stepsPerBlock = Math.Max(1, (steps + MostBlocks - 1) / MostBlocks);
        _counts = new Counts[schedule.Entrants.Length, schedule.Scenario.Roster.Seats];
        _payoffs = schedule is CaptureSchedule capture ? new PayoffSums(capture, _stepsPerBlock) : null;
    }

    /// <summary>Steps of which every row was added.</summary>
    public int Steps { get; private set; }

    /// <summary>Steps that make a block together.</summary>
    public int StepsPerBlock => _stepsPerBlock;

    /// <summary>The payoffs of every combination; null unless the format is capture.</summary>
    public PayoffSums? Payoffs => _payoffs;

    /// <summary>Adds all rows of the next step, in any order.</summary>
    public void Add(int step, IEnumerable<SeatResult> rows)
    {
        if (step != _next) { throw new ArgumentException($"step {_next} is next, not {step}", nameof(step)); }

        _next++;
        _payoffs?.BeginStep();
        _step.Clear();
        _step.AddRange(rows.OrderBy(row => row.Game).ThenBy(row => row.Seat));
        var anchors = new Dictionary<int, double>();
        foreach (var row in _step)
        {
            if (row.Entrant == ScheduledGame.Anchor) { anchors[row.Seat] = row.Score; }
        }

        foreach (var row in _step)
        {
            if (row.Entrant >= 0) { Add(row, anchors[row.Seat]); }
        }

        Steps++;
    }

    /// <summary>What each entrant did in each role it played, in the order of the roles and entrants.</summary>
    public ImmutableArray<EntrantTally> Entrants() =>
    [
        .. from role in Entrant.Roles
           from entrant in Enumerable.Range(0, _schedule.Entrants.Length)
           let counts = FocalSchedule.SeatsOf(_schedule.Scenario.Roster, role).Select(seat => _counts[entrant, seat])
               .Aggregate(default(Counts), Counts.Plus)
           where counts.Games > 0
           select counts.Of(_schedule.Entrants[entrant], role),
    ];

    /// <summary>Mean advantage of an entrant in a seat; not a number where it never played it.</summary>
    public double Advantage(int entrant, int seat) => _counts[entrant, seat] is { Games: var games, Void: var none } counts && games > none
        ? counts.Advantage / (games - none)
        : double.NaN;

    /// <summary>One score per ranked entrant, seat and block.</summary>
    public IEnumerable<BlockScore> Scores()
    {
        var roster = _schedule.Scenario.Roster;
        var ranked = Entrants().Where(tally => tally.IsRanked).Select(tally => (tally.Entrant.Name, tally.Role)).ToHashSet();
        foreach (var ((block, seat, entrant), (sum, count)) in _advantages)
        {
            var (name, company) = (_schedule.Entrants[entrant].Name, roster.At(seat));
            if (ranked.Contains((name, roster.RoleOf(company))))
            {
                yield return new BlockScore(
                    name, roster.RoleOf(company), roster[company].Id, FormattableString.Invariant($"{block:d5}"), sum / count);
            }
        }
    }

    private string Company(int seat) => _schedule.Scenario.Roster[_schedule.Scenario.Roster.At(seat)].Id;

    private void Add(SeatResult row, double anchor)
    {
        ref var counts = ref _counts[row.Entrant, row.Seat];
        var (outcome, panel) = (row.Outcome, _panel.Seats[row.Seat]);
        counts.Games++;
        counts.Decisions += outcome.Decisions;
        counts.Errors += outcome.Errors;
        counts.Invalid += outcome.Invalid;
        counts.TimedOut += outcome.TimedOut;
        counts.Ruined += outcome.Ruined ? 1 : 0;
        if (outcome.FirstFailure is { } text) { counts.Failure ??= new EntrantFailure(row.Game, Company(row.Seat), text); }

        if (outcome.Failures > 0 && _rule == FailureRule.Void)
        {
            counts.Void++;
            return;
        }

        var score = outcome.Failures > 0 && _rule == FailureRule.Forfeit ? panel.Worst : outcome.Score.Count;
        var advantage = (score - anchor) / panel.Deviation;
        counts.Advantage += advantage;
        counts.Percentile += panel.PercentileOf(score);
        _payoffs?.Add(row, advantage);
        var place = (row.Step / _stepsPerBlock, row.Seat, row.Entrant);
        var (sum, count) = _advantages.GetValueOrDefault(place);
        _advantages[place] = (sum + advantage, count + 1);
    }

    private struct Counts
    {
        public long Games, Void, Decisions, Errors, Invalid, TimedOut, Ruined;
        public double Advantage, Percentile;
        public EntrantFailure? Failure;

        public static Counts Plus(Counts a, Counts b) => new()
        {
            Games = a.Games + b.Games,
            Void = a.Void + b.Void,
            Decisions = a.Decisions + b.Decisions,
            Errors = a.Errors + b.Errors,
            Invalid = a.Invalid + b.Invalid,
            TimedOut = a.TimedOut + b.TimedOut,
            Ruined = a.Ruined + b.Ruined,
            Advantage = a.Advantage + b.Advantage,
            Percentile = a.Percentile + b.Percentile,
            Failure = a.Failure is null || b.Failure is { } other && other.Game < a.Failure.Game ? b.Failure : a.Failure,
        };

        public readonly EntrantTally Of(Entrant entrant, CompanyRole role)
        {
            var counted = Math.Max(1, Games - Void);
            return new(
                entrant, role, Games, Void, Advantage / counted, Percentile / counted, Ruined / (double)Games, Decisions, Errors, Invalid,
                TimedOut) { FirstFailure = Failure };
        }
    }
}
