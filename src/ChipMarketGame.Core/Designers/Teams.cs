namespace ChipMarketGame.Core;

/// <summary>Engineering teams: work, hiring, quality, running costs. A team is a slot.</summary>
internal static class Teams
{
    /// <summary>A programme occupies its designers' teams by its shares and loads them by share × ambition².</summary>
    public static void CountLoad(World world)
    {
        foreach (var designer in world.Designers) { designer.Occupied = designer.Load = 0; }
        foreach (var firm in world.Hyperscalers)
        {
            foreach (ref readonly var programme in firm.Running)
            {
                var weight = world.AmbitionEffects.Load(programme.Ambition);
                Count(world, programme.Chip.Lead, programme.Chip.LeadShare, weight);
                if (programme.Chip.IsDual) { Count(world, programme.Chip.Second, programme.Chip.SecondShare, weight); }
            }
        }
    }

    /// <summary>What a team costs everybody: wages rise with the teams hired by all.</summary>
    public static Dollars Cost(World world) => Cost(world.Scenario, HiredByAll(world));

    /// <summary>
    /// Each designer hires or releases, new teams arrive, quality moves, running costs are paid: in seat order, which wages feel.
    /// </summary>
    public static void Work(World world)
    {
        var hired = HiredByAll(world);
        for (var j = 0; j < world.Designers.Length; j++)
        {
            var designer = world.Designers[j];
            ref var sheet = ref world.Sheets.Designers[j];
            LimitSpending(world, designer, ref sheet);
            hired -= HiredBy(designer);
            Hire(world, designer, sheet.Hire);
            hired += HiredBy(designer);
            Arrive(world, designer, Math.Max(0, sheet.Hire));
            Research(world, designer, sheet.Ip);
            PayOperations(world, designer, j, Cost(world.Scenario, hired));
        }
    }

    /// <summary>Quarters in a row at whose end at most half the teams are at work.</summary>
    public static void CountIdleQuarters(World world)
    {
        foreach (var designer in world.Designers)
        {
            designer.IdleQuarters = designer.Occupied > world.Scenario.Designer.IdleShare * designer.Teams ? 0 : designer.IdleQuarters + 1;
        }
    }

    private static Dollars Cost(Scenario scenario, int hiredByAll) =>
        (Dollars)scenario.Designer.TeamCost * (1 + (scenario.Designer.WageRise * hiredByAll));

    private static int HiredByAll(World world)
    {
        var hired = 0;
        foreach (var designer in world.Designers) { hired += HiredBy(designer); }
        return hired;
    }

    private static int HiredBy(DesignerState designer) => Math.Max(0, designer.Hired);

    private static void Count(World world, Company company, double share, double weight)
    {
        var designer = world.Designer(company);
        designer.Occupied += share;
        designer.Load += share * weight;
    }

    private static void LimitSpending(World world, DesignerState designer, ref DesignerSheet sheet)
    {
        var room = CreditLimit.Room(world, designer.Company).Count;
        var cannotHire = sheet.Hire > 0 && checked(sheet.Hire * world.Scenario.Designer.HireFee.Count) > room;
        var cannotResearch = sheet.Ip.Count > Math.Max(0, room);
        if (!cannotHire && !cannotResearch) { return; }
        if (cannotHire) { sheet = sheet with { Hire = 0 }; }
        if (cannotResearch) { sheet = sheet with { Ip = new Usd(Math.Max(0, room)) }; }
        world.Seat(designer.Company).CutBack = 1;
        world.Tell(NewsKind.CreditLimitReached, designer.Company, amount: 1);
    }

    private static void Hire(World world, DesignerState designer, int teams)
    {
        var rules = world.Scenario.Designer;
        if (teams > 0)
        {
            world.Ledger.Pay(designer.Company, world.Roster.Outside, new Usd(checked(teams * rules.HireFee.Count)), Purpose.TeamHire);
            designer.Hired += teams;
        }
        else if (teams < 0 && designer.Teams > 1)
        {
            world.Ledger.Pay(designer.Company, world.Roster.Outside, rules.Severance, Purpose.TeamRelease);
            designer.Teams--;
            designer.Hired--;
            world.Tell(NewsKind.TeamsReleased, designer.Company, amount: 1);
        }
    }

    /// <summary>Teams hired four quarters ago come and dilute quality.</summary>
    private static void Arrive(World world, DesignerState designer, int ordered)
    {
        ref var slot = ref designer.TeamsComing[world.Turn % designer.TeamsComing.Length];
        var arriving = checked((int)slot);
        slot = ordered;
        if (arriving == 0) { return; }
        designer.Quality *= 1 - (world.Scenario.Designer.HireDilution * arriving / (designer.Teams + arriving));
        designer.Teams += arriving;
        world.Tell(NewsKind.TeamsArrive, designer.Company, amount: arriving);
    }

    /// <summary>Quality moves by 0.015 · [√(IP spend / $150m) − (q − 0.45) / 0.50] a quarter.</summary>
    private static void Research(World world, DesignerState designer, Usd spend)
    {
        var rules = world.Scenario.Designer;
        var pull = Math.Sqrt(spend.Count / (double)rules.IpReference.Count) - ((designer.Quality - rules.IpBase) / rules.IpSpan);
        designer.Quality = Math.Clamp(designer.Quality + (rules.IpRate * pull), rules.QualityMin, rules.QualityMax);
        world.Ledger.Pay(designer.Company, world.Roster.Outside, spend, Purpose.IpResearch);
    }

    private static void PayOperations(World world, DesignerState designer, int number, Dollars teamCost)
    {
        var rules = world.Scenario.Designer;
        var covered = Usd.Round(rules.CoreCover * rules.TeamCost.Count * world.Scenario.Designers[number].Teams);
        var cost = Usd.Round((teamCost.Value * designer.Teams) + (rules.OpexRate * designer.Revenue)) - covered;
        var fee = designer.FusionMember ? world.Scenario.Fusion.Fee : default;
        world.Ledger.Pay(designer.Company, world.Roster.Outside, cost, Purpose.DesignerOperations);
        world.Ledger.Pay(designer.Company, world.Roster.GpuMaker, fee, Purpose.FusionFee);
    }
}
