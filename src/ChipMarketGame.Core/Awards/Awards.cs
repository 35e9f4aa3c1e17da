namespace ChipMarketGame.Core;

/// <summary>Hyperscalers' programme awards meet designers' free teams and acceptance lists.</summary>
internal static class Awards
{
    private const double Tolerance = 1e-9;

    public static void Settle(World world)
    {
        if (world.Scenario.Programme.Request)
        {
            Requests.Settle(world);
            return;
        }

        Span<AwardWish> wishes = stackalloc AwardWish[world.Hyperscalers.Length];
        var open = 0;
        for (var i = 0; i < wishes.Length; i++)
        {
            wishes[i] = AwardWish.Of(world, i);
            if (wishes[i].Award.Lead.Exists) { open++; }
        }

        for (var j = 0; open > 0 && j < world.Designers.Length; j++) { Settle(world, world.Designers[j], wishes, ref open); }
    }

    /// <summary>A designer takes the highest NRE paid first; ties are drawn.</summary>
    /// <param name="open">Wishes that no designer has answered yet.</param>
    private static void Settle(World world, DesignerState lead, Span<AwardWish> wishes, ref int open)
    {
        for (var next = Best(world, lead, wishes); next >= 0; next = Best(world, lead, wishes))
        {
            Answer(world, lead, world.Hyperscalers[next], wishes[next]);
            wishes[next] = default;
            open--;
        }
    }

    private static void Answer(World world, DesignerState lead, HyperscalerState firm, AwardWish wish)
    {
        if (!IsClient(world, lead.Company, firm.Company))
        {
            world.Tell(NewsKind.AwardRefusedNotAClient, firm.Company, lead.Company);
            return;
        }

        if (wish.Award.Second.Exists && !SecondHasRoom(world, wish.Award.Second, firm.Company))
        {
            wish = wish.WithoutSecond(world.Scenario);
        }
        var share = wish.Award.Second.Exists ? 1 - world.Scenario.Programme.DualShare : 1;
        if (lead.Occupied + share > lead.Teams + Tolerance)
        {
            world.Tell(NewsKind.AwardRefusedNoTeam, firm.Company, lead.Company);
            return;
        }

        Start(world, firm, ContractOf(world, firm, wish));
        Teams.CountLoad(world);
    }

    private static int Best(World world, DesignerState lead, ReadOnlySpan<AwardWish> wishes)
    {
        var best = -1;
        for (var i = 0; i < wishes.Length; i++)
        {
            if (wishes[i].Award.Lead == lead.Company && (best < 0 || Precedes(world, lead, wishes, i, best))) { best = i; }
        }

        return best;
    }

    private static bool Precedes(World world, DesignerState lead, ReadOnlySpan<AwardWish> wishes, int a, int b) =>
        wishes[a].Nre != wishes[b].Nre ? wishes[a].Nre > wishes[b].Nre : Ticket(world, lead.Company, a) < Ticket(world, lead.Company, b);

    /// <summary>Drawn where two customers pay the same; the lower goes first.</summary>
    public static double Ticket(World world, Company lead, int firm) =>
        world.Luck.Draw(world.Turn, LuckPurpose.AwardTie, world.Roster.Hyperscaler(firm), world.Roster.DesignerNumber(lead));

    /// <summary>Whether a designer takes programmes from a firm: it is on its list, or its chip binds the designer.</summary>
    public static bool IsClient(World world, Company designer, Company firm) =>
        world.Sheets.Designers[world.Roster.DesignerNumber(designer)].Clients.Contains(firm)
            || OwnChipContract.BindsTo(world, designer, firm);

    private static bool SecondHasRoom(World world, Company second, Company firm)
    {
        var designer = world.Designer(second);
        return designer.Occupied + world.Scenario.Programme.DualShare <= designer.Teams + Tolerance && IsClient(world, second, firm);
    }

    /// <summary>At the terms in force.</summary>
    private static Contract ContractOf(World world, HyperscalerState firm, in AwardWish wish) => new(
        wish.Award, wish.Spec(world, firm), wish.NreCost, wish.Nre, world.Designer(wish.Award.Lead).Margin, wish.Award.Second.Exists
            ? world.Designer(wish.Award.Second).Margin
            : 0);

    /// <summary>A programme begins.</summary>
    public static void Start(World world, HyperscalerState firm, in Contract contract)
    {
        var scenario = world.Scenario;
        var (award, spec) = (contract.Award, contract.Spec);
        var secondShare = award.Second.Exists ? scenario.Programme.DualShare : 0;
        var chip = new Chip
        {
            Name = ChipName.Made(world.Roster[firm.Company].Name, world.Quarter + spec.Lead),
            Compute = spec.Compute.H100, Watts = spec.Watts(scenario, world.Turn).Count, Cost = spec.UnitCost.Count,
            ChipsPerWafer = spec.ChipsPerWafer(scenario),
            Lead = award.Lead, Second = award.Second, LeadShare = 1 - secondShare, SecondShare = secondShare, OnFusion = award.Fusion,
            RoyaltyCap = award.Fusion && scenario.Fusion.CapAtAward ? world.Nvidia.Terms.RoyaltyCap : null,
            LeadMargin = contract.LeadMargin, SecondMargin = contract.SecondMargin,
        };
        firm.Start(new Programme
        {
            Chip = chip, Number = firm.ProgrammesStarted++, Remaining = spec.Lead,
            NreLeft = contract.Nre.Count, NreCostLeft = contract.NreCost.Count,
            NrePerQuarter = Programmes.PerQuarter(contract.Nre.Count, spec.Lead), Ambition = award.Ambition, Quality = spec.Quality,
            SlipChance = spec.SlipChance,
        });
        world.Tell(
            NewsKind.ProgrammeAwarded, firm.Company, award.Lead, award.Second, chip: chip.Name, ambition: award.Ambition,
            fusion: award.Fusion);
    }
}
