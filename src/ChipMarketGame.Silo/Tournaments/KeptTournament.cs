using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Silo;

/// <summary>A tournament as the files of its folder tell it. Files of earlier versions are read as well.</summary>
internal static class KeptTournament
{
    public const string Manifest = "manifest.json";
    private const string Standings = "standings.json", Payoffs = "payoffs.csv";

    /// <summary>Larger than any file of standings: 500 entrants have 125,000 pairs a table.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    /// <exception cref="IOException">A file cannot be read or is too long.</exception>
    /// <exception cref="FormatException">A file is not UTF-8 or is not as it was written.</exception>
    /// <exception cref="JsonException">A file is no JSON.</exception>
    public static TournamentBoard Read(string folder)
    {
        using var manifest = JsonDocument.Parse(Text(folder, Manifest));
        using var told = JsonDocument.Parse(File.Exists(Path.Combine(folder, Standings)) ? Text(folder, Standings) : """{"steps": 0, "games": 0, "tables": []}""");
        return Board(folder, manifest.RootElement, told.RootElement);
    }

    /// <summary>A file of the folder as strict UTF-8.</summary>
    public static string Text(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Length <= MostBytes ? Utf8Text.Of(File.ReadAllBytes(file.FullName)) : throw new IOException($"{name} is longer than {MostBytes} bytes.");
    }

    private static TournamentBoard Board(string folder, JsonElement manifest, JsonElement standings)
    {
        ImmutableArray<TournamentTeam> teams = [.. manifest.GetProperty("entrants").EnumerateArray().Select(Team)];
        return new(
            Path.GetFileName(folder),
            Word(manifest, "name"), Word(manifest, "format"), Word(manifest.GetProperty("scenario"), "name"),
            Word(manifest, "status") == "complete",
            manifest.GetProperty("steps_planned").GetInt32(),
            standings.GetProperty("steps").GetInt32(),
            standings.GetProperty("games").GetInt64(),
            Word(manifest.GetProperty("seeds"), "commitment"),
            [.. standings.GetProperty("tables").EnumerateArray().Select(Table)],
            standings.TryGetProperty("payoffs", out var payoffs) && payoffs.ValueKind == JsonValueKind.Array ? [.. payoffs.EnumerateArray().Select(Payoff)] : OlderPayoffs(folder, teams))
        {
            Teams = teams,
        };
    }

    private static TournamentTeam Team(JsonElement team) =>
        new(Word(team, "name"), team.GetProperty("nvidia").GetString(), team.GetProperty("hyperscaler").GetString(), team.GetProperty("designer").GetString(), team.GetProperty("filler").GetBoolean());

    private static StandingsBoard Table(JsonElement table) => new(
        Word(table, table.TryGetProperty("role", out _) ? "role" : "class"), table.GetProperty("blocks").GetInt32(), table.GetProperty("provisional").GetBoolean(), [.. table.GetProperty("rows").EnumerateArray().Select(Row)]);

    private static StandingsRow Row(JsonElement row) => new(
        row.GetProperty("rank").GetInt32(), row.GetProperty("worst_rank").GetInt32(), Word(row, "entrant"), Word(row, "letters"),
        Number(row, "value"), Number(row, "low", double.NegativeInfinity), Number(row, "high", double.PositiveInfinity), Number(row, "p_best"));

    private static PayoffCell Payoff(JsonElement cell) => new(
        Word(cell, "nvidia"), Word(cell, "hyperscaler"), Word(cell, "designer"), Number(cell, "nvidia_payoff"), Number(cell, "hyperscaler_payoff"), Number(cell, "designer_payoff"));

    private static ImmutableArray<PayoffCell> OlderPayoffs(string folder, ImmutableArray<TournamentTeam> teams) => File.Exists(Path.Combine(folder, Payoffs))
        ? [.. PayoffTable.Read(Text(folder, Payoffs), teams.Select(team => team.Name).ToHashSet(StringComparer.Ordinal)).Select(cell => new PayoffCell(cell.Entrants[0], cell.Entrants[1], cell.Entrants[2], cell.Payoffs[0], cell.Payoffs[1], cell.Payoffs[2]))]
        : [];

    private static string Word(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    /// <summary>A number, or what stands for it where there is none. Earlier versions wrote an infinity as a text.</summary>
    private static double Number(JsonElement parent, string name, double none = double.NaN) => parent.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => none,
        { ValueKind: JsonValueKind.String } text => text.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN },
        var number => number.GetDouble(),
    };
}
