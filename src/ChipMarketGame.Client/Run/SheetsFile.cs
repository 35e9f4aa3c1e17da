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

        for (var turn = 0; scenario is not null && turn < sheets.Quarters; turn++)
        {
            CheckSeats(path, scenario, turn, sheets._document.RootElement[turn]);
        }

        return sheets;
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
        try
        {
            var text = TextFile.Read(path);
            JsonText.MustBeWhole(text);
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException fault)
        {
            throw CommandFailedException.BadUsage($"{path} is no JSON: {fault.Message}");
        }
    }

    private static void CheckSeats(string path, Scenario scenario, int turn, JsonElement quarter)
    {
        var name = scenario.Start + turn;
        if (quarter.ValueKind != JsonValueKind.Object)
        {
            throw CommandFailedException.BadUsage(
                $"{path}, {name}: the sheets of a quarter are an object of companies, not {quarter.ValueKind}.");
        }

        var seen = new HashSet<Company>();
        foreach (var sheet in quarter.EnumerateObject())
        {
            if (!seen.Add(SeatChoices.SeatNamed(scenario, sheet.Name, $"{path}, {name}: ")))
            {
                throw CommandFailedException.BadUsage($"{path}, {name}: {sheet.Name} has two sheets.");
            }
        }
    }
}
