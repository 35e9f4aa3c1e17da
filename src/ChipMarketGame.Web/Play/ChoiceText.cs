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
        SheetLines.Clients => string.Join(
            words["Standings.And"], entries.Clouds.Where(entries.HasClient).Select(entries.Roster.NameOf)),
        _ => words[entries.Flag(name) ? "Choice.Yes" : "Choice.No"],
    };

    private static string Named(SheetEntries entries, string? id) => entries.Roster.NameOf(entries.Roster.Find(id ?? ""));
}
