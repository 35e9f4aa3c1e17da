using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>A seat's operating cash flow of a quarter, by what it comes from.</summary>
/// <param name="Profit">All together, $.</param>
/// <param name="Sales">One line per customer or kind of work, the same ones in every quarter.</param>
/// <param name="Gross">What the sales left over their unit costs, $: the sum of the lines, but for fractions of a dollar.</param>
internal sealed record ProfitAccount(
    long Profit, ImmutableArray<SalesLine> Sales, long Gross, long Partnership, long Costs, long Development)
{
    public static ProfitAccount Of(World world, Company seat, OpenTerms terms) =>
        Role.Of(world.Roster.RoleOf(seat)).Account(world, world.Roster.NumberOf(seat), terms);

    public static ProfitAccount OfHyperscaler(World world, HyperscalerState firm) => Made(world, firm.Company, WorkServed(world, firm));

    public static ProfitAccount OfDesigner(World world, DesignerState designer, OpenTerms terms) => Made(
        world, designer.Company,
        [.. world.Hyperscalers.Select(firm => ChipsMade(world, firm, designer.Company, terms)), ChipsForTheRestOfTheWorld(
            world, designer.Company)]);

    public static ProfitAccount OfGpuMaker(World world, OpenTerms terms) => Made(
        world, world.Roster.GpuMaker, [.. Enumerable.Range(0, world.GpuOrders.Length).Select(buyer => GpusSold(world, buyer, terms))]);

    public static ProfitAccount Made(World world, Company seat, ImmutableArray<SalesLine> sales)
    {
        var flows = Role.Of(world.Roster.RoleOf(seat)).Operating;
        long Flow(ImmutableArray<Purpose> purposes) => world.Ledger.Flow(seat, purposes).Count;
        return new ProfitAccount(
            Flow(flows.All), sales, Flow(flows.Gross), Flow(flows.Partnership), Flow(flows.Costs), Flow(flows.Development));
    }

    /// <summary>
    /// A line per kind of work. A unit is one of compute at full service: what is served in part counts as what it earns.
    /// </summary>
    private static ImmutableArray<SalesLine> WorkServed(World world, HyperscalerState firm)
    {
        var (rules, value) = (world.Scenario.Demand, world.Trends.Value(world.Turn - 1));
        var (markup, wanted, served) = (CloudServices.Markup(rules), firm.Wanted, firm.Served);
        SalesLine Line(double price, double demand, double done) =>
            new(price * value.Value, 0, demand, CloudServices.Worth(rules, demand, done));
        return
        [
            Line(markup.Insisting, wanted.Insisting, served.Insisting),
            Line(markup.Accepting, wanted.Accepting, served.Accepting),
            Line(markup.Training, wanted.Training, served.Training),
            Line(markup.Inference, wanted.Inference, served.Inference),
        ];
    }

    private static SalesLine ChipsMade(World world, HyperscalerState firm, Company designer, OpenTerms terms)
    {
        ref readonly var chip = ref firm.ChipOfQuarter;
        if (!chip.Involves(designer)) { return new SalesLine(0, 0, 0, 0, Contract: false); }
        var lead = chip.Lead == designer;
        var margin = ChipPrice.Margin(
            world.Scenario, terms.Margins[world.Roster.DesignerNumber(designer)], lead ? chip.LeadMargin : chip.SecondMargin);
        return new SalesLine(
            ChipPrice.OfDesigner(new Usd(chip.Cost), margin).Count, chip.Cost, Share(firm.AsicOrdered), Share(firm.AsicMade));

        long Share(long chips)
        {
            ref readonly var shared = ref firm.ChipOfQuarter;
            if (!shared.IsDual) { return chips; }
            var (byLead, bySecond) = Split.InTwo(chips, shared.LeadShare);
            return lead ? byLead : bySecond;
        }
    }

    /// <summary>Its share of an order that all design houses fill together.</summary>
    private static SalesLine ChipsForTheRestOfTheWorld(World world, Company designer)
    {
        var (opening, turn) = (world.Scenario.Designers[world.Roster.DesignerNumber(designer)], world.Turn - 1);
        var (price, share) = (world.Trends.RestOfWorldAsicPrice(turn).Value, opening.RestOfWorldShare);
        return new SalesLine(
            price, price * (1 - opening.RestOfWorldMargin), share * FringeSupply.RestOfWorldAsicsWanted(world.Scenario, turn).Count,
            share * world.Fringe.RestOfWorldAsics);
    }

    /// <summary>An order is wanted as far as rationing counts it, so that nobody's inflated order looks like sales lost.</summary>
    private static SalesLine GpusSold(World world, int buyer, OpenTerms terms)
    {
        var (sold, all) = (world.GpusDelivered[buyer], 0L);
        foreach (var chips in world.GpusDelivered) { all = checked(all + chips); }
        var wanted = Math.Max(sold, Math.Min(world.GpuOrders[buyer], terms.MostCounted[buyer]));
        var paid = checked(-world.Ledger.Flow(world.Buyer(buyer), Purpose.Gpus).Count);
        return new SalesLine(paid / (double)Math.Max(1, sold), world.Nvidia.GpuCost / (double)Math.Max(1, all), wanted, sold);
    }
}
