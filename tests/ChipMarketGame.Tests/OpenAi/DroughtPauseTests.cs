using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>When OpenAI needs so much more than it earns that a drought would begin at once, if one could.</summary>
public sealed class DroughtPauseTests
{
    [Fact]
    public void The_quarter_in_which_the_plan_resumes_is_spared_a_new_drought()
    {
        var openAi = Reviewed(pause: 1);

        Assert.Equal((0, 0.0, 0), (openAi.Pause, openAi.Hazard, openAi.Droughts));
    }

    [Fact]
    public void The_quarter_after_that_is_not()
    {
        var openAi = Reviewed(pause: 0);

        Assert.Equal((2, 1.0, 1), (openAi.Pause, openAi.Hazard, openAi.Droughts));
    }

    private static OpenAiState Reviewed(int pause)
    {
        var world = Arranged.World(scenario => scenario with { Openai = scenario.Openai with { DroughtRate = 10, DroughtMax = 1 } });
        var openAi = world.OpenAi;
        (openAi.Need, openAi.Revenue, openAi.Gigawatts, openAi.Pause) = (1e12, 10_000_000_000, 1, pause);
        FundingDroughts.CountPause(world);
        FundingDroughts.Review(world);
        return openAi;
    }
}
