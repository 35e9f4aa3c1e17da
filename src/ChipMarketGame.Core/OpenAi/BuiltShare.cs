namespace ChipMarketGame.Core;

/// <summary>How much of its plan OpenAI builds.</summary>
public static class BuiltShare
{
    /// <summary>φ + (1 − φ) · (capital per gigawatt / full capital)^power.</summary>
    /// <param name="will">φ, the share built without any capital.</param>
    public static double Of(Scenario scenario, double will, Usd capital) => capital.Count > 0
        ? will + ((1 - will) * Portable.Pow((double)capital.Count / scenario.Openai.CapitalFull.Count, scenario.Openai.CapitalPower))
        : will;

    /// <summary>φ, drawn once per game and never shown.</summary>
    internal static double DrawWill(World world)
    {
        var openAi = world.Scenario.Openai;
        return openAi.WillLow + ((openAi.WillHigh - openAi.WillLow) * world.Luck.Draw(0, LuckPurpose.OpenAiWill, world.Roster.OpenAi));
    }
}
