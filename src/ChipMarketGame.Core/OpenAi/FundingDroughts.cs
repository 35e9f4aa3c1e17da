namespace ChipMarketGame.Core;

/// <summary>OpenAI's plan pauses when it needs more than it earns.</summary>
internal static class FundingDroughts
{
    /// <summary>A pause runs down by a quarter; the quarter in which it ends is spared a new drought.</summary>
    public static void CountPause(World world)
    {
        var openAi = world.OpenAi;
        openAi.BeganPaused = openAi.Pause > 0;
        if (openAi.BeganPaused) { openAi.Pause--; }
    }

    /// <summary>Hazard = rate × last quarter's need over revenue, once gigawatts stand and until the plan is done.</summary>
    public static void Review(World world)
    {
        var rules = world.Scenario.Openai;
        var openAi = world.OpenAi;
        openAi.Hazard = 0;
        if (openAi.BeganPaused || openAi.Pause > 0) { return; }
        if (openAi.Gigawatts <= rules.DroughtFrom.Value || openAi.Gigawatts >= rules.Total.Value) { return; }
        openAi.Hazard = Math.Clamp(rules.DroughtRate * openAi.Need / Math.Max(1, openAi.Revenue), 0, rules.DroughtMax);
        if (world.Luck.Draw(world.Turn, LuckPurpose.Drought, world.Roster.OpenAi) < openAi.Hazard)
        {
            StartDrought(world, rules.DroughtPause);
        }
    }

    /// <summary>The plan pauses and the investor's stake is marked down.</summary>
    public static void StartDrought(World world, int quarters)
    {
        world.OpenAi.Pause = Math.Max(world.OpenAi.Pause, quarters);
        world.OpenAi.Droughts++;
        world.OpenAi.Mark *= world.Scenario.Openai.DroughtMark;
        world.Tell(NewsKind.FundingDrought, world.Roster.OpenAi, amount: quarters);
    }
}
