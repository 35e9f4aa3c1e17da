namespace ChipMarketGame.Core;

/// <summary>How many own chips a firm can take into service in a quarter.</summary>
internal static class OwnChipRamp
{
    /// <summary>Where the scenario forbids own silicon, nobody orders any.</summary>
    public static void Forbid(World world)
    {
        if (!world.Scenario.Asic.Forbidden) { return; }
        foreach (ref var sheet in world.Sheets.Hyperscalers.AsSpan()) { sheet = sheet with { Asic = default }; }
    }

    /// <summary>Cuts orders to 1.6 × the ramp limit, and says so.</summary>
    public static void LimitOrders(World world)
    {
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            var firm = world.Hyperscalers[i];
            var order = world.Sheets.Hyperscalers[i].Asic.Count;
            firm.AsicOrdered = Math.Min(order, Most(world, firm));
            if (firm.AsicOrdered >= order) { continue; }
            world.Tell(NewsKind.OwnChipOrderCut, firm.Company, amount: new Chips(checked(order - firm.AsicOrdered)));
        }
    }

    /// <summary>Most own chips that a firm can take in a quarter.</summary>
    public static long Most(World world, HyperscalerState firm) => Whole.Part(firm.Ramp * world.Scenario.Asic.RampCeiling);

    /// <summary>Chips above the ramp limit are dearer: a surcharge on their share of the bill goes to the foundry.</summary>
    public static void ChargeAbove(World world, HyperscalerState firm)
    {
        var above = Math.Max(0, checked(firm.AsicMade - Whole.Part(firm.Ramp)));
        var surcharge = Usd.Round(world.Scenario.Asic.Expedite * firm.ChipBill * above / Math.Max(1, firm.AsicMade));
        world.Ledger.Pay(firm.Company, world.Roster.Foundry, surcharge, Purpose.Expedite);
    }

    /// <summary>The limit grows by g(0.3 + 0.7e^(−t/9)) + 0.18 ln(price index) + 0.80 u²: rationed buyers turn to own silicon.</summary>
    public static void Grow(World world)
    {
        var asic = world.Scenario.Asic;
        var priceEffect = asic.RampPrice * Portable.Log(world.Nvidia.PriceIndex);
        var fade = world.Trends.RampFade(world.Turn);
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            var firm = world.Hyperscalers[i];
            firm.Ramp *= 1 + (world.Scenario.Hyperscalers[i].RampGrowth * fade) + priceEffect
                + (asic.RampShortage * firm.GpuUnfilled * firm.GpuUnfilled)
                + (firm.Chip.OnFusion ? world.Scenario.Fusion.RampGain : 0);
        }
    }
}
