using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What came of a seat.</summary>
/// <param name="Team">Who holds it; empty if nobody does.</param>
/// <param name="Strategy">Who plays it when nobody does, and what it is measured against.</param>
/// <param name="NetPresentValue">Terminal value included.</param>
/// <param name="StandIn">The same, had the strategy played it throughout.</param>
/// <param name="Ruined">Whether it was ever under administration.</param>
/// <param name="HandedIn">Quarters in which its sheet was handed in.</param>
/// <param name="Draft">Quarters in which its last draft counted.</param>
/// <param name="Standing">Quarters in which its standing orders counted.</param>
/// <param name="ByStrategy">Quarters in which the strategy played it.</param>
/// <param name="StrategyQuarters">The quarters in which the strategy played it.</param>
/// <param name="RankInRole">By advantage among the seats of its role whose holders handed in or left a draft that counted; null for others.</param>
public sealed record GradedSeat(
    Company Seat, CompanyRole Role, string Team, string Strategy, Usd NetPresentValue, Usd StandIn, bool Ruined, int HandedIn, int Draft, int Standing, int ByStrategy, ImmutableArray<CalendarQuarter> StrategyQuarters, int? RankInRole = null)
{
    public Usd Advantage => NetPresentValue - StandIn;

    /// <summary>Quarters in which a person decided, as a part of those played: handed in, or kept as a draft that counted. Null before the first.</summary>
    public double? Participation => HandedIn + Draft + Standing + ByStrategy is > 0 and var played ? Math.Round((double)(HandedIn + Draft) / played, 4) : null;

    /// <summary>Nobody holds the seat: the strategy plays it.</summary>
    public bool IsBot => Team.Length == 0;
}

/// <summary>The gradebook, a row per seat.</summary>
public static class GradebookExport
{
    public static byte[] Of(Roster roster, ImmutableArray<GradedSeat> rows)
    {
        var table = new Spreadsheet(
            "seat", "company", "role", "team", "advantage_usd", "rank_in_role", "npv_usd", "stand_in", "stand_in_npv_usd", "ruined",
            "bot", "quarters_handed_in", "quarters_draft", "quarters_standing", "quarters_by_strategy", "participation", "strategy_quarters");
        foreach (var row in rows)
        {
            table.Text(roster[row.Seat].Id).Text(roster[row.Seat].Name).Text(NameOf(row.Role)).Text(row.Team).Number(row.Advantage.Count).Number((long?)row.RankInRole)
                .Number(row.NetPresentValue.Count).Text(row.Strategy).Number(row.StandIn.Count).YesOrNo(row.Ruined)
                .YesOrNo(row.IsBot).Number((long)row.HandedIn).Number((long)row.Draft).Number((long)row.Standing).Number((long)row.ByStrategy)
                .Number(row.Participation).Text(string.Join(' ', row.StrategyQuarters)).EndRow();
        }

        return table.ToBytes();
    }

    private static string NameOf(CompanyRole role) => role switch
    {
        CompanyRole.Hyperscaler => "hyperscaler",
        CompanyRole.Designer => "designer",
        _ => "gpu_maker",
    };
}
