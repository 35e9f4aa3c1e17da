using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// A game without luck, computed independently of the engine: its sheets, and every figure that followed. Files beside this one.
/// </summary>
internal sealed class QuietGame(string name)
{
    /// <summary>Every seat plays its reference strategy.</summary>
    public static QuietGame Reference { get; } = new("reference");

    /// <summary>Every seat plays at random: Fusion opens and closes, credit is cut, companies fall under administration.</summary>
    public static QuietGame Restless { get; } = new("restless");

    /// <summary>Inputs and outputs of the public formulas.</summary>
    public static JsonNode Formulas { get; } = Read("formulas.json");

    /// <summary>
    /// The opening without the two terms that were added to the rules after the calculation: a loyalty weight cost nothing then, and
    /// neither did an open Fusion.
    /// </summary>
    public static Scenario Before { get; } = ScenarioFile.BuiltIn("seed-2025")
        .With(new Dictionary<string, string> { ["gpu.loyalty_claims"] = "0", ["plan.fusion_support"] = "0" }).Scenario;

    public JsonNode Trajectory { get; } = Read($"{name}-trajectory.json");

    public JsonArray Sheets { get; } = Read($"{name}-sheets.json").AsArray();

    /// <summary>Plays the sheets and returns what each quarter published.</summary>
    /// <param name="scenario">Other than <see cref="Before"/>.</param>
    public (Game Game, IReadOnlyList<QuarterBook> Books) Play(Scenario? scenario = null)
    {
        var game = Game.Open(scenario ?? Before, seed: 1, LuckMode.None);
        var books = new List<QuarterBook>();
        foreach (var quarter in Sheets)
        {
            foreach (var (company, lines) in quarter!.AsObject())
            {
                var refused = game.HandIn(game.Scenario.Roster.Find(company), JsonSerializer.SerializeToElement(lines));
                Assert.DoesNotContain(refused, refusal => refusal.Reason != RefusalReason.UnderAdministration);
            }

            game.Play();
            books.Add(game.Book());
        }

        return (game, books);
    }

    private static JsonNode Read(string file) =>
        JsonNode.Parse(typeof(QuietGame).Assembly.GetManifestResourceStream($"QuietGame.{file}")!)!;
}
