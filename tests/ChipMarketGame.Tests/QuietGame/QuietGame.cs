using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// A game without luck, computed independently of the engine: its sheets, and every figure that followed. Files beside this one.
/// </summary>
internal static class QuietGame
{
    public static JsonNode Trajectory { get; } = Read("trajectory.json");

    public static JsonArray Sheets { get; } = Read("sheets.json").AsArray();

    public static JsonNode Formulas { get; } = Read("formulas.json");

    /// <summary>Plays the sheets and returns what each quarter published.</summary>
    public static (Game Game, IReadOnlyList<QuarterBook> Books) Play()
    {
        var game = Game.Open(ScenarioFile.BuiltIn("seed-2025").Scenario, seed: 1, LuckMode.None);
        var books = new List<QuarterBook>();
        using var sheets = JsonDocument.Parse(Text("sheets.json"));
        foreach (var quarter in sheets.RootElement.EnumerateArray())
        {
            foreach (var sheet in quarter.EnumerateObject())
            {
                var refused = game.HandIn(game.Scenario.Roster.Find(sheet.Name), sheet.Value);
                Assert.Empty(refused);
            }

            game.Play();
            books.Add(game.Book());
        }

        return (game, books);
    }

    private static JsonNode Read(string file) => JsonNode.Parse(Text(file))!;

    private static string Text(string file)
    {
        using var stream = typeof(QuietGame).Assembly.GetManifestResourceStream($"QuietGame.{file}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
