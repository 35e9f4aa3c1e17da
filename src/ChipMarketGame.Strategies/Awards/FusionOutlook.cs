namespace ChipMarketGame.Strategies;

/// <summary>What NVLink Fusion is worth to a designer, from public terms.</summary>
internal static class FusionOutlook
{
    private const double CustomersInTheCamp = 0.12, Passed = 0.9, LeastMargin = 0.3, Rounding = 0.001;

    /// <summary>
    /// Whether membership gains a designer more than a threshold: how much higher a typical customer scores its chip, with the customers,
    /// sockets and racks of the camp, less the royalty and lost fabric against its margin. Bounds settle all but close calls.
    /// </summary>
    public static bool Pays(Scenario scenario, PublicView market, in DesignerNotice designer, double ownFabric, double threshold)
    {
        var lockIn = FusionLockIn.Of(market.Terms, FusionAdvantage.TypicalExperience);
        var royalty = FusionRoyalty.EachSides(FusionLockIn.ExpectedRoyalty(market.Terms));
        var given = (royalty + ownFabric) / Math.Max(LeastMargin, designer.Margin);
        double Gain(double advantage) => CustomersInTheCamp + ((advantage - lockIn) * Passed) - given;

        var (least, most) = FusionAdvantage.Bounds(scenario, market.Turn, designer.Quality);
        if (Gain(least) > threshold + Rounding) { return true; }
        if (Gain(most) < threshold - Rounding) { return false; }
        return Gain(FusionAdvantage.Of(scenario, market.Turn, designer.Quality)) > threshold;
    }
}
