using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>The course of a game: its hash after each quarter.</summary>
internal static class Course
{
    public static List<string> Of(RandomGame random) => Of(random, random.Open());

    /// <param name="meanwhile">What somebody does while the sheets are open.</param>
    public static List<string> Of(RandomGame random, Game game, Action<Game>? meanwhile = null)
    {
        var dealer = new SheetDealer(random.Scenario, random.Seed);
        var hashes = new List<string> { game.StateHash() };
        while (!game.Ended)
        {
            dealer.Deal(game);
            meanwhile?.Invoke(game);
            game.Play();
            hashes.Add(game.StateHash());
        }

        return hashes;
    }
}
