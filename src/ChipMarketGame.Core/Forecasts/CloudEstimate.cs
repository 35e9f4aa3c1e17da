namespace ChipMarketGame.Core;

/// <summary>
/// A hyperscaler from outside: its opening, grown by the scenario's trends, with the fleet that the published shipments make, the
/// chip and programmes that are announced, power for what it has, and the software effort that analysts expect.
/// </summary>
internal static class CloudEstimate
{
    private const double PowerMargin = 1.05, SuitsOwnChips = 0.7;

    public static void Fill(Scenario scenario, PublicView market, HyperscalerState firm)
    {
        var opening = scenario.Hyperscalers[firm.Company.Index];
        var notice = market.Chips[firm.Company.Index];
        var (last, shipped) = (MarketEstimate.Delivered(market, firm.Company).Count, OwnShipped(market, firm.Company));
        var launches = Launches(opening, notice.Name);
        firm.Experience = Math.Min(scenario.Programme.ExperienceMax, opening.Experience + (launches * scenario.Programme.ExperienceGain));
        firm.Chip = ChipEstimate.InVolume(scenario, market, opening, notice);
        ChipEstimate.Programmes(scenario, market, opening, firm);
        Equip(scenario, opening, firm, market, ShipmentTrail.Of(firm.GpuBaseline, last, market.Turn), ShipmentTrail.Of(
            firm.Ramp, shipped, market.Turn));
        CloudGrowth.Grow(scenario, market, firm);
        firm.Ramp = Math.Max(firm.Ramp * Ramped(scenario, opening, market.Turn, launches), shipped);
        firm.Independence = Math.Clamp(
            firm.Fleet.Compute(own: true) / (SuitsOwnChips * firm.Demand), 0, 1) * (firm.Chip.OnFusion ? scenario.Fusion.Independence : 1);
        firm.LastAsic = Whole.Part(shipped);
        firm.GpuUnfilled = Unfilled(market, firm.Company);
        firm.AsicUnfilled = market.LastQuarter.AsicShortage;
    }

    /// <summary>What it seems to have played last.</summary>
    public static HyperscalerSheet Standing(Scenario scenario, PublicView market, HyperscalerState firm) => new(
        new Chips(Ordered(market, firm.Company)), 0, new Chips(firm.LastAsic), scenario.Software.InvestReference, default, null, 0);

    /// <summary>The fleet, the power it needs and what the GPU maker remembers of it.</summary>
    private static void Equip(
        Scenario scenario, HyperscalerOpening opening, HyperscalerState firm, PublicView market, ShipmentTrail gpus, ShipmentTrail own)
    {
        firm.Fleet.Clear();
        foreach (var batch in opening.Fleet)
        {
            firm.Fleet.Add(new FleetBatch(batch.Own, batch.Chips, batch.Compute, batch.Watts, batch.Age), turn: 0);
        }
        for (var quarter = 0; quarter < market.Turn; quarter++)
        {
            var product = GpuRoadmap.Announced(scenario, quarter, market.Roadmap);
            var (bought, made) = (gpus.Chips(quarter), own.Chips(quarter));
            var (compute, watts) = ChipEstimate.MadeIn(scenario, opening, firm.Chip, quarter);
            firm.Fleet.Add(new FleetBatch(false, bought, product.Compute, product.Watts, 0), quarter);
            firm.Fleet.Add(new FleetBatch(true, made, new Compute(compute), watts, 0), quarter);
            firm.GpuBaseline = BuyerHistory.Trailing(scenario.Gpu, firm.GpuBaseline, bought);
            firm.Loyalty = BuyerHistory.Loyalty(
                scenario.Gpu, firm.Loyalty, new(bought.Count * product.Compute.H100), new(made.Count * compute));
        }

        firm.Fleet.Retire(market.Turn, scenario.DataCentre.Life);
        Power(scenario, firm, market, gpus, own);
    }

    /// <summary>As much as the fleet takes, with as much on its way as last quarter's chips take.</summary>
    private static void Power(Scenario scenario, HyperscalerState firm, PublicView market, ShipmentTrail gpus, ShipmentTrail own)
    {
        var kilowatts = scenario.DataCentre.Pue * PowerMargin / 1000;
        var (lastGpus, lastOwn) = (gpus.Chips(market.Turn - 1).Count, own.Chips(market.Turn - 1).Count);
        var latest = checked((lastGpus * market.Gpu.Watts.Count) + (lastOwn * firm.Chip.Watts));
        firm.PowerKilowatts = Math.Max(firm.PowerKilowatts, Whole.Part(firm.Fleet.Watts() * kilowatts));
        Array.Fill(firm.PowerComing, Whole.Part(latest * kilowatts));
    }

    private static double Ramped(Scenario scenario, HyperscalerOpening opening, int turn, int launches)
    {
        var ramped = 1.0;
        for (var quarter = 0; quarter < turn; quarter++) { ramped *= 1 + (opening.RampGrowth * scenario.Trends.RampFade(quarter)); }
        for (var launch = 0; launch < launches; launch++) { ramped *= scenario.Asic.RampLaunch; }
        return ramped;
    }

    /// <summary>Chips that must have launched for this one to be in volume.</summary>
    private static int Launches(HyperscalerOpening opening, ChipName chip)
    {
        if (chip == new ChipName(opening.Chip.Name)) { return 0; }
        for (var n = 0; n < opening.Programmes.Length; n++)
        {
            if (chip == new ChipName(opening.Programmes[n].Chip.Name)) { return n + 1; }
        }

        return opening.Programmes.Length + 1;
    }

    private static double OwnShipped(PublicView market, Company owner)
    {
        foreach (ref readonly var source in market.LastQuarter.Sources)
        {
            if (source.Owner == owner) { return source.Chips.Count; }
        }

        return 0;
    }

    private static long Ordered(PublicView market, Company buyer)
    {
        foreach (ref readonly var delivery in market.LastQuarter.GpuDeliveries)
        {
            if (delivery.Buyer == buyer) { return delivery.Ordered.Count; }
        }

        return 0;
    }

    private static double Unfilled(PublicView market, Company buyer)
    {
        var ordered = Ordered(market, buyer);
        return ordered > 0 ? 1 - (MarketEstimate.Delivered(market, buyer).Count / (double)ordered) : 0;
    }
}
