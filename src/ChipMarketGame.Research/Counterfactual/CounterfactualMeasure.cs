using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>One figure by which two markets are compared.</summary>
/// <param name="Period">A year, or the whole game.</param>
/// <param name="Unit">USD bn, ratio or H100-equivalents.</param>
public sealed record CounterfactualMeasure(string Name, string Period, string Unit, Func<PlayedGame, double> Of)
{
    /// <summary>The figures of the central question, for each year of the scenario's calibrated window.</summary>
    public static ImmutableArray<CounterfactualMeasure> All(Scenario scenario)
    {
        var last = Math.Min(scenario.CalibratedThrough.Year, (scenario.Start + (scenario.Quarters - 1)).Year);
        int[] years = [.. Enumerable.Range(scenario.Start.Year, last - scenario.Start.Year + 1)];
        return
        [
            .. Yearly(years, "NVIDIA operating profit", "USD bn", Profit),
            .. Yearly(years[1..], "NVIDIA operating profit over " + years[0], "ratio", (game, year) => Profit(game, year) / Profit(game, years[0])),
            .. Yearly(years, "NVIDIA value share", "ratio", (game, year) => game.Mean(year, book => book.Report.Market.Value.Gpu)),
            .. Yearly(years, "Market revenue", "USD bn", (game, year) => game.Sum(year, book => book.Report.MarketRevenue.Billions)),
            .. Yearly(years, "Compute served by the clouds", "H100-equivalents", (game, year) => game.Mean(year, Served)),
            new("Compute served by the clouds", (scenario.Start + (scenario.Quarters - 1)).ToString(), "H100-equivalents", game => Served(game.Quarters[^1])),
            new("NVIDIA net present value", "whole game", "USD bn", game => game.Score(game.Scenario.Roster.GpuMaker)),
        ];
    }

    private static IEnumerable<CounterfactualMeasure> Yearly(int[] years, string name, string unit, Func<PlayedGame, int, double> of) =>
        years.Select(year => new CounterfactualMeasure(name, FormattableString.Invariant($"{year}"), unit, game => of(game, year)));

    private static double Profit(PlayedGame game, int year) => game.Sum(year, book => book.Report.NvidiaOperatingProfit.Billions);

    /// <summary>Work done for tenants and own services, effective H100-equivalents, mean of the year's quarters.</summary>
    private static double Served(QuarterBook book) => book.Hyperscalers.Sum(cloud => cloud.Demand * (1 - cloud.Service.Gap));
}
