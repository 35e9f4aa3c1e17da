using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What a comparison of policies looks at: how the compared seats fare, and what becomes of the market.</summary>
public static class ComparedMeasures
{
    /// <param name="seats">The seats that the compared policies play; at least one.</param>
    public static ImmutableArray<GameMeasure> Of(Scenario scenario, ImmutableArray<Company> seats) =>
    [
        Score(scenario, seats),
        .. seats.Length == 1 ? [] : seats.Select(seat => Score(scenario, [seat])),
        new("Compared seats ruined", GameMeasure.WholeGame, "ratio", game => seats.Average(
            seat => game.Scores[seat.Index].Ruined ? 1.0 : 0.0)) { ChineseName = "比較席位破產比例" },
        .. Market(scenario, (scenario.Start + (scenario.Quarters - 1)).ToString()),
    ];

    private static IEnumerable<GameMeasure> Market(Scenario scenario, string end) =>
    [
        new("Market revenue", GameMeasure.WholeGame, "USD bn", game => game.Quarters.Sum(
            book => book.Report.MarketRevenue.Billions)) { ChineseName = "市場營收" },
        new($"{GpuMaker(scenario).Name} value share", GameMeasure.WholeGame, "ratio", game => game.Quarters.Average(
            book => book.Report.Market.Value.Gpu))
        {
            ChineseName = $"金額市占率（{GpuMaker(scenario).ChineseName}）"
        },
        new("ASIC unit share", GameMeasure.WholeGame, "ratio", game => game.Quarters.Average(
            book => book.Report.Market.Units.Asic)) { ChineseName = "ASIC 數量市占率" },
        new("Concentration of suppliers (HHI)", GameMeasure.WholeGame, "0–10,000", game => game.Quarters.Average(
            book => book.Report.Hhi)) { ChineseName = "供應商集中度（HHI）" },
        new("GPU shortage", GameMeasure.WholeGame, "ratio", game => game.Quarters.Average(
            book => book.Report.GpuShortage)) { ChineseName = "GPU 缺貨比例" },
        new("Price of a GPU", end, "USD", game => game.Quarters[^1].Report.GpuPrice.Count) { ChineseName = "GPU 單價" },
        new("Compute served by the clouds", end, "H100-equivalents", game => PlayedGame.Served(
            game.Quarters[^1]).H100) { ChineseName = "雲端提供的算力" },
    ];

    private static GameMeasure Score(Scenario scenario, ImmutableArray<Company> seats)
    {
        var (name, chineseName) = seats is [var only]
            ? ($"{scenario.Roster[only].Name} net present value", $"淨現值（{scenario.Roster[only].ChineseName}）")
            : ("Net present value of the compared seats", "比較席位的淨現值");
        return new GameMeasure(name, GameMeasure.WholeGame, "USD bn", game => seats.Sum(game.Score))
        {
            ChineseName = chineseName, Seat = seats is [var one] ? one : null
        };
    }

    private static CompanyInfo GpuMaker(Scenario scenario) => scenario.Roster[scenario.Roster.GpuMaker];
}
