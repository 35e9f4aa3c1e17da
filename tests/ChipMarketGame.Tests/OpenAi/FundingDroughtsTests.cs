using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class FundingDroughtsTests
{
    [Fact]
    public void The_will_to_build_is_drawn_once_per_game_between_three_and_eight_tenths()
    {
        var wills = Enumerable.Range(1, 200).Select(seed => Game.Open(Seed.Scenario, (ulong)seed).World.OpenAi.Will).ToArray();

        Assert.All(wills, will => Assert.InRange(will, 0.3, 0.8));
        Assert.True(wills.Min() < 0.35 && wills.Max() > 0.75);
    }

    [Fact]
    public void The_hazard_is_the_need_over_the_revenue_times_its_rate() =>
        Assert.Equal(0.085 * 2, Reviewed(need: 2e10).OpenAi.Hazard, 1e-12);

    [Fact]
    public void The_hazard_is_at_most_a_fifth_and_at_least_none()
    {
        Assert.Equal(0.20, Reviewed(need: 1e12).OpenAi.Hazard);
        Assert.Equal(0.0, Reviewed(need: -1e12).OpenAi.Hazard);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(10.0)]
    public void Before_two_tenths_of_a_gigawatt_stand_and_after_ten_there_is_no_hazard(double gigawatts) =>
        Assert.Equal(0, Reviewed(need: 1e12, gigawatts: gigawatts).OpenAi.Hazard);

    [Fact]
    public void A_drought_pauses_the_plan_for_two_quarters_halves_the_stake_and_is_news()
    {
        var world = Reviewed(
            need: 1e12, change: scenario => scenario with { Openai = scenario.Openai with { DroughtMax = 1, DroughtRate = 10 } });

        Assert.Equal((2, 1, 5e8), (world.OpenAi.Pause, world.OpenAi.Droughts, world.OpenAi.Mark));
        Assert.Equal(2, Assert.Single(world.Told(NewsKind.FundingDrought)).Amount);
    }

    [Fact]
    public void While_it_lasts_there_is_no_second_one_and_each_quarter_is_one_less()
    {
        var world = Reviewed(need: 1e12, pause: 2);

        Assert.Equal((1, 0, 0.0), (world.OpenAi.Pause, world.OpenAi.Droughts, world.OpenAi.Hazard));
    }

    [Fact]
    public void Droughts_come_as_often_as_the_hazard_says()
    {
        var droughts = Enumerable.Range(1, 1000)
            .Count(seed => Reviewed(need: 1e12, luck: LuckMode.Drawn, seed: (ulong)seed).OpenAi.Droughts > 0);

        Assert.InRange(droughts, 150, 250);
    }

    private static World Reviewed(
        double need, double gigawatts = 1, int pause = 0, Func<Scenario, Scenario>? change = null, LuckMode luck = LuckMode.None,
        ulong seed = 1)
    {
        var world = Arranged.World(change, luck, seed);
        var openAi = world.OpenAi;
        (openAi.Need, openAi.Revenue, openAi.Gigawatts, openAi.Pause, openAi.Mark) = (need, 10_000_000_000, gigawatts, pause, 1e9);
        FundingDroughts.CountPause(world);
        FundingDroughts.Review(world);
        return world;
    }
}
