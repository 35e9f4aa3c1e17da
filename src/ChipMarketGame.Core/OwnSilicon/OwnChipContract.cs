namespace ChipMarketGame.Core;

/// <summary>What the contract of an own chip means under the terms in force.</summary>
internal static class OwnChipContract
{
    /// <summary>The lead's or the second source's price of a chip, before royalty.</summary>
    public static Usd DesignerPrice(World world, in Chip chip, bool lead)
    {
        var posted = world.Designer(lead ? chip.Lead : chip.Second).Margin;
        return ChipPrice.OfDesigner(
            new Usd(chip.Cost), ChipPrice.Margin(world.Scenario, posted, lead ? chip.LeadMargin : chip.SecondMargin));
    }

    /// <summary>What the customer pays per chip.</summary>
    public static Dollars UnitPrice(World world, in Chip chip)
    {
        var price = chip.LeadShare * DesignerPrice(world, chip, lead: true).Count;
        if (chip.IsDual) { price += chip.SecondShare * DesignerPrice(world, chip, lead: false).Count; }
        return ChipPrice.ToCustomer(world.Scenario, new Dollars(price), chip.OnFusion, Royalty(world, chip));
    }

    /// <summary>The royalty in force, at most the cap that was promised when the chip was awarded.</summary>
    public static double Royalty(World world, in Chip chip) =>
        Math.Min(world.Nvidia.Terms.Royalty, chip.RoyaltyCap ?? RoyaltyCap.NoPromise);

    /// <summary>
    /// Whether a designer must take a customer's next programme because it leads the customer's chip in volume: a supplier that refuses a
    /// successor to its own chip would keep its customer on the old one.
    /// </summary>
    public static bool BindsTo(World world, Company designer, Company customer) =>
        world.Scenario.Programme.Successor && world.Hyperscalers[customer.Index].Chip.Lead == designer;

    /// <summary>The designers' booking weights by their shares.</summary>
    public static double BookingWeight(World world, in Chip chip)
    {
        var weight = chip.LeadShare * world.Sheets.Designers[world.Roster.DesignerNumber(chip.Lead)].Booking;
        return chip.IsDual
            ? weight + (chip.SecondShare * world.Sheets.Designers[world.Roster.DesignerNumber(chip.Second)].Booking)
            : weight;
    }
}
