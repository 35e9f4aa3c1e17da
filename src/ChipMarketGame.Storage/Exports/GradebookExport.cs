using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>The gradebook, a row per seat.</summary>
public static class GradebookExport
{
    public static byte[] Of(Roster roster, ImmutableArray<GradedSeat> rows)
    {
        using var table = new Spreadsheet(
            "seat", "company", "role", "team", "advantage_usd", "rank_in_role", "npv_usd", "stand_in", "stand_in_npv_usd", "ruined",
            "bot", "quarters_handed_in", "quarters_draft", "quarters_standing", "quarters_by_strategy", "participation",
            "strategy_quarters");
        foreach (var row in rows)
        {
            table.Text(roster[row.Seat].Id).Text(roster[row.Seat].Name).Text(Role.Of(row.Role).Name.Cell).Text(row.Team)
                .Number(row.Advantage.Count)
                .Number((long?)row.RankInRole)
                .Number(row.NetPresentValue.Count).Text(row.Strategy).Number(row.StandIn.Count).YesOrNo(row.Ruined)
                .YesOrNo(row.IsBot).Number((long)row.HandedIn).Number((long)row.Draft).Number((long)row.Standing)
                    .Number((long)row.ByStrategy)
                .Number(row.Participation).Text(string.Join(' ', row.StrategyQuarters)).EndRow();
        }

        return table.ToBytes();
    }
}
