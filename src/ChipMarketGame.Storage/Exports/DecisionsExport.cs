using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Every sheet that was played, a row per closed quarter and seat; lines that a role does not have stay empty.</summary>
public static class DecisionsExport
{
    /// <param name="teams">Who holds each seat, in seat order; empty where nobody does.</param>
    public static byte[] Of(GameCourse course, ImmutableArray<string> teams)
    {
        using var table = new Spreadsheet(
            "quarter", "seat", "company", "team", "origin", "reason", "refused_lines",
            "gpu", "premium", "asic", "software", "power_mw", "award_lead", "award_second", "award_ambition", "award_fusion", "rent",
            "margin", "quote", "fusion", "hire", "ip", "booking", "clients",
            "price", "reserve", "loyalty", "rd", "cuda", "fusion_open", "royalty", "cap", "openai");
        foreach (var closed in course.Closed)
        {
            foreach (var sheet in closed.Sheets) { Write(table, course.Scenario.Roster, closed.Quarter, sheet, teams[sheet.Seat.Index]); }
        }

        return table.ToBytes();
    }

    private static void Write(Spreadsheet table, Roster roster, CalendarQuarter quarter, SealedSheet sheet, string team)
    {
        table.Text(quarter.ToString()).Text(roster[sheet.Seat].Id).Text(roster[sheet.Seat].Name).Text(team)
            .Text(OriginOf(sheet)).Text(sheet.Reason).Text(string.Join(' ', sheet.Refused?.Select(refusal => refusal.Line) ?? []));
        var (cloud, house, maker) = (sheet.Hyperscaler, sheet.Designer, sheet.Nvidia);
        var award = cloud?.Award;
        table.Number(cloud?.Gpu.Count).Number(cloud?.Premium).Number(cloud?.Asic.Count).Number(cloud?.Software.Count)
            .Number(cloud?.Power.Count)
            .Text(IdOf(roster, award?.Lead)).Text(IdOf(roster, award?.Second)).Text(AmbitionOf(award?.Ambition)).YesOrNo(award?.Fusion)
                .Number(cloud?.Rent);
        table.Number(house?.Margin).Number(house?.Quote).YesOrNo(house?.Fusion).Number((long?)house?.Hire).Number(house?.Ip.Count)
            .Number(house?.Booking).Text(ClientsOf(roster, house?.Clients));
        table.Number(maker?.Price).Number(maker?.Reserve).Number(maker?.Loyalty).Number(maker?.Rd).Number(maker?.Cuda)
            .YesOrNo(maker?.FusionOpen)
            .Number(maker?.Royalty).Number(maker?.Cap).Number(maker?.OpenAi.Count).EndRow();
    }

    private static string OriginOf(SealedSheet sheet) => sheet.Origin switch
    {
        SheetOrigin.Decided => "strategy",
        SheetOrigin.HandedIn => "handed_in",
        SheetOrigin.Draft => "draft",
        _ => "standing",
    };

    private static string IdOf(Roster roster, Company? company) => company is { Exists: true } named ? roster[named].Id : "";

    private static string AmbitionOf(Ambition? ambition) => ambition switch
    {
        Ambition.Safe => "safe",
        Ambition.Standard => "standard",
        Ambition.Bold => "bold",
        _ => "",
    };

    private static string ClientsOf(Roster roster, Clients? clients) => clients is { } taken
        ? string.Join(
            ' ', Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler).Where(taken.Contains)
                .Select(client => roster[client].Id))
        : "";
}
