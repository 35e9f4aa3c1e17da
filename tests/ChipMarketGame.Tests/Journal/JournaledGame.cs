using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>Whole games of the reference strategies in a journal, as the market writes them.</summary>
static class JournaledGame
{
    /// <summary>Plays a game into a journal; it ends if it comes to its last quarter.</summary>
    /// <param name="play">How many quarters to play of those the game has.</param>
    public static async Task Play(IJournal journal, GameId id, ulong seed, int quarters, int? play = null, int rules = Game.RulesVersion)
    {
        var file = Scenario(quarters);
        var (scenario, lineup) = (file.Scenario, Lineup.Reference(file.Scenario));
        var game = Game.Open(scenario, seed);
        var match = new Match(game, lineup);
        var opening = new GameOpened(rules, file.Json, seed, LuckMode.Drawn, lineup.Seats, 0);
        var receipt = await journal.Begin(id, "exhibition", [EventForm.Entry(opening, scenario.Roster, "open")]);
        for (var quarter = 1; quarter <= (play ?? quarters); quarter++)
        {
            match.HandIn();
            var closed = EventForm.Entry(game.Close(), scenario.Roster, $"close:q{quarter}");
            receipt = game.Ended
                ? await journal.End(id, receipt.Version, [closed, EventForm.Entry(new GameEnded(game.Scores()), scenario.Roster, "end")])
                : await journal.Append(id, receipt.Version, [closed]);
        }
    }

    /// <summary>The opening scenario with so many quarters.</summary>
    public static ScenarioFile Scenario(int quarters) =>
        ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = $"{quarters}" });
}
