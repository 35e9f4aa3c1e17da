using System.Collections.Immutable;
using ChipMarketGame.Research;

namespace ChipMarketGame.Tests;

/// <summary>Payoff tensors for tests.</summary>
static class Tensors
{
    public static PayoffTensor Bimatrix(double[,] row, double[,] column) =>
        PayoffTensor.Of(Names(row.GetLength(0), row.GetLength(1)), played => [row[played[0], played[1]], column[played[0], played[1]]]);

    /// <summary>Strategies named after population and number.</summary>
    public static ImmutableArray<ImmutableArray<string>> Names(params int[] sizes) =>
        [.. sizes.Select(
            (size, population) => Enumerable.Range(0, size).Select(strategy => $"{population}-{strategy}").ToImmutableArray())];
}
