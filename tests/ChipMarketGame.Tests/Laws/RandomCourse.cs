using ChipMarketGame.Core;
using CsCheck;

namespace ChipMarketGame.Tests;

/// <summary>
/// Whole games as they went: random markets with any sheets, and the opening scenario with any strategies or people in the seats.
/// </summary>
internal static class RandomCourse
{
    /// <summary>Random markets, played by sheets of every kind and by seats that sleep through a quarter.</summary>
    public static Gen<GameCourse> OfAnyMarket { get; } = RandomGame.Any.Select(Played);

    private static GameCourse Played(RandomGame random)
    {
        var (game, dealer, closed) = (random.Open(), new SheetDealer(random.Scenario, random.Seed), new List<QuarterClosed>());
        while (!game.Ended)
        {
            dealer.Deal(game);
            closed.Add(game.Close());
        }

        return new GameCourse(random.Scenario, Opening(random.Scenario, random.Seed, random.Luck), [.. closed]);
    }

    public static GameOpened Opening(Scenario scenario, ulong seed, LuckMode luck) => new(
        Game.RulesVersion, "", seed, luck,
        [.. Enumerable.Range(0, scenario.Roster.Seats).Select(seat => new SeatController(scenario.Roster.At(seat), "reference"))], 0);
}
