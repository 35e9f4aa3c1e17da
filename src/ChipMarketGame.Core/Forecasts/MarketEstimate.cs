namespace ChipMarketGame.Core;

/// <summary>What the public view tells of those without an own-chip fleet, and what an analyst would put where it is silent.</summary>
internal static class MarketEstimate
{
    /// <summary>Terms and roadmap are public. A promised cap is taken to be fresh.</summary>
    public static void Nvidia(Scenario scenario, PublicView market, NvidiaState nvidia)
    {
        nvidia.Terms = market.Terms;
        Array.Fill(nvidia.Prices, market.Terms.Price);
        nvidia.Ecosystem = market.CudaEcosystem;
        nvidia.Product = market.Gpu;
        for (var n = 0; n < nvidia.Launches.Length; n++) { nvidia.Launches[n] = market.Roadmap[n].Launch - scenario.Start; }
        if (market.Turn > 0 && market.Terms.RoyaltyCap < SheetLines.Cap.High) { nvidia.Caps[0] = market.Terms.RoyaltyCap; }
    }

    /// <summary>Rating, teams and posted terms are public; teams on their way are not.</summary>
    public static void Designer(DesignerOpening opening, in DesignerNotice notice, DesignerState designer)
    {
        designer.Quality = notice.Quality;
        designer.Teams = notice.Teams;
        designer.Hired = notice.Teams - opening.Teams;
        designer.Margin = notice.Margin;
        designer.Quote = notice.Quote;
        designer.FusionMember = notice.FusionMember;
    }

    /// <summary>Gigawatts, droughts and pauses are public. The rest follows from the announced plan at the will imagined.</summary>
    public static void OpenAi(Scenario scenario, PublicView market, OpenAiState openAi)
    {
        var rules = scenario.Openai;
        openAi.Gigawatts = market.OpenAi.Gigawatts.Value;
        openAi.Droughts = market.OpenAi.Droughts;
        openAi.Pause = market.OpenAi.Pause;
        openAi.PlanIndex = Math.Max(0, market.Turn - (openAi.Droughts * rules.DroughtPause) + openAi.Pause);
        openAi.Tranche = market.LastQuarter.OpenAiTranche.Count;
        openAi.Mark = openAi.Tranche;

        var planned = 0.0;
        for (var quarter = 0; quarter < Math.Min(openAi.PlanIndex, rules.Plan.Length); quarter++) { planned += rules.Plan[quarter].Value; }
        openAi.Backlog = Math.Max(
            0, (planned * BuiltShare.Of(scenario, openAi.Will, new Usd(rules.CapitalFull.Count / 2))) - openAi.Gigawatts);

        var trail = ShipmentTrail.Of(rules.BaseChips.Count, Delivered(market, scenario.Roster.OpenAi).Count, market.Turn);
        for (var quarter = 0; quarter < market.Turn; quarter++)
        {
            var product = GpuRoadmap.Announced(scenario, quarter, market.Roadmap);
            openAi.Fleet.Add(new FleetBatch(false, trail.Chips(quarter), product.Compute, product.Watts, 0), quarter);
        }

        openAi.Revenue = Usd.Round(
            openAi.Fleet.Compute(own: false) * scenario.Trends.Value(market.Turn - 1) * rules.RevenueMultiple).Count;
        var latest = openAi.PlanIndex > 0 && openAi.PlanIndex <= rules.Plan.Length && openAi.Pause == 0
            ? rules.Plan[openAi.PlanIndex - 1].Value
            : 0;
        openAi.Need = (latest * rules.GigawattCost.Count) - openAi.Tranche;
    }

    /// <summary>Spending as the scenario has it grow, trailing deliveries from those published.</summary>
    public static void RestOfWorld(Scenario scenario, PublicView market, FringeState fringe)
    {
        var trail = ShipmentTrail.Of(fringe.RestOfWorldBaseline, Delivered(market, scenario.Roster.RestOfWorld).Count, market.Turn);
        for (var quarter = 0; quarter < market.Turn; quarter++)
        {
            fringe.RestOfWorldSpend *= 1 + scenario.Trends.RestOfWorldGrowth(quarter);
            fringe.RestOfWorldBaseline = BuyerHistory.Trailing(
                scenario.Gpu, fringe.RestOfWorldBaseline, trail.Chips(quarter));
        }

        fringe.AveragePriceIndex = Portable.Log(market.PriceIndex);
    }

    /// <summary>GPUs that a buyer received in the quarter before.</summary>
    public static Chips Delivered(PublicView market, Company buyer)
    {
        foreach (ref readonly var delivery in market.LastQuarter.GpuDeliveries)
        {
            if (delivery.Buyer == buyer) { return delivery.Delivered; }
        }

        return default;
    }
}
