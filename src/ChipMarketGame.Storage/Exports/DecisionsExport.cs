using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>Every sheet that was played, a row per closed quarter and seat; lines that a role does not have stay empty.</summary>
public static class DecisionsExport
{
    private static readonly ImmutableArray<SheetColumn> Columns = [.. Role.All.SelectMany(role => role.Columns)];

    /// <param name="teams">Who holds each seat, in seat order; empty where nobody does.</param>
    public static byte[] Of(GameCourse course, ImmutableArray<string> teams)
    {
        using var table = new Spreadsheet(
            ["quarter", "seat", "company", "team", "origin", "reason", "refused_lines", .. Columns.Select(column => column.Name)]);
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
        foreach (var column in Columns) { table.Value(column.Value(roster, sheet.Lines)); }
        table.EndRow();
    }

    private static string OriginOf(SealedSheet sheet) => sheet.Origin switch
    {
        SheetOrigin.Decided => "strategy",
        SheetOrigin.HandedIn => "handed_in",
        SheetOrigin.Draft => "draft",
        _ => "standing",
    };
}
