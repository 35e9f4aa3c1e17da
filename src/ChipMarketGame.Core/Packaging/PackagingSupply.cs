namespace ChipMarketGame.Core;

/// <summary>Advanced-packaging wafers of a quarter: the planned path, yield noise, now and then a bad quarter.</summary>
internal static class PackagingSupply
{
    public static void Draw(World world)
    {
        var packaging = world.Scenario.Packaging;
        var yield = 1 + (packaging.YieldNoise * (world.Luck.Draw(world.Turn, LuckPurpose.PackagingYield) - 0.5));
        if (world.Quarter >= packaging.YieldCutFrom && world.Luck.Draw(world.Turn, LuckPurpose.PackagingCut) < packaging.YieldCutChance)
        {
            yield -= packaging.YieldCut;
            world.Tell(NewsKind.PackagingCut, amount: packaging.YieldCut);
        }

        world.Wafers = Whole.Part(world.Trends.Packaging(world.Turn) * yield * (1 - world.PackagingCut));
    }

    /// <summary>The planned path: the scenario's list, after its end growth.</summary>
    public static double Planned(PackagingParameters packaging, int turn)
    {
        var beyond = turn - packaging.Supply.Length + 1;
        return beyond <= 0 ? packaging.Supply[turn].Count : packaging.Supply[^1].Count * Portable.Pow(1 + packaging.Growth, beyond);
    }
}
