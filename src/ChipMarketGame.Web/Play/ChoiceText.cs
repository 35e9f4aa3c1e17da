using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>What was chosen in the lines of a sheet that hold no number, in the reader's language.</summary>
internal static class ChoiceText
{
    public static string Chosen(this SheetEntries entries, string name, IStringLocalizer<Words> words) => name switch
    {
        SheetLines.Award when entries.Award("lead") is not { } => words["Award.None"],
        SheetLines.Award => words[
            "Award.Chosen", Named(entries, entries.Award("lead")), entries.Award("second") is { Length: > 0 } second
                ? Named(entries, second)
                : words["Award.NoSecond"],
            words[$"Ambition.{Enum.Parse<Ambition>(entries.Award("ambition")!, ignoreCase: true)}"], words[entries.Award("fusion") == "true"
                ? "Choice.Yes"
                : "Choice.No"]],
        SheetLines.Request when entries.Request(RequestLines.Ambition) is not { } => words["Request.None"],
        SheetLines.Request => Request(entries, words),
        SheetLines.Clients => string.Join(
            words["Standings.And"], entries.Clouds.Where(entries.HasClient).Select(entries.Roster.NameOf)),
        _ => words[entries.Flag(name) ? "Choice.Yes" : "Choice.No"],
    };

    private static string Request(SheetEntries entries, IStringLocalizer<Words> words)
    {
        string Allowed(string part) => words[$"Permission.{entries.Request(part)}"];
        return words[
            "Request.Chosen", words[$"Ambition.{Enum.Parse<Ambition>(entries.Request(RequestLines.Ambition)!, ignoreCase: true)}"],
            Allowed(RequestLines.Second), Allowed(RequestLines.Fusion), entries.TypedOfRequest(RequestLines.Ceiling) is { Length: > 0 } most
                ? words["Amount.share", most]
                : words["Request.NoLimit"]];
    }

    private static string Named(SheetEntries entries, string? id) => entries.Roster.NameOf(entries.Roster.Find(id ?? ""));
}
