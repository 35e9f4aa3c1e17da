using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// What designers proposed for the requests that were decided, a row per request and designer; none in a game that awards directly.
/// </summary>
public static class BidsExport
{
    public static byte[] Of(GameCourse course)
    {
        using var table = new Spreadsheet(
            "quarter", "customer", "designer", "second", "fusion", "score", "price_per_compute_usd", "quality", "lead_time_quarters",
            "slip_chance", "result");
        var (game, roster) = (course.At(0), course.Scenario.Roster);
        for (var quarter = 0; quarter < course.Closed.Length; quarter++)
        {
            course.PlayAsRecorded(game, quarter);
            var report = game.Book().Report;
            foreach (var bid in report.Bids)
            {
                table.Text(report.Quarter.ToString()).Text(roster[bid.Customer].Id).Text(roster[bid.Designer].Id)
                    .Text(bid.Second.Exists ? roster[bid.Second].Id : "").YesOrNo(bid.Fusion).Number(bid.Score)
                    .Number(bid.PerCompute.Value).Number(bid.Quality).Number((long)bid.Quarters).Number(bid.SlipChance)
                    .Text(JsonNamingPolicy.SnakeCaseLower.ConvertName(bid.Result.ToString())).EndRow();
            }
        }

        return table.ToBytes();
    }
}
