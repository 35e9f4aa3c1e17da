using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>
/// Given sheets: a JSON array with one element per quarter, each an object of companies, each an object of lines. What is left out
/// carries its standing orders.
/// </summary>
internal sealed class SheetsFile : IDisposable
{
    private const string Controller = "sheets-file";

    /// <summary>Faults that are told one by one.</summary>
    private const int MostFaults = 20;

    private readonly JsonDocument _document;

    private SheetsFile(JsonDocument document) => _document = document;

    /// <summary>For how many quarters it has sheets.</summary>
    public int Quarters => _document.RootElement.GetArrayLength();

    /// <summary>Reads a file.</summary>
    /// <param name="scenario">Whose seats it may name; null to look at the file alone.</param>
    /// <exception cref="CommandFailedException">It is no such file, or names a company without a seat.</exception>
    public static SheetsFile Read(string path, Scenario? scenario)
    {
        var sheets = new SheetsFile(Parse(path));
        if (sheets._document.RootElement.ValueKind != JsonValueKind.Array || sheets.Quarters == 0)
        {
            throw CommandFailedException.BadUsage($"{path}: sheets are a JSON array with one element per quarter, at least one.");
        }

        string[] faults = scenario is null ? [] : [.. sheets.Faults(path, scenario)];
        if (faults.Length > MostFaults)
        {
            faults = [.. faults[..MostFaults], FormattableString.Invariant($"… and {faults.Length - MostFaults} more faults of {path}.")];
        }

        return faults is [] ? sheets : throw CommandFailedException.BadUsage([.. faults]);
    }

    /// <summary>The sheets file as the controller of every seat.</summary>
    public static ImmutableArray<SeatController> Controllers(Scenario scenario) =>
        [.. Enumerable.Range(0, scenario.Roster.Seats).Select(seat => new SeatController(scenario.Roster.At(seat), Controller))];

    /// <summary>Plays a game to its end, quarter by quarter; seats without a sheet are left to their standing orders.</summary>
    /// <param name="refused">Told of each refused line.</param>
    public IEnumerable<QuarterClosed> Play(Game game, Action<Company, Refusal> refused)
    {
        while (!game.Ended)
        {
            HandIn(game, refused);
            yield return game.Close();
        }
    }

    private void HandIn(Game game, Action<Company, Refusal> refused)
    {
        if (game.Turn >= Quarters) { return; }

        foreach (var sheet in _document.RootElement[game.Turn].EnumerateObject())
        {
            var seat = game.Scenario.Roster.Find(sheet.Name);
            foreach (var refusal in game.HandIn(seat, sheet.Value)) { refused(seat, refusal); }
        }
    }

    public void Dispose() => _document.Dispose();

    private static JsonDocument Parse(string path)
    {
        var text = TextFile.Read(path);
        return JsonFault.In(text) is { } fault
            ? throw CommandFailedException.BadUsage($"{path} is no JSON {fault}.")
            : JsonDocument.Parse(text);
    }

    private IEnumerable<string> Faults(string path, Scenario scenario) => _document.RootElement.EnumerateArray()
        .SelectMany((quarter, turn) => Faults($"{path}, {scenario.Start + turn}", scenario, quarter));

    private static ImmutableArray<string> Faults(string where, Scenario scenario, JsonElement quarter)
    {
        if (quarter.ValueKind != JsonValueKind.Object)
        {
            return [$"{where}: the sheets of a quarter are an object of companies, not {quarter.ValueKind}."];
        }

        var (findings, seen) = (new Findings(), new HashSet<Company>());
        foreach (var sheet in quarter.EnumerateObject())
        {
            var seat = findings.Try(() => SeatChoices.SeatNamed(scenario, sheet.Name, $"{where}: "), () => Company.None);
            if (seat.Exists && !seen.Add(seat)) { findings.Add($"{where}: {sheet.Name} has two sheets."); }
        }

        return findings.All().Sentences;
    }
}
