using System.Runtime.CompilerServices;

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
        return cheaper + AwardWeights.AdvisedPenalty(outside.Lead, outside.SlipChance)
            - AwardWeights.AdvisedPenalty(inside.Lead, inside.SlipChance);
    }

    /// <summary>Between which values it lies but for the rounding to dollars, from what differs between the chips.</summary>
    public static (double Least, double Most) Bounds(Scenario scenario, int turn, double quality)
    {
        var better = ProgrammeSpec.QualityOf(scenario, quality, null, onFusion: true, secondMember: false);
        var later = ProgrammeSpec.LeadTime(scenario, quality, onFusion: false, Ambition.Standard);
        var sooner = ProgrammeSpec.LeadTime(scenario, quality, onFusion: true, Ambition.Standard);
        var compute = Logarithm(scenario.Trends.Frontier(turn + sooner) * ProgrammeSpec.Reach(scenario, better)
            / (scenario.Trends.Frontier(turn + later) * ProgrammeSpec.Reach(scenario, quality)));
        var cost = Logarithm(ProgrammeSpec.Dearness(scenario, better) / ProgrammeSpec.Dearness(scenario, quality));
        var perCompute = 1 - scenario.Programme.UnitCostPower;
        var rest = AwardWeights.AdvisedPenalty(later, Slip(scenario, quality, onFusion: false)) - AwardWeights.AdvisedPenalty(
            sooner, Slip(scenario, better, onFusion: true));
        return (Math.Min(perCompute * compute.Least, perCompute * compute.Most) - cost.Most + rest, Math.Max(
            perCompute * compute.Least, perCompute * compute.Most) - cost.Least + rest);
    }

    /// <summary>Bounds of ln <paramref name="x"/>, equal at 1: 2 (x − 1) / (x + 1) and (x − 1 / x) / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Least, double Most) Logarithm(double x)
    {
        var (near, far) = (2 * (x - 1) / (x + 1), (x - (1 / x)) / 2);
        return x < 1 ? (far, near) : (near, far);
    }

    private static ProgrammeSpec Typical(Scenario scenario, int turn, double quality, bool onFusion) =>
        ProgrammeSpec.Of(scenario, turn, quality, null, onFusion, false, Ambition.Standard, TypicalExperience, overload: 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Slip(Scenario scenario, double quality, bool onFusion) =>
        Math.Clamp(
            ProgrammeSpec.SlipAtGate(scenario, TypicalExperience, quality, 0, onFusion, Ambition.Standard), 0, scenario.Programme.SlipMax);
}
