using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OpeningShelfTests
{
    private const int Room = 10;

    private readonly OpeningShelf _shelf = new(Room);

    [Fact]
    public void However_many_games_are_asked_for_a_silo_keeps_the_openings_of_a_bounded_number()
    {
        for (var number = 0; number < 100 * Room; number++)
        {
            _shelf.Keep(Opening(number));
            _shelf.KeepUnreadable(Name(-number));
        }

        Assert.InRange(_shelf.Count, 2 * Room, 4 * Room);
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays_while_others_come_and_go()
    {
        _shelf.Keep(Opening(0));
        for (var number = 1; number < 100 * Room; number++)
        {
            _shelf.Keep(Opening(number));
            Assert.NotNull(_shelf.Find(Name(0)));
        }

        Assert.Null(_shelf.Find(Name(1)));
        Assert.NotNull(_shelf.Find(Name((100 * Room) - 1)));
    }

    [Fact]
    public void A_game_that_could_not_be_read_is_known_as_such_and_no_other()
    {
        _shelf.KeepUnreadable(Name(7));

        Assert.True(_shelf.IsUnreadable(Name(7)));
        Assert.False(_shelf.IsUnreadable(Name(8)));
        Assert.Null(_shelf.Find(Name(7)));
    }

    private static GameId Name(int number) => new(string.Create(CultureInfo.InvariantCulture, $"game{number}"));

    private static OpeningOfGame Opening(int number) =>
        new(Name(number), GameKind.Exhibition, Seed.Scenario, new GameOpened(Game.RulesVersion, "", 1, LuckMode.Drawn, [], 0));
}
