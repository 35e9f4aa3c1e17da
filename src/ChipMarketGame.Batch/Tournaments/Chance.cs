using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>
/// Shares of resampled tournaments, as they are shown. A resampling has so many replicates and no more: it never says always or never,
/// and where few blocks set an interval no end, it says nothing.
/// </summary>
public static class Chance
{
    /// <summary>Below a table in which somebody leads nearly every resampled tournament and yet shares a rank.</summary>
    public const string Note =
        "P(best) is the share of resampled tournaments that an entrant leads, taken for itself. A rank counts only whom the tests " +
        "separate, corrected for all pairs of the table: it may still be shared.";

    /// <summary>Below a table in which an interval is a dash.</summary>
    public const string NoInterval = "– in place of an interval: these are too few blocks to set it an end.";

    private const double Nearly = 0.95;

    /// <summary>The share, or a dash where it says nothing.</summary>
    public static string Of(StandingsTable table, Standing row, double share) =>
        Known(table, row, share) is null ? "–"
        : share >= 0.9995 ? "> 99.9 %"
        : share < 0.0005 ? "< 0.1 %"
        : share.ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>
    /// The share where it says something: what a file holds where a table shows a number, and nothing where the table shows a dash.
    /// </summary>
    public static double? Known(StandingsTable table, Standing row, double share) =>
        table.Rows.Length < 2 || !HasInterval(row) || !double.IsFinite(share) ? null : share;

    /// <summary>Whether enough blocks set the interval both its ends.</summary>
    public static bool HasInterval(Standing row) => double.IsFinite(row.Value.Low) && double.IsFinite(row.Value.High);

    /// <summary>
    /// Whether somebody leads nearly every resampled tournament and yet shares a rank, so that <see cref="Note"/> belongs below the table.
    /// </summary>
    public static bool WantsNote(StandingsTable table) =>
        table.Rows.Any(row => row.ProbabilityBest >= Nearly && row.WorstRank > row.Rank && HasInterval(row));
}
