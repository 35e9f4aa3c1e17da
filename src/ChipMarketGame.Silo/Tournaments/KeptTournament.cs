using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using CsvHelper;
using CsvHelper.Configuration;

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
        Word(table, "class"), table.GetProperty("blocks").GetInt32(), table.GetProperty("provisional").GetBoolean(), [.. table.GetProperty("rows").EnumerateArray().Select(Row)]);

    private static StandingsRow Row(JsonElement row) => new(
        row.GetProperty("rank").GetInt32(), row.GetProperty("worst_rank").GetInt32(), Word(row, "entrant"), Word(row, "letters"),
        Number(row, "value"), Number(row, "low", double.NegativeInfinity), Number(row, "high", double.PositiveInfinity), Number(row, "p_best"));

    private static PayoffCell Payoff(JsonElement cell) => new(
        Word(cell, "nvidia"), Word(cell, "hyperscaler"), Word(cell, "designer"), Number(cell, "nvidia_payoff"), Number(cell, "hyperscaler_payoff"), Number(cell, "designer_payoff"));

    /// <summary>The payoffs of versions that had them in payoffs.csv alone: three names, then payoff and error of each class.</summary>
    private static ImmutableArray<PayoffCell> OlderPayoffs(string folder, ImmutableArray<TournamentTeam> teams)
    {
        if (!File.Exists(Path.Combine(folder, Payoffs))) { return []; }

        // A name that a spreadsheet would take for a formula stands there with an apostrophe.
        var names = teams.Select(team => team.Name).ToHashSet(StringComparer.Ordinal);
        using var csv = new CsvReader(new StringReader(Text(folder, Payoffs)), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var cells = ImmutableArray.CreateBuilder<PayoffCell>();
        while (csv.Read())
        {
            string Name(int place) => csv.GetField(place) is ['\'', .. var bare] name && !names.Contains(name) && names.Contains(bare) ? bare : csv.GetField(place) ?? "";
            double At(int place) => csv.GetField(place) is { Length: > 0 } number ? double.Parse(number, CultureInfo.InvariantCulture) : double.NaN;
            cells.Add(new PayoffCell(Name(0), Name(1), Name(2), At(3), At(5), At(7)));
        }

        return cells.ToImmutable();
    }

    private static string Word(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    /// <summary>A number, or what stands for it where there is none. Earlier versions wrote an infinity as a text.</summary>
    private static double Number(JsonElement parent, string name, double none = double.NaN) => parent.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => none,
        { ValueKind: JsonValueKind.String } text => text.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN },
        var number => number.GetDouble(),
    };
}
