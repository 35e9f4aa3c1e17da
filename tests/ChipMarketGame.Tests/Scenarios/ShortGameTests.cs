using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ShortGameTests
{
    [Theory, InlineData(1), InlineData(4), InlineData(8)]
    public void A_game_shorter_than_a_programme_ends_with_a_score_for_every_seat(int quarters)
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = $"{quarters}" }).Scenario;
        var game = Game.Open(scenario, 1);

        new Match(game, Lineup.Reference(scenario)).Play();

        Assert.Equal(scenario.Roster.Seats, game.Scores().Length);
    }
}
