namespace ChipMarketGame.Strategies;

/// <summary>What NVLink Fusion is worth to either side of a programme, from public terms.</summary>
internal static class FusionOutlook
{
    private const double TodaysWeight = 0.7, Dependence = 0.02, DependenceOfTheExperienced = 0.06;
    private const double TypicalExperience = 0.6, CustomersInTheCamp = 0.12, Passed = 0.9, LeastMargin = 0.3;

    /// <summary>A chip pays for years, so the cap in force counts beside today's royalty: a licensee fears hold-up (Klein, Crawford and Alchian 1978).</summary>
    public static double ExpectedRoyalty(in TermsInForce terms) => (TodaysWeight * terms.Royalty) + ((1 - TodaysWeight) * terms.RoyaltyCap);

    /// <summary>What being bound costs a customer, in the award's score.</summary>
    public static double LockIn(in TermsInForce terms, double experience) => (0.5 * ExpectedRoyalty(terms)) + Dependence + (DependenceOfTheExperienced * experience);

    /// <summary>
    /// What membership does for a designer: how much higher a typical customer scores its chip, with the customers, sockets and racks
    /// of the camp, less the royalty and lost fabric against its margin.
    /// </summary>
    public static double NetGain(Scenario scenario, PublicView market, in DesignerNotice designer, double ownFabric)
    {
        var outside = Typical(scenario, market.Turn, designer.Quality, onFusion: false);
        var inside = Typical(scenario, market.Turn, designer.Quality, onFusion: true);
        var cheaper = Portable.Log(outside.UnitCost.Count * inside.Compute.H100 / (inside.UnitCost.Count * outside.Compute.H100));
        var better = cheaper + AwardScore.Penalty(outside) - AwardScore.Penalty(inside) - LockIn(market.Terms, TypicalExperience);
        return CustomersInTheCamp + (better * Passed) - (((0.5 * ExpectedRoyalty(market.Terms)) + ownFabric) / Math.Max(LeastMargin, designer.Margin));
    }

    private static ProgrammeSpec Typical(Scenario scenario, int turn, double quality, bool onFusion) =>
        ProgrammeSpec.Of(scenario, turn, quality, null, onFusion, false, Ambition.Standard, TypicalExperience, overload: 0);
}
