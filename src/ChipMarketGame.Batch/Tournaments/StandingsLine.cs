using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>A line of standings.csv.</summary>
public sealed record StandingsLine(StandingsTable Table, Standing Standing, EntrantTally? Tally, double? Rating)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Column<StandingsLine>> Columns { get; } =
    [
        new("role", "", "overall, or nvidia, hyperscaler or designer", line => RoleNames.Of(line.Table.Role)),
        new("rank", "", "one more than the number of entrants separated from this one and above it", line => line.Standing.Rank),
        new("worst_rank", "", "the rank if all entrants not separated from it were above it", line => line.Standing.WorstRank),
        new("entrant", "", "name of the entrant", line => line.Standing.Entrant),
        new("letters", "", "entrants with a letter in common are not separated", line => line.Standing.Letters),
        new("value", "panel sd", "expected advantage over the reference in the same block", line => line.Standing.Value.Estimate),
        new("low", "panel sd", "lower end of the 95 % interval", line => line.Standing.Value.Low),
        new("high", "panel sd", "upper end of the 95 % interval", line => line.Standing.Value.High),
        new("p_best", "share",
            "share of resampled tournaments that it leads; not corrected for the number of entrants, as the rank is; empty where too " +
            "few blocks set the interval an end or nobody else is in the table",
            line => Chance.Known(line.Table, line.Standing, line.Standing.ProbabilityBest)),
        new("p_top_3", "share", "share of resampled tournaments in which it is one of the first three; empty as p_best is", line =>
            Chance.Known(line.Table, line.Standing, line.Standing.ProbabilityTopThree)),
        new("rating", "points", "Plackett–Luce over finishes in the same seat under the same luck, 1500 on average; for show", line =>
            line.Rating),
        new("percentile", "share", "mean share of the panel's scores in the seat that lie below its own", line => line.Tally?.Percentile),
        new("ruin", "share", "share of its games in which its company went under administration", line => line.Tally?.Ruin),
        new("games", "", "seats of games it played", line => line.Tally?.Games),
        new("failures", "share", "share of its decisions that failed", line => line.Tally?.Failures),
        new("blocks", "", "blocks behind the table", line => line.Table.Blocks),
        new("provisional", "", "whether these are too few to rank for good", line => line.Table.Provisional),
    ];

    /// <summary>All tables, one below the other.</summary>
    public static IEnumerable<StandingsLine> Of(TournamentResults results) =>
        results.Tables.SelectMany(table => table.Rows.Select(standing => new StandingsLine(
            table, standing, table.Role is { } role ? results.TallyOf(standing.Entrant, role) : null,
            results.RatingOf(standing.Entrant, table.Role))));
}
