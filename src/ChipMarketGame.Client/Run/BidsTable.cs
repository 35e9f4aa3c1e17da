using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>A proposal for a request in one quarter of a run.</summary>
internal sealed record BidRow(FinishedRun Run, PlayedQuarter Quarter, BidNotice Bid)
{
    /// <summary>Every proposal of every quarter.</summary>
    public static IEnumerable<BidRow> Of(FinishedRun run) =>
        run.Quarters.SelectMany(quarter => quarter.Report.Bids.Select(bid => new BidRow(run, quarter, bid)));
}

/// <summary>bids.csv: a row per request decided and designer with the best that it could propose.</summary>
internal static class BidsTable
{
    public static IReadOnlyList<Column<BidRow>> Columns { get; } =
    [
        new("seed", "number", "seed of the game's luck; one of more than 15 digits has an apostrophe before it", row =>
            row.Run.Opening.Seed),
        new("t", "quarters", "number of the quarter, from 0", row => row.Quarter.Report.Turn),
        new("quarter", "calendar quarter", "the quarter in which the request was decided", row => row.Quarter.Report.Quarter.ToString()),
        new("customer", "id", "who asked for proposals", row => row.Run.Roster[row.Bid.Customer].Id),
        new("designer", "id", "lead designer of the proposal", row => row.Run.Roster[row.Bid.Designer].Id),
        new("second", "id", "its second source, if any", row => row.Bid.Second.Exists ? row.Run.Roster[row.Bid.Second].Id : null),
        new("fusion", "true or false", "whether the chip would sit on NVLink Fusion", row => row.Bid.Fusion),
        new("score", "log of price", "by the weights of the request", row => row.Bid.Score),
        new("price_per_compute", "usd", "per H100-equivalent, its part of the engineering bill included", row => row.Bid.PerCompute.Value),
        new("quality", "share", "of the designers together, Fusion included", row => row.Bid.Quality),
        new("lead_time", "quarters", "to volume", row => row.Bid.Quarters),
        new("slip_chance", "share", "probability of a slip at one gate", row => row.Bid.SlipChance),
        new("result", "name", "won, lost or too_dear", row => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(
            row.Bid.Result.ToString())),
    ];
}
