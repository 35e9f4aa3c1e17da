namespace ChipMarketGame.Core;

/// <summary>Two gates on the way to volume, at 4 and at 2 quarters to go, where a programme can slip.</summary>
internal static class ProgrammeGates
{
    public static void Pass(World world)
    {
        foreach (var firm in world.Hyperscalers)
        {
            for (var k = 0; k < firm.ProgrammeCount; k++)
            {
                ref var programme = ref firm.Programmes[k];
                if (ReachesGate(world.Scenario.Programme, ref programme)
                    && world.Luck.Draw(world.Turn, LuckPurpose.Slip, firm.Company, programme.Number) < Chance(world, firm, programme))
                {
                    Slip(world, firm, ref programme);
                }
            }
        }
    }

    /// <summary>An event card: the oldest programme slips without a respin.</summary>
    public static void SlipOldest(World world, HyperscalerState firm, int quarters)
    {
        if (firm.ProgrammeCount > 0) { Delay(world, firm, ref firm.Programmes[0], quarters); }
    }

    private static bool ReachesGate(ProgrammeParameters rules, ref Programme programme)
    {
        if (programme.PastGates) { return false; }
        if (programme.Remaining == rules.FirstGate && !programme.FirstGatePassed) { return programme.FirstGatePassed = true; }
        if (programme.Remaining == rules.SecondGate && !programme.SecondGatePassed) { return programme.SecondGatePassed = true; }
        return false;
    }

    private static double Chance(World world, HyperscalerState firm, in Programme programme)
    {
        var overload = programme.Chip.IsDual ? 0 : world.Designer(programme.Chip.Lead).Overload;
        return ProgrammeSpec.SlipAtGate(
            world.Scenario, firm.Experience, programme.Quality, overload, programme.Chip.OnFusion, programme.Ambition);
    }

    /// <summary>A short or a long slip with a respin, which costs a share of a standard programme's NRE of today.</summary>
    private static void Slip(World world, HyperscalerState firm, ref Programme programme)
    {
        var rules = world.Scenario.Programme;
        var isLong = world.Luck.Draw(world.Turn, LuckPurpose.SlipLength, firm.Company, programme.Number) < rules.SlipLong;
        var respin = Usd.Round(rules.Respin * world.Trends.Nre(world.Turn)).Count;
        Delay(world, firm, ref programme, isLong ? rules.LongSlipQuarters : rules.SlipQuarters);
        programme.NreLeft = checked(programme.NreLeft + respin);
        programme.NreCostLeft = checked(programme.NreCostLeft + respin);
        programme.NrePerQuarter = Programmes.PerQuarter(programme.NreLeft, programme.Remaining);
    }

    private static void Delay(World world, HyperscalerState firm, ref Programme programme, int quarters)
    {
        programme.Remaining += quarters;
        programme.Slips++;
        world.Tell(NewsKind.ProgrammeSlips, firm.Company, amount: quarters, chip: programme.Chip.Name);
    }
}
