using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>The figures of the central question, for each year of the scenario's calibrated window.</summary>
internal static class OwnSiliconMeasures
{
    public static ImmutableArray<GameMeasure> Of(Scenario scenario)
    {
        var end = scenario.Start + (scenario.Quarters - 1);
        var last = Math.Min(scenario.CalibratedThrough.Year, end.Year);
        int[] years = [.. Enumerable.Range(scenario.Start.Year, last - scenario.Start.Year + 1)];
        return
        [
            .. Yearly(years, "NVIDIA operating profit", "USD bn", Profit),
            .. Yearly(
                years[1..], "NVIDIA operating profit over " + years[0], "ratio",
                (game, year) => Profit(game, year) / Profit(game, years[0])),
            .. Yearly(years, "NVIDIA value share", "ratio", (game, year) => game.Mean(year, book => book.Report.Market.Value.Gpu)),
            .. Yearly(years, "Market revenue", "USD bn", (game, year) => game.Sum(year, book => book.Report.MarketRevenue.Billions)),
            .. Yearly(
                years, "Compute served by the clouds", "H100-equivalents",
                (game, year) => game.Mean(year, book => PlayedGame.Served(book).H100)),
            new("Compute served by the clouds", end.ToString(), "H100-equivalents", game => PlayedGame.Served(game.Quarters[^1]).H100),
            new("NVIDIA net present value", GameMeasure.WholeGame, "USD bn", game => game.Score(game.Scenario.Roster.GpuMaker)),
        ];
    }

    private static IEnumerable<GameMeasure> Yearly(int[] years, string name, string unit, Func<PlayedGame, int, double> of) =>
        years.Select(year => new GameMeasure(name, FormattableString.Invariant($"{year}"), unit, game => of(game, year)));

    private static double Profit(PlayedGame game, int year) => game.Sum(year, book => book.Report.NvidiaOperatingProfit.Billions);
}
