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
    private readonly int[] _seatsOfRole = new int[3];
    private readonly double[,] _running;
    private readonly int[,] _open;
    private readonly SortedDictionary<int, (double[,] Sums, int[,] Counts)> _blocks = [];

    internal PayoffSums(CaptureSchedule schedule, int stepsPerBlock)
    {
        (_schedule, _stepsPerBlock) = (schedule, stepsPerBlock);
        var roster = schedule.Scenario.Roster;
        _roleOfSeat = [.. Enumerable.Range(0, roster.Seats).Select(seat => RoleNumber(roster.RoleOf(roster.At(seat))))];
        foreach (var number in _roleOfSeat) { _seatsOfRole[number]++; }

        (_running, _open) = (new double[schedule.Cells, 3], new int[schedule.Cells, 3]);
    }

    /// <summary>One tensor per block in which every combination has a payoff, NVIDIA's strategies first.</summary>
    public ImmutableArray<PayoffTensor> Tensors() =>
        [.. _blocks.Values.Where(block => block.Counts.Cast<int>().All(count => count > 0))
            .Select(block => Tensor((cell, number) => block.Sums[cell, number] / block.Counts[cell, number]))];

    /// <summary>
    /// Mean payoff of a role in a cell, in standard deviations of the panel; not a number where no game of the cell counts, or one has no
    /// finite payoff.
    /// </summary>
    /// <param name="cell">Number of the combination; the designer's strategy changes fastest, NVIDIA's slowest.</param>
    /// <param name="roleNumber">Number in <see cref="Entrant.Roles"/>.</param>
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
            _blocks[row.Step / _stepsPerBlock] = block = (new double[_schedule.Cells, 3], new int[_schedule.Cells, 3]);
        }

        block.Sums[cell, number] += _running[cell, number] / _seatsOfRole[number];
        block.Counts[cell, number]++;
    }

    private static int RoleNumber(CompanyRole role) => role == CompanyRole.GpuMaker ? 0 : role == CompanyRole.Hyperscaler ? 1 : 2;

    private double[] Values(int cell, int number) =>
        [.. _blocks.Values.Where(block => block.Counts[cell, number] > 0)
            .Select(block => block.Sums[cell, number] / block.Counts[cell, number])];

    private PayoffTensor Tensor(Func<int, int, double> payoff)
    {
        var (middle, inner) = (_schedule.Axes[1].Length, _schedule.Axes[2].Length);
        return PayoffTensor.Of(
            [.. _schedule.Axes.Select(axis => axis.Select(entrant => _schedule.Entrants[entrant].Name).ToImmutableArray())],
            played => [
                .. Enumerable.Range(0, 3).Select(number => payoff((((played[0] * middle) + played[1]) * inner) + played[2], number))]);
    }
}
