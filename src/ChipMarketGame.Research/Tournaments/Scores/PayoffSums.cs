using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// The tensor of a capture tournament: per combination of strategies the payoff of each role, which is the mean advantage of its
/// seats, block by block.
/// </summary>
public sealed class PayoffSums
{
    private readonly CaptureSchedule _schedule;
    private readonly int _stepsPerBlock;
    private readonly int[] _roleOfSeat;
    private readonly int[] _seatsOfRole;
    private readonly double[,] _running;
    private readonly int[,] _open;
    private readonly SortedDictionary<int, (double[,] Sums, int[,] Counts)> _blocks = [];

    internal PayoffSums(CaptureSchedule schedule, int stepsPerBlock)
    {
        (_schedule, _stepsPerBlock) = (schedule, stepsPerBlock);
        var roster = schedule.Scenario.Roster;
        _roleOfSeat = [.. Enumerable.Range(0, roster.Seats).Select(seat => schedule.Roles.IndexOf(roster.RoleOf(roster.At(seat))))];
        _seatsOfRole = [.. Roles.Select((_, number) => _roleOfSeat.Count(role => role == number))];
        (_running, _open) = (new double[schedule.Cells, Roles.Length], new int[schedule.Cells, Roles.Length]);
    }

    /// <summary>The roles that are competed for: the axes of the tensors.</summary>
    public ImmutableArray<CompanyRole> Roles => _schedule.Roles;

    /// <summary>One tensor per block in which every combination has a payoff, NVIDIA's strategies first.</summary>
    public ImmutableArray<PayoffTensor> Tensors() =>
        [.. _blocks.Values.Where(block => block.Counts.Cast<int>().All(count => count > 0))
            .Select(block => Tensor((cell, number) => block.Sums[cell, number] / block.Counts[cell, number]))];

    /// <summary>
    /// Mean payoff of a role in a cell, in standard deviations of the panel; not a number where no game of the cell counts, or one has no
    /// finite payoff.
    /// </summary>
    /// <param name="cell">Number of the combination; the last role's strategy changes fastest, NVIDIA's slowest.</param>
    /// <param name="roleNumber">Number in <see cref="Roles"/>.</param>
    public double Mean(int cell, int roleNumber) => Values(cell, roleNumber) is { Length: > 0 } values && values.All(double.IsFinite)
        ? Sample.Mean(values)
        : double.NaN;

    /// <summary>Standard error of that mean over the blocks.</summary>
    public double Error(int cell, int roleNumber) => Values(cell, roleNumber) is { Length: > 1 } values && values.All(double.IsFinite)
        ? Math.Sqrt(Sample.Variance(values) / values.Length)
        : double.NaN;

    /// <summary>A cell of which a seat did not count in this step has no payoff in it.</summary>
    internal void BeginStep()
    {
        Array.Clear(_running);
        Array.Clear(_open);
    }

    internal void Add(SeatResult row, double advantage)
    {
        var (cell, number) = ((int)(row.Game % _schedule.GamesPerStep), _roleOfSeat[row.Seat]);
        _running[cell, number] += advantage;
        if (++_open[cell, number] < _seatsOfRole[number]) { return; }

        if (!_blocks.TryGetValue(row.Step / _stepsPerBlock, out var block))
        {
            block = (new double[_schedule.Cells, Roles.Length], new int[_schedule.Cells, Roles.Length]);
            _blocks[row.Step / _stepsPerBlock] = block;
        }

        block.Sums[cell, number] += _running[cell, number] / _seatsOfRole[number];
        block.Counts[cell, number]++;
    }

    private double[] Values(int cell, int number) =>
        [.. _blocks.Values.Where(block => block.Counts[cell, number] > 0)
            .Select(block => block.Sums[cell, number] / block.Counts[cell, number])];

    private PayoffTensor Tensor(Func<int, int, double> payoff) => PayoffTensor.Of(
        [.. _schedule.Axes.Select(axis => axis.Select(entrant => _schedule.Entrants[entrant].Name).ToImmutableArray())],
        played =>
        {
            var cell = 0;
            for (var axis = 0; axis < Roles.Length; axis++) { cell = (cell * _schedule.Axes[axis].Length) + played[axis]; }

            return [.. Roles.Select((_, number) => payoff(cell, number))];
        });
}
