using System.Globalization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>What makes a folder of results readable by itself: a page for people and a dictionary of every column.</summary>
internal static class FolderGuide
{
    public static void Write(TournamentFolder folder, Tournament tournament)
    {
        folder.Write(TournamentFiles.Guide, Text(tournament));
        folder.Write(TournamentFiles.Dictionary, stream => CsvTable.Write(stream, DictionaryEntry.Columns, Entries(tournament)));
    }

    private static IEnumerable<DictionaryEntry> Entries(Tournament tournament) =>
    [
        .. DictionaryEntry.Of(TournamentFiles.StandingsTable, StandingsLine.Columns),
        .. DictionaryEntry.Of(TournamentFiles.Seats, SeatAdvantage.Columns),
        .. tournament.Schedule is CaptureSchedule capture
            ? DictionaryEntry.Of(TournamentFiles.Payoffs, PayoffLine.Columns(capture.Roles))
            : [],
        .. tournament.Schedule is CaptureSchedule ? DictionaryEntry.Of(TournamentFiles.Equilibria, StrategicColumns.All) : [],
        .. DictionaryEntry.Of(PartFolder.AllNames, GameColumns.All),
        .. tournament.File.Csv ? DictionaryEntry.Of(TournamentFiles.Games, GameColumns.All) : [],
    ];

    private static string Text(Tournament tournament)
    {
        var (file, schedule) = (tournament.File, tournament.Schedule);
        var steps = file.Format == TournamentFormat.League ? "rounds" : "blocks";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # {Plain(file.Name)}

            Results of a ChipMarketGame tournament: {file.Format.ToString().ToLowerInvariant()} format, scenario {Plain(tournament.Scenario.Name)}, at most
            {tournament.Looks[^1]} {steps} of {schedule.GamesPerStep} games. `manifest.json` says whether it is complete and holds the SHA-256 of every file.

            | entrant | {string.Join(" | ", schedule.Roles.Select(role => RoleNames.Of(role)))} |
            |---|{string.Concat(schedule.Roles.Select(_ => "---|"))}
            {string.Join('\n', schedule.Entrants.Select(entrant => Line(entrant, schedule.Roles)))}

            | file | holds |
            |---|---|
            | `report.html` | standings, charts and method on one page; begin here |
            | `standings.csv`, `standings.json` | ranks with intervals; the JSON has every pair too |
            | `seats.csv` | advantage seat by seat |
            {(schedule is CaptureSchedule ? "| `payoffs.csv`, `equilibria.csv` | payoff of every combination, and what the theory of games says of it |\n" : "")}| `games/part-*.parquet` | a row per game and seat that counts{(file.Csv ? "; the same in `games.csv`" : "")} |
            | `data-dictionary.csv` | what every column means, with its unit |
            | `tournament.yaml`, `scenario.json`, `panel.json` | what it is played from |

            *Advantage* is the score less that of the reference strategy in the same seat under the same luck, in standard deviations of the
            panel in that seat (*panel sd*). Entrants that share a letter are not separated: their order may be chance.

                chipmarket tournament standings .      where it stands, also while it is played
                chipmarket tournament resume .         go on after an interruption; a finished one is reported anew
                chipmarket tournament verify . --all   play every game again and compare its final state
                duckdb -c "select company, strategy, avg(score_usd) from 'games/*.parquet' group by all order by all"

            Strategies of your own were given with `--own FILE`; these verbs want the same file.

            """).ReplaceLineEndings("\n");
    }

    private static string Line(Entrant entrant, IEnumerable<CompanyRole> roles) =>
        $"| {Plain(entrant.Name)}{(entrant.IsFiller ? " (fills up, not ranked)" : "")} | " +
        $"{string.Join(" | ", roles.Select(role => Plain(entrant.For(role) ?? "")))} |";

    /// <summary>A name as Markdown shows it as it is.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(
            letter => char.IsAscii(letter) && char.IsPunctuation(letter) && letter != '-' || letter is '<' or '>' or '|' or '`'
                ? $"\\{letter}"
                : $"{letter}"));
}
