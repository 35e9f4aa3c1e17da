namespace ChipMarketGame.Core;

/// <summary>Programmes on their way to volume: engineering bills, launches.</summary>
internal static class Programmes
{
    /// <summary>A bill in equal quarterly parts, rounded up; the last part is what is left.</summary>
    public static long PerQuarter(long total, int quarters) => checked(total + quarters - 1) / quarters;

    /// <summary>Engineering bills that a firm must pay this quarter.</summary>
    public static Usd BillDue(HyperscalerState firm)
    {
        var due = 0L;
        foreach (ref readonly var programme in firm.Running) { due = checked(due + Math.Min(programme.NrePerQuarter, programme.NreLeft)); }
        return new Usd(due);
    }

    public static void Advance(World world)
    {
        foreach (var firm in world.Hyperscalers)
        {
            firm.NreBill = 0;
            for (var k = 0; k < firm.ProgrammeCount;)
            {
                ref var programme = ref firm.Programmes[k];
                PayNre(world, firm, ref programme);
                programme.Remaining--;
                if (programme.Remaining > 0)
                {
                    k++;
                    continue;
                }

                Launch(world, firm, programme);
                firm.Finish(k);
            }
        }
    }

    private static void PayNre(World world, HyperscalerState firm, ref Programme programme)
    {
        var bill = Math.Min(programme.NreLeft, programme.NrePerQuarter);
        var cost = Math.Min(programme.NreCostLeft, PerQuarter(programme.NreCostLeft, Math.Max(1, programme.Remaining)));
        programme.NreLeft = checked(programme.NreLeft - bill);
        programme.NreCostLeft = checked(programme.NreCostLeft - cost);
        programme.Chip.NrePaid = checked(programme.Chip.NrePaid + bill);
        firm.NreBill = checked(firm.NreBill + bill);
        if (!programme.Chip.IsDual)
        {
            PayNre(world, firm, programme.Chip.Lead, bill, cost);
            return;
        }

        var (leadBill, secondBill) = Split.InTwo(bill, programme.Chip.LeadShare);
        var (leadCost, secondCost) = Split.InTwo(cost, programme.Chip.LeadShare);
        PayNre(world, firm, programme.Chip.Lead, leadBill, leadCost);
        PayNre(world, firm, programme.Chip.Second, secondBill, secondCost);
    }

    private static void PayNre(World world, HyperscalerState firm, Company company, long bill, long cost)
    {
        var designer = world.Designer(company);
        world.Ledger.Pay(firm.Company, company, new Usd(bill), Purpose.Nre);
        world.Ledger.Pay(company, world.Roster.Outside, new Usd(cost), Purpose.NreCost);
        designer.Revenue = checked(designer.Revenue + bill);
    }

    /// <summary>The chip is in volume: ordered from the next quarter on. The line must be learnt anew.</summary>
    private static void Launch(World world, HyperscalerState firm, in Programme programme)
    {
        var rules = world.Scenario.Programme;
        firm.Replace(programme.Chip);
        firm.Experience = Math.Min(rules.ExperienceMax, firm.Experience + rules.ExperienceGain);
        firm.Ramp *= world.Scenario.Asic.RampLaunch;
        world.Tell(NewsKind.ChipInVolume, firm.Company, chip: programme.Chip.Name);
    }
}
