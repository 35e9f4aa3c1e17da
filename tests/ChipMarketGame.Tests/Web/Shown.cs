using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>A game as its watchers see it, played with standing orders for some quarters.</summary>
static class Shown
{
    public static GameSnapshot After(int quarters, string scenario = "seed-2025")
    {
        var game = Game.Open(ScenarioFile.BuiltIn(scenario).Scenario, seed: 7);
        var closed = ImmutableArray.CreateBuilder<Contracts.ClosedQuarter>();
        while (game.Turn < quarters)
        {
            var event_ = game.Close();
            closed.Add(new Contracts.ClosedQuarter(game.Turn - 1, event_.Quarter, game.FreshViews().Public.LastQuarter, [], []));
        }

        return new GameSnapshot(
            new GameId("shown"), GameKind.Demonstration, scenario, game.Scenario.Title, game.Scenario.Roster,
            [.. Seats(game).Select(seat => new SeatController(seat, "reference"))],
            game.Ended ? GamePhase.Ended : GamePhase.Deciding, game.Quarter, game.Scenario.Quarters,
            game.Scenario.CalibratedThrough, game.Turn,
            SecondsPerQuarter: 3, Deadline: DateTimeOffset.UnixEpoch.AddYears(56), [.. Seats(game).Take(7)],
            game.FreshViews().Public, closed.ToImmutable(), game.Ended ? game.Scores() : [], Alarm: null);
    }

    static IEnumerable<Company> Seats(Game game) => Enumerable.Range(0, game.Scenario.Roster.Seats).Select(game.Scenario.Roster.At);
}
