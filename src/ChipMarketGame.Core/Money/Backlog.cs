namespace ChipMarketGame.Core;

/// <summary>
/// What programmes under way change for design houses in the years that count after the end: from its launch on, a customer's next chip
/// earns its designers what the chip before it earned others. Without it an award of the last two years would be worth nothing, and a
/// house would do best to win none.
/// </summary>
internal static class Backlog
{
    /// <summary>Dollars over the years that count, below zero where a house loses a customer.</summary>
    public static double Of(World world, DesignerState designer)
    {
        var score = world.Scenario.Score;
        if (score.ProgrammeValue == 0) { return 0; }

        var sum = 0.0;
        foreach (var firm in world.Hyperscalers)
        {
            if (firm.ProgrammeCount == 0) { continue; }
            ref readonly var next = ref NextOf(firm);
            var quarters = Math.Max(0, score.TerminalQuarters - next.Remaining);
            sum += (double)firm.LastAsic * quarters * (PerChip(world, next.Chip, designer) - PerChip(world, firm.Chip, designer));
        }

        return score.ProgrammeValue * sum;
    }

    private static ref readonly Programme NextOf(HyperscalerState firm)
    {
        var next = 0;
        for (var k = 1; k < firm.ProgrammeCount; k++)
        {
            if (firm.Programmes[k].Remaining < firm.Programmes[next].Remaining) { next = k; }
        }

        return ref firm.Programmes[next];
    }

    /// <summary>What a designer earns on a chip, on average over its share, at the margin of the award.</summary>
    private static double PerChip(World world, in Chip chip, DesignerState designer) =>
        (chip.Lead == designer.Company ? chip.LeadShare * Earned(world, chip, chip.LeadMargin, designer) : 0)
            + (chip.Second == designer.Company ? chip.SecondShare * Earned(world, chip, chip.SecondMargin, designer) : 0);

    private static double Earned(World world, in Chip chip, double margin, DesignerState designer)
    {
        var price = chip.Cost / (1 - margin);
        var given = world.Scenario.Designer.OpexRate;
        if (chip.OnFusion)
        {
            given += FusionRoyalty.EachSides(OwnChipContract.Royalty(world, chip))
                + world.Scenario.Designers[world.Roster.DesignerNumber(designer.Company)].OwnFabric;
        }

        return (price * (1 - given)) - chip.Cost;
    }
}
