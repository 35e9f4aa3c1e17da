using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LiveGameTests
{
    private static readonly Company Google = Seed.Seat("google");
    private static readonly CalendarQuarter First = Seed.Scenario.Start;

    [Fact]
    public void A_seat_that_had_handed_in_and_is_given_to_its_strategy_counts_once()
    {
        var game = Class();
        var sheet = new HyperscalerSheet(new Chips(1000), 0, default, default, default, null, 0);
        GameEvent[] happened =
        [
            new SeatTaken(Google, "hash-of-ann", "ann", "Ann"),
            new ClockSet(First),
            new SheetSubmitted(First, new SealedSheet(Google, SheetOrigin.HandedIn) { Lines = sheet }, "request"),
            new AutopilotSet(Google, On: true),
        ];
        for (var number = 0; number < happened.Length; number++) { game.Apply(happened[number], version: number + 2, command: null); }

        game.HandIn(Google, sheet);

        Assert.Equal([Google], game.Now.Decided);
    }

    private static LiveGame Class()
    {
        var terms = new ClassTerms("CODE", [Google, Seed.Seat("meta")], TeamSize: 2, StepByStep: false, InstructorHash: "");
        var opening = new GameOpened(Game.RulesVersion, "", 7, LuckMode.Drawn, [], 300, terms);
        return new LiveGame(new OpeningOfGame(new GameId("class-1"), GameKind.Class, Seed.Scenario, opening), version: 1);
    }
}
