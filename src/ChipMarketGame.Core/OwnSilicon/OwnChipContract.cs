namespace ChipMarketGame.Core;

/// <summary>What the contract of an own chip means under the terms in force.</summary>
internal static class OwnChipContract
{
    /// <summary>Prices the chips in volume for the quarter.</summary>
    public static void Price(World world)
    {
        foreach (var firm in world.Hyperscalers) { firm.Prices = Prices(world, firm.Chip); }
    }

    /// <summary>Prices of a chip now.</summary>
    public static ContractPrices Prices(World world, in Chip chip)
    {
        var lead = DesignerPrice(world, chip, chip.Lead, chip.LeadMargin);
        var second = chip.IsDual ? DesignerPrice(world, chip, chip.Second, chip.SecondMargin) : default;
        var price = chip.LeadShare * lead.Count;
        if (chip.IsDual) { price += chip.SecondShare * second.Count; }
        return new(
            lead, second, ChipPrice.ToCustomer(world.Scenario, new Dollars(price), chip.OnFusion, Royalty(world, chip)));
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

    /// <summary>A designer's price of a chip, before royalty.</summary>
    private static Usd DesignerPrice(World world, in Chip chip, Company designer, double atAward) =>
        ChipPrice.OfDesigner(new Usd(chip.Cost), ChipPrice.Margin(world.Scenario, world.Designer(designer).Margin, atAward));
}
