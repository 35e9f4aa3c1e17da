using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>What a seat came to in each imagined future.</summary>
internal sealed class Futures(CalendarQuarter first, int quarters, int worlds)
{
    private const double LowTail = 0.1, Middle = 0.5, HighTail = 0.9;

    private static readonly ImmutableArray<ForecastMeasure> Measures = [.. Enum.GetValues<ForecastMeasure>()];

    private readonly double[][] _values = [.. Enumerable.Range(0, quarters * Measures.Length).Select(_ => new double[worlds])];

    public int Quarters => quarters;

    public void Note(int quarter, int world, in SeatAccounts accounts)
    {
        foreach (var measure in Measures) { _values[(quarter * Measures.Length) + (int)measure][world] = Of(measure, accounts).Count; }
    }

    /// <summary>The ranges of what has been noted.</summary>
    public ImmutableArray<ForecastRange> Ranges() => [.. _values.Select((values, row) =>
    {
        Array.Sort(values);
        return new ForecastRange(Measures[row % Measures.Length], first + (row / Measures.Length), Quantile(values, LowTail), Quantile(values, Middle), Quantile(values, HighTail));
    })];

    private static Usd Of(ForecastMeasure measure, in SeatAccounts accounts) => measure switch
    {
        ForecastMeasure.Revenue => accounts.Revenue,
        ForecastMeasure.OperatingCashFlow => accounts.OperatingCashFlow,
        _ => accounts.Cash,
    };

    /// <summary>Between the two nearest order statistics (Hyndman and Fan 1996, definition 7).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
