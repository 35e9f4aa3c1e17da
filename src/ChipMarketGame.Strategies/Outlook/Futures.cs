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
        return new ForecastRange(
            Measures[row % Measures.Length], first + (row / Measures.Length),
            Quantile.Of(values, LowTail), Quantile.Of(values, Middle), Quantile.Of(values, HighTail));
    })];

    private static Usd Of(ForecastMeasure measure, in SeatAccounts accounts) => measure switch
    {
        ForecastMeasure.Revenue => accounts.Revenue,
        ForecastMeasure.OperatingCashFlow => accounts.OperatingCashFlow,
        _ => accounts.Cash,
    };
}
