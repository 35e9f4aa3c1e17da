namespace ChipMarketGame.Core;

/// <summary>A seat's own figures, entered as they stand.</summary>
internal static class OwnBooks
{
    public static void Enter(Scenario scenario, HyperscalerView view, HyperscalerState firm)
    {
        Enter(view.Fleet, firm.Fleet, view.Public.Turn);
        Enter(view.Stock, firm.Stock, view.Public.Turn);
        for (var ahead = 0; ahead < view.PowerArriving.Count; ahead++)
        {
            firm.PowerComing[(view.Public.Turn + ahead) % firm.PowerComing.Length] = view.PowerArriving[ahead].Count;
        }
        firm.Chip = ChipOf(view.Chip);
        firm.ProgrammeCount = firm.ProgrammesStarted = 0;
        foreach (ref readonly var programme in view.Programmes)
        {
            firm.Start(ProgrammeOf(scenario, view, programme, firm.ProgrammesStarted++));
        }
        firm.PowerKilowatts = view.PowerBuilt.Count;
        firm.Software = view.SoftwareMaturity;
        firm.Experience = view.Experience;
        firm.Demand = view.Demand.H100;
        firm.Budget = view.Budget.Count;
        firm.Ramp = view.RampLimit.Value;
        firm.Loyalty = view.Loyalty;
        firm.Independence = view.Independence;
        firm.GpuBaseline = view.GpuBaseline.Value;
        firm.GpuUnfilled = view.GpuUnfilled;
        firm.AsicUnfilled = view.AsicUnfilled;
        firm.LastAsic = view.LastAsic.Count;
        firm.Service = view.Service;
        firm.CostIndex = view.Public.Turn > 0 ? DemandGrowth.Index(view.Service) : 0;
    }

    public static void Enter(DesignerView view, DesignerState designer)
    {
        designer.Quality = view.Quality;
        designer.Teams = view.Teams;
        designer.Hired = view.TeamsHired;
        designer.IdleQuarters = view.IdleQuarters;
        Spread(view.TeamsComing, designer.TeamsComing);
    }

    private static void Enter(Rows<FleetBatch> rows, Fleet fleet, int turn)
    {
        fleet.Clear();
        foreach (ref readonly var batch in rows) { fleet.Add(batch, turn); }
    }

    /// <summary>
    /// The books show the sum of what is on its way, not the quarter in which it comes: taken to come evenly, the remainder last.
    /// </summary>
    private static void Spread(long total, long[] coming)
    {
        Array.Fill(coming, total / coming.Length);
        coming[^1] = checked(coming[^1] + (total % coming.Length));
    }

    private static Chip ChipOf(in OwnChip chip) => new()
    {
        Name = chip.Name, Compute = chip.Compute.H100, Watts = chip.Watts.Count, Cost = chip.Cost.Count, ChipsPerWafer = chip.ChipsPerWafer,
        Lead = chip.Lead, Second = chip.Second, LeadShare = chip.LeadShare, SecondShare = chip.Second.Exists ? 1 - chip.LeadShare : 0,
        LeadMargin = chip.LeadMargin, SecondMargin = chip.SecondMargin, OnFusion = chip.OnFusion, Delivered = chip.Delivered.Count,
        NrePaid = chip.NrePaid.Count, RoyaltyCap = chip.RoyaltyCap,
    };

    private static Programme ProgrammeOf(Scenario scenario, HyperscalerView view, in OwnProgramme programme, int number)
    {
        var (rules, left, pastGates) = (scenario.Programme, programme.NreLeft.Count, programme.SlipChance == 0);
        var (lead, second) = (Designer(scenario, view, programme.Chip.Lead), Designer(scenario, view, programme.Chip.Second));
        return new Programme
        {
            Chip = ChipOf(programme.Chip), Number = number, Remaining = programme.Remaining, Slips = programme.Slips,
            Ambition = programme.Ambition, SlipChance = programme.SlipChance,
            Quality = pastGates ? 0 : ProgrammeSpec.QualityOf(
                scenario, lead.Quality, programme.Chip.Second.Exists ? second.Quality : null, programme.Chip.OnFusion, second.FusionMember),
            NreLeft = left, NreCostLeft = left, NrePerQuarter = Programmes.PerQuarter(left, programme.Remaining),
            PastGates = pastGates, FirstGatePassed = !pastGates && programme.Remaining < rules.FirstGate,
            SecondGatePassed = !pastGates && programme.Remaining < rules.SecondGate,
        };
    }

    private static DesignerNotice Designer(Scenario scenario, HyperscalerView view, Company designer) =>
        designer.Exists ? view.Public.Designers[scenario.Roster.DesignerNumber(designer)] : default;
}
