namespace ChipMarketGame.Core;

/// <summary>What being bound to NVLink Fusion costs a customer, from public terms.</summary>
public static class FusionLockIn
{
    private const double TodaysWeight = 0.7, Dependence = 0.02, DependenceOfTheExperienced = 0.06;

    /// <summary>
    /// A chip pays for years, so the cap in force counts beside today's royalty: a licensee fears hold-up (Klein, Crawford and Alchian
    /// 1978).
    /// </summary>
    public static double ExpectedRoyalty(in TermsInForce terms) => (TodaysWeight * terms.Royalty) + ((1 - TodaysWeight) * terms.RoyaltyCap);

    /// <summary>In the score of an award.</summary>
    public static double Of(in TermsInForce terms, double experience) =>
        FusionRoyalty.EachSides(ExpectedRoyalty(terms)) + Dependence + (DependenceOfTheExperienced * experience);
}
