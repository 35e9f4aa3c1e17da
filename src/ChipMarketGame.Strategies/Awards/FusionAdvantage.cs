namespace ChipMarketGame.Strategies;

/// <summary>How much higher a standard chip scores inside Fusion than outside it, before the customer minds being bound.</summary>
internal static class FusionAdvantage
{
    /// <summary>Experience of the customer that is assumed.</summary>
    public const double TypicalExperience = 0.6;

    /// <summary>From both chips as they would be.</summary>
    public static double Of(Scenario scenario, int turn, double quality)
    {
        var outside = Typical(scenario, turn, quality, onFusion: false);
        var inside = Typical(scenario, turn, quality, onFusion: true);
        var cheaper = Portable.Log(outside.UnitCost.Count * inside.Compute.H100 / (inside.UnitCost.Count * outside.Compute.H100));
        return cheaper + AwardScore.Penalty(outside.Lead, outside.SlipChance) - AwardScore.Penalty(inside.Lead, inside.SlipChance);
    }

    /// <summary>From what differs between them, with prices not yet rounded to dollars.</summary>
    public static double Estimate(Scenario scenario, int turn, double quality)
    {
        var better = ProgrammeSpec.QualityOf(scenario, quality, null, onFusion: true, secondMember: false);
        var later = ProgrammeSpec.LeadTime(scenario, quality, onFusion: false, Ambition.Standard);
        var sooner = ProgrammeSpec.LeadTime(scenario, quality, onFusion: true, Ambition.Standard);
        var compute = scenario.Trends.Frontier(turn + sooner) * ProgrammeSpec.Reach(scenario, better)
            / (scenario.Trends.Frontier(turn + later) * ProgrammeSpec.Reach(scenario, quality));
        var cost = ProgrammeSpec.Dearness(scenario, better) / ProgrammeSpec.Dearness(scenario, quality);
        var cheaper = ((1 - scenario.Programme.UnitCostPower) * Portable.Log(compute)) - Portable.Log(cost);
        return cheaper + AwardScore.Penalty(later, Slip(scenario, quality, onFusion: false)) - AwardScore.Penalty(sooner, Slip(scenario, better, onFusion: true));
    }

    private static ProgrammeSpec Typical(Scenario scenario, int turn, double quality, bool onFusion) =>
        ProgrammeSpec.Of(scenario, turn, quality, null, onFusion, false, Ambition.Standard, TypicalExperience, overload: 0);

    private static double Slip(Scenario scenario, double quality, bool onFusion) =>
        Math.Clamp(ProgrammeSpec.SlipAtGate(scenario, TypicalExperience, quality, 0, onFusion, Ambition.Standard), 0, scenario.Programme.SlipMax);
}
