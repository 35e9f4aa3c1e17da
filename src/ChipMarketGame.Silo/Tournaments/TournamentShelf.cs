using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Silo;

/// <summary>
/// Reads the folders that <c>chipmarket tournament</c> leaves, each time anew: a tournament may be in play, and its files are replaced
/// whole.
/// </summary>
internal sealed class TournamentShelf(ChipMarketOptions options, ILogger<TournamentShelf> log) : ITournamentShelf
{
    private const string Manifest = "manifest.json", Standings = "standings.json", Payoffs = "payoffs.csv";

    public ImmutableArray<TournamentBoard> All() => Directory.Exists(options.Tournaments)
        ? [.. Directory.EnumerateDirectories(options.Tournaments).Order(StringComparer.Ordinal).Select(Read).OfType<TournamentBoard>()]
        : [];

    public TournamentBoard? Find(string id) => FolderOf(id) is { } folder ? Read(folder) : null;

    public TournamentGame? Replay(string id, long number)
    {
        try
        {
            return FolderOf(id) is { } folder ? TournamentReplay.Play(folder, number) : null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or TournamentFileException or ScenarioException or ResultsUnreadableException)
        {
            Log.TournamentUnreadable(log, broken, id);
            return null;
        }
    }

    // Found among the folders that are there, never made into a path: what a reader asks for cannot lead elsewhere.
    private string? FolderOf(string id) => Directory.Exists(options.Tournaments)
        ? Directory.EnumerateDirectories(options.Tournaments).FirstOrDefault(path => Path.GetFileName(path) == id)
        : null;

    private TournamentBoard? Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Manifest))) { return null; }
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Manifest)));
            var standings = Path.Combine(folder, Standings);
            using var told = JsonDocument.Parse(File.Exists(standings) ? File.ReadAllText(standings) : """{"steps": 0, "games": 0, "tables": []}""");
            return Board(Path.GetFileName(folder), manifest.RootElement, told.RootElement, Path.Combine(folder, Payoffs));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            Log.TournamentUnreadable(log, broken, folder);
            return null;
        }
    }

    private static TournamentBoard Board(string id, JsonElement manifest, JsonElement standings, string payoffs) => new(
        id,
        Text(manifest, "name"), Text(manifest, "format"), Text(manifest.GetProperty("scenario"), "name"),
        Text(manifest, "status") == "complete",
        manifest.GetProperty("steps_planned").GetInt32(),
        standings.GetProperty("steps").GetInt32(),
        standings.GetProperty("games").GetInt64(),
        Text(manifest.GetProperty("seeds"), "commitment"),
        [.. standings.GetProperty("tables").EnumerateArray().Select(Table)],
        File.Exists(payoffs) ? [.. File.ReadLines(payoffs).Skip(1).Select(Payoff)] : []);

    private static StandingsBoard Table(JsonElement table) => new(
        Text(table, "class"), table.GetProperty("blocks").GetInt32(), table.GetProperty("provisional").GetBoolean(), [.. table.GetProperty("rows").EnumerateArray().Select(Row)]);

    private static StandingsRow Row(JsonElement row) => new(
        row.GetProperty("rank").GetInt32(), row.GetProperty("worst_rank").GetInt32(), Text(row, "entrant"), Text(row, "letters"),
        Number(row, "value"), Number(row, "low"), Number(row, "high"), Number(row, "p_best"));

    /// <summary>A line of payoffs.csv: three names, then payoff and error of each class. Names hold no comma.</summary>
    private static PayoffCell Payoff(string line)
    {
        var cells = line.Split(',');
        double At(int place) => double.Parse(cells[place], CultureInfo.InvariantCulture);
        return cells.Length == 9 ? new PayoffCell(cells[0], cells[1], cells[2], At(3), At(5), At(7)) : throw new FormatException($"a line of {Payoffs} has nine cells, not {cells.Length}");
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    /// <summary>A number; JSON has no infinity, so that one is written as a text.</summary>
    private static double Number(JsonElement parent, string name) => parent.GetProperty(name) is var value && value.ValueKind == JsonValueKind.String
        ? value.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN }
        : value.GetDouble();
}
