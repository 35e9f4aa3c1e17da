using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What a comparison of policies looks at: how the compared seats fare, and what becomes of the market.</summary>
public static class ComparedMeasures
{
    private const string WholeGame = "whole game";

    /// <param name="seats">The seats that the compared policies play; at least one.</param>
    public static ImmutableArray<GameMeasure> Of(Scenario scenario, ImmutableArray<Company> seats) =>
    [
        Score(scenario, seats),
        .. seats.Length == 1 ? [] : seats.Select(seat => Score(scenario, [seat])),
        new("Compared seats ruined", WholeGame, "ratio", game => seats.Average(seat => game.Scores[seat.Index].Ruined ? 1.0 : 0.0)),
        .. Market(scenario, (scenario.Start + (scenario.Quarters - 1)).ToString()),
    ];

    private static IEnumerable<GameMeasure> Market(Scenario scenario, string end) =>
    [
        new("Market revenue", WholeGame, "USD bn", game => game.Quarters.Sum(book => book.Report.MarketRevenue.Billions)),
        new($"{scenario.Roster[scenario.Roster.GpuMaker].Name} value share", WholeGame, "ratio", game => game.Quarters.Average(book => book.Report.Market.Value.Gpu)),
        new("ASIC unit share", WholeGame, "ratio", game => game.Quarters.Average(book => book.Report.Market.Units.Asic)),
        new("Concentration of suppliers (HHI)", WholeGame, "0–10,000", game => game.Quarters.Average(book => book.Report.Hhi)),
        new("GPU shortage", WholeGame, "ratio", game => game.Quarters.Average(book => book.Report.GpuShortage)),
        new("Price of a GPU", end, "USD", game => game.Quarters[^1].Report.GpuPrice.Count),
        new("Compute served by the clouds", end, "H100-equivalents", game => PlayedGame.Served(game.Quarters[^1]).H100),
    ];

    private static GameMeasure Score(Scenario scenario, ImmutableArray<Company> seats) => new(
        seats.Length == 1 ? $"{scenario.Roster[seats[0]].Name} net present value" : "Net present value of the compared seats",
        WholeGame,
        "USD bn",
        game => seats.Sum(game.Score));
}
