namespace ChipMarketGame.Batch;

/// <summary>A line of seats.csv, the payoff heat map: what an entrant made of a seat.</summary>
public sealed record SeatAdvantage(string Entrant, string Seat, string Role, double Advantage)
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<Column<SeatAdvantage>> Columns { get; } =
    [
        new("role", "", $"{string.Join(", ", RoleNames.All[..^1])} or {RoleNames.All[^1]}", cell => cell.Role),
        new("seat", "", "id of the company in the seat", cell => cell.Seat),
        new("entrant", "", "name of the entrant", cell => cell.Entrant),
        new("advantage", "panel sd", "mean advantage over the reference in the same block", cell => cell.Advantage),
    ];

    /// <summary>The cells that were played, by role, seat and entrant.</summary>
    public static IEnumerable<SeatAdvantage> Of(TournamentResults results)
    {
        var (roster, entrants) = (results.Tournament.Scenario.Scenario.Roster, results.Tournament.Schedule.Entrants);
        return
            from role in Research.Entrant.Roles
            from seat in Enumerable.Range(0, roster.Seats)
            where roster.RoleOf(roster.At(seat)) == role
            from entrant in Enumerable.Range(0, entrants.Length)
            where !entrants[entrant].IsFiller
            let advantage = results.Tally.Advantage(entrant, seat)
            where double.IsFinite(advantage)
            select new SeatAdvantage(entrants[entrant].Name, roster[roster.At(seat)].Id, RoleNames.Of(role), advantage);
    }
}
