using ChipMarketGame.Batch;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Silo;

/// <summary>A tournament as pages and API show it.</summary>
internal static class Boards
{
    /// <param name="id">Name of its folder.</param>
    public static TournamentBoard Of(string id, KeptTournament kept)
    {
        var (manifest, standings) = (kept.Manifest, kept.Standings);
        return new TournamentBoard(
            id, manifest.Name, manifest.Format, manifest.Scenario.Name, manifest.Status == TournamentManifest.Complete,
            manifest.StepsPlanned,
            standings.Steps, standings.Games, manifest.Seeds.Commitment, [.. standings.Tables.Select(Table)],
            [.. (standings.Payoffs ?? []).Select(Payoff)])
        {
            Teams = [.. manifest.Entrants.Select(
                entrant => new TournamentTeam(entrant.Name, entrant.Strategies, entrant.Filler))],
        };
    }

    private static StandingsBoard Table(StandingsDocument.TableEntry table) => new(
        table.Role, table.Blocks, table.Provisional,
        [.. table.Rows.Select(row => new StandingsRow(
            row.Rank, row.WorstRank, row.Entrant, row.Letters, row.Value, row.Low, row.High, row.PBest ?? double.NaN))]);

    private static PayoffCell Payoff(PayoffEntry cell) =>
        new([.. cell.Roles.Select(role => new RolePayoff(role.Role, role.Entrant, role.Payoff))]);
}
