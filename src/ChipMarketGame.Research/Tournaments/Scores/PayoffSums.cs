using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// The tensor of a capture tournament: per combination of strategies the payoff of each class, which is the mean advantage of its
/// seats, with its spread over the seeds.
/// </summary>
public sealed class PayoffSums
{
    private readonly CaptureSchedule _schedule;
    private readonly int[] _classOfSeat;
    private readonly int[] _seatsOfClass = new int[3];
    private readonly double[,] _running, _sums, _squares;
    private readonly int[,] _open, _counts;

    internal PayoffSums(CaptureSchedule schedule)
    {
        _schedule = schedule;
        var roster = schedule.Scenario.Roster;
        _classOfSeat = [.. Enumerable.Range(0, roster.Seats).Select(seat => ClassNumber(roster.ClassOf(roster.At(seat))))];
        foreach (var number in _classOfSeat) { _seatsOfClass[number]++; }

        (_running, _sums, _squares) = (new double[schedule.Cells, 3], new double[schedule.Cells, 3], new double[schedule.Cells, 3]);
        (_open, _counts) = (new int[schedule.Cells, 3], new int[schedule.Cells, 3]);
    }

    /// <summary>Mean payoff of a class in a cell, in standard deviations of the panel.</summary>
    /// <param name="cell">Number of the combination; the designer's strategy changes fastest, NVIDIA's slowest.</param>
    /// <param name="classNumber">Number in <see cref="Entrant.Classes"/>.</param>
    public double Mean(int cell, int classNumber) => _sums[cell, classNumber] / _counts[cell, classNumber];

    /// <summary>Standard error of that mean over the seeds.</summary>
    public double Error(int cell, int classNumber)
    {
        var (count, mean) = (_counts[cell, classNumber], Mean(cell, classNumber));
        return Math.Sqrt(Math.Max(0, (_squares[cell, classNumber] / count) - (mean * mean)) / (count - 1));
    }

    /// <summary>A cell of which a seat did not count in this step has no payoff in it.</summary>
    internal void BeginStep()
    {
        Array.Clear(_running);
        Array.Clear(_open);
    }

    internal void Add(PlayedSeat row, double advantage)
    {
        var (cell, number) = ((int)(row.Game % _schedule.GamesPerStep), _classOfSeat[row.Seat]);
        _running[cell, number] += advantage;
        if (++_open[cell, number] < _seatsOfClass[number]) { return; }

        var payoff = _running[cell, number] / _seatsOfClass[number];
        _sums[cell, number] += payoff;
        _squares[cell, number] += payoff * payoff;
        _counts[cell, number]++;
    }

    private static int ClassNumber(CompanyClass seatClass) => seatClass == CompanyClass.GpuMaker ? 0 : seatClass == CompanyClass.Hyperscaler ? 1 : 2;
}
