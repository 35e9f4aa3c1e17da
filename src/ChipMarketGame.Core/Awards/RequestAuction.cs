namespace ChipMarketGame.Core;

/// <summary>
/// The auction of all open requests. Each takes its best proposal; where one team is wanted by several, the request that pays most for
/// engineering has it, ties are drawn, and the others choose again among what is left.
/// </summary>
internal static class RequestAuction
{
    public static void Hold(World world)
    {
        for (var open = Count(world); open > 0; open--)
        {
            var next = Next(world, alone: open == 1);
            Decide(world, world.Hyperscalers[next]);
            world.Hyperscalers[next].Request = default;
        }
    }

    private static int Count(World world)
    {
        var open = 0;
        foreach (var firm in world.Hyperscalers)
        {
            if (firm.Request.IsOpen) { open++; }
        }

        return open;
    }

    /// <summary>
    /// The request to be decided next: the one whose choice pays most for engineering; one without any choice comes last.
    /// </summary>
    private static int Next(World world, bool alone)
    {
        var (next, most, ticket) = (-1, -2L, 0.0);
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            if (!world.Hyperscalers[i].Request.IsOpen) { continue; }
            if (alone) { return i; }
            var (nre, lead) = Choice(world, world.Hyperscalers[i]);
            if (nre < most) { continue; }
            var drawn = lead.Exists ? Awards.Ticket(world, lead, i) : 0;
            if (nre > most || drawn < ticket) { (next, most, ticket) = (i, nre, drawn); }
        }

        return next;
    }

    /// <summary>The engineering bill of a firm's best proposal, and who leads it.</summary>
    private static (long Nre, Company Lead) Choice(World world, HyperscalerState firm)
    {
        Span<DesignerNotice> houses = stackalloc DesignerNotice[world.Designers.Length];
        Span<BidNotice> bids = stackalloc BidNotice[houses.Length];
        var made = bids[..List(world, firm, houses, bids)];
        var best = Proposals.Best(made);
        return best < 0 ? (-1, default) : (Agreed(world, firm, made[best], houses).Nre.Count, made[best].Designer);
    }

    private static void Decide(World world, HyperscalerState firm)
    {
        if (firm.ProgrammeCount >= world.Scenario.Programme.MaxRunning)
        {
            world.Tell(NewsKind.AwardRefusedTooMany, firm.Company);
            return;
        }

        Span<DesignerNotice> houses = stackalloc DesignerNotice[world.Designers.Length];
        Span<BidNotice> bids = stackalloc BidNotice[houses.Length];
        var made = bids[..List(world, firm, houses, bids)];
        var best = Proposals.Best(made);
        if (best >= 0) { made[best] = made[best] with { Result = BidResult.Won }; }
        foreach (ref readonly var bid in made) { world.Report.Bids.Add(bid); }

        if (best < 0) { Lapse(world, firm, made); } else { Award(world, firm, made, best, houses); }
    }

    private static void Award(
        World world, HyperscalerState firm, ReadOnlySpan<BidNotice> made, int best, ReadOnlySpan<DesignerNotice> houses)
    {
        var winner = made[best];
        Awards.Start(world, firm, Agreed(world, firm, winner, houses));
        Teams.CountLoad(world);
        var second = Proposals.Best(made, but: best);
        if (second < 0)
        {
            world.Tell(NewsKind.RequestDecided, firm.Company, winner.Designer);
            return;
        }

        world.Tell(
            NewsKind.RequestDecided, firm.Company, winner.Designer, made[second].Designer, winner.Score - made[second].Score,
            part: Judge(world, firm).Decisive(winner, made[second]));
    }

    /// <summary>Nobody with room takes work from the customer, or all that do are too dear.</summary>
    private static void Lapse(World world, HyperscalerState firm, ReadOnlySpan<BidNotice> made)
    {
        if (made.IsEmpty)
        {
            world.Tell(NewsKind.RequestLapsedNoRoom, firm.Company);
            return;
        }

        var cheapest = made[0];
        foreach (ref readonly var bid in made)
        {
            if (bid.PerCompute < cheapest.PerCompute) { cheapest = bid; }
        }

        var above = (cheapest.PerCompute / firm.Request.Ceiling!.Value) - 1;
        world.Tell(NewsKind.RequestLapsedTooDear, firm.Company, cheapest.Designer, amount: above);
    }

    private static int List(World world, HyperscalerState firm, Span<DesignerNotice> houses, Span<BidNotice> bids)
    {
        for (var j = 0; j < houses.Length; j++)
        {
            var (designer, sheet) = (world.Designers[j], world.Sheets.Designers[j]);
            var free = Awards.IsClient(world, designer.Company, firm.Company) ? designer.Teams - designer.Occupied : 0;
            houses[j] = new(
                designer.Company, sheet.Margin, sheet.Quote, designer.FusionMember, designer.Quality, designer.Teams, free, designer.Load);
        }

        return Proposals.List(firm.Request, firm.Company, Judge(world, firm), houses, bids);
    }

    private static AwardJudge Judge(World world, HyperscalerState firm) => new(
        world.Scenario, world.Turn, (firm.Chip.Lead, firm.Chip.Second), world.Nvidia.Terms.FusionOpen, firm.Request);

    /// <summary>What the winner is held to: the terms of its sealed sheet.</summary>
    private static Contract Agreed(World world, HyperscalerState firm, in BidNotice bid, ReadOnlySpan<DesignerNotice> houses)
    {
        var (judge, award) =
            (Judge(world, firm), new ProgrammeAward(bid.Designer, bid.Second, firm.Request.Ambition, bid.Fusion));
        var spec = Proposals.Spec(judge, award, houses, out _);
        var lead = houses[world.Roster.DesignerNumber(bid.Designer)];
        if (!bid.Second.Exists) { return new(award, spec, spec.NreCost, Bill(spec, lead.Quote), lead.Margin, SecondMargin: 0); }
        var second = houses[world.Roster.DesignerNumber(bid.Second)];
        return new(award, spec, spec.NreCost, Bill(spec, judge.Mixed(lead.Quote, second.Quote)), lead.Margin, second.Margin);
    }

    private static Usd Bill(in ProgrammeSpec spec, double quote) => Usd.Round(spec.NreCost.Count * quote);
}
