using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData(0ul)]
    [InlineData(7ul)]
    [InlineData((1ul << 53) - 1)]
    public void The_game_that_counts_has_another_luck_than_its_practice_and_the_practice_s_is_found_from_it(ulong seed)
    {
        var practice = new GameOpened(
            Game.RulesVersion, "", seed, LuckMode.Drawn, [], 300,
            Class: new ClassTerms("CODE", [Seed.Seat("google")], TeamSize: 2, StepByStep: true, InstructorHash: "hash", Practice: 3));

        var earnest = Rehearsal.InEarnest(practice);

        Assert.NotEqual(seed, earnest.Seed);
        Assert.InRange(earnest.Seed, 0ul, (1ul << 53) - 1);
        Assert.Equal(seed, Rehearsal.Other(earnest.Seed));
        Assert.Equal(practice with { Seed = earnest.Seed, Class = earnest.Class }, earnest);
        Assert.Equal(practice.Class! with { Practice = 0 }, earnest.Class);
    }
}
