using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>The figures of the central question: how a company and the market fare, year by year.</summary>
internal static class OwnSiliconMeasures
{
    /// <param name="seat">Whose results are looked at.</param>
    public static ImmutableArray<GameMeasure> Of(Scenario scenario, Company seat)
    {
        ImmutableArray<Year> years = [.. Year.All(scenario)];
        return
        [
            .. Company(scenario, seat, years),
            .. Yearly(
                years, $"{scenario.Roster[scenario.Roster.GpuMaker].Name} value share", "ratio",
                (game, year) => game.Mean(year, book => book.Report.Market.Value.Gpu)),
            .. Yearly(years, "Market revenue", "USD bn", (game, year) => game.Sum(year, book => book.Report.MarketRevenue.Billions)),
            .. Yearly(
                years, "Compute served by the clouds", "H100-equivalents",
                (game, year) => game.Mean(year, book => PlayedGame.Served(book).H100)),
            new($"{scenario.Roster[seat].Name} net present value", GameMeasure.WholeGame, "USD bn", game => game.Score(seat)),
        ];
    }

    private static IEnumerable<GameMeasure> Company(Scenario scenario, Company seat, ImmutableArray<Year> years)
    {
        var isGpuMaker = seat == scenario.Roster.GpuMaker;
        var name = $"{scenario.Roster[seat].Name} {(isGpuMaker ? "operating profit" : "operating cash flow")}";
        Func<PlayedGame, int, double> result = isGpuMaker
            ? (game, year) => game.Sum(year, book => book.Report.NvidiaOperatingProfit.Billions)
            : (game, year) => game.Sum(year, book => book.Companies[seat.Index].OperatingCashFlow.Billions);
        return
        [
            .. Yearly(years, name, "USD bn", result),
            .. isGpuMaker
                ? Yearly(
                    years[1..], $"{name} over {years[0].Number}", "ratio",
                    (game, year) => result(game, year) / result(game, years[0].Number))
                : [],
        ];
    }

    private static IEnumerable<GameMeasure> Yearly(
        ImmutableArray<Year> years, string name, string unit, Func<PlayedGame, int, double> of) =>
        years.Select(year => new GameMeasure(name, year.Name, unit, game => of(game, year.Number)) { Last = year.Last });

    /// <summary>A calendar year as far as it is played.</summary>
    private readonly record struct Year(int Number, CalendarQuarter First, CalendarQuarter Last)
    {
        private const int Whole = 4;

        public string Name => Last - First == Whole - 1 ? FormattableString.Invariant($"{Number}") : $"{First}–{Last}";

        public static IEnumerable<Year> All(Scenario scenario) => Enumerable.Range(0, scenario.Quarters)
            .Select(turn => scenario.Start + turn).GroupBy(quarter => quarter.Year)
            .Select(quarters => new Year(quarters.Key, quarters.First(), quarters.Last()));
    }
}
