using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PlanEstimateTests
{
    [Theory]
    [InlineData(10, 0, 0, 10)]
    [InlineData(10, 1, 0, 8)]
    [InlineData(10, 1, 1, 9)]
    [InlineData(14, 2, 0, 10)]
    public void A_forecast_knows_how_far_OpenAI_s_plan_has_come_by_its_droughts_of_two_quarters_each(
        int turn, int droughts, int pause, int plan)
    {
        var market = Game.Open(Seed.Scenario, 1, LuckMode.None).FreshViews().Public;
        (market.Turn, market.OpenAi) = (turn, new OpenAiNotice(new(1), droughts, pause));
        var openAi = Arranged.World().OpenAi;

        MarketEstimate.OpenAi(Seed.Scenario, market, openAi);

        Assert.Equal(plan, openAi.PlanIndex);
        Assert.Equal((1.0, droughts, pause), (openAi.Gigawatts, openAi.Droughts, openAi.Pause));
    }
}
