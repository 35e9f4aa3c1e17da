using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetsInTests
{
    [Fact]
    public void Who_has_handed_in_is_counted_for_people_and_for_strategies_apart()
    {
        var game = Shown.After(2);
        Company At(int seat) => game.Roster.At(seat);
        var held = game with
        {
            Class = new ClassState(
                1, [new SeatPresence(At(0), ["Ann"], false), new SeatPresence(At(1), ["Ben", "Cem"], false), new SeatPresence(
                    At(2), ["Dan"], true), new SeatPresence(At(3), [], false)]),
            Decided = [At(1), At(2), At(3), At(7)],
        };

        Assert.Equal(new SheetsIn(OfPeople: 1, People: 2, OfStrategies: 3, Strategies: 9), SheetsIn.Of(held));
        Assert.Equal(new SheetsIn(0, 0, 7, 11), SheetsIn.Of(game));
    }
}
