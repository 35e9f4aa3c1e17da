namespace ChipMarketGame.Core;

/// <summary>The figures of a scenario's rules that somebody who fills in a sheet should know. Nothing in them is secret.</summary>
/// <param name="ServerUplift">Server and network, share of a chip's price.</param>
/// <param name="CountedGrowth">In a shortage an order counts up to this multiple of trailing deliveries.</param>
/// <param name="RampCeiling">Most own chips in a quarter, × the ramp limit.</param>
/// <param name="PowerCost">Of a megawatt.</param>
/// <param name="PowerLag">Quarters from order to power.</param>
/// <param name="ShortestProgramme">Quarters from award to volume at best, slips apart.</param>
/// <param name="LongestProgramme">The same at worst, slips apart.</param>
/// <param name="ContractMargin">Points by which the margin on running work may exceed the margin at its award.</param>
/// <param name="HireLag">Quarters from hiring to work.</param>
/// <param name="CapQuarters">Quarters for which a promised royalty cap holds.</param>
/// <param name="NoPromise">The cap that promises nothing.</param>
public sealed record RuleFigures(
    double ServerUplift,
    double CountedGrowth,
    double RampCeiling,
    Usd PowerCost,
    int PowerLag,
    int ShortestProgramme,
    int LongestProgramme,
    double ContractMargin,
    Usd HireFee,
    int HireLag,
    Usd Severance,
    int CapQuarters,
    double NoPromise)
{
    public static RuleFigures Of(Scenario scenario) => new(
        scenario.DataCentre.ServerUplift,
        scenario.Gpu.CountedGrowth,
        scenario.Asic.RampCeiling,
        Purchases.Power(scenario, new Megawatts(1)),
        scenario.DataCentre.BuildLag,
        ProgrammeSpec.LeadTime(scenario, leadQuality: 1, onFusion: !scenario.Fusion.Forbidden, Ambition.Standard),
        ProgrammeSpec.LeadTime(scenario, leadQuality: 0, onFusion: false, Ambition.Bold),
        scenario.Programme.ContractMargin,
        scenario.Designer.HireFee,
        scenario.Designer.HireLag,
        scenario.Designer.Severance,
        scenario.Fusion.CapQuarters,
        SheetLines.Cap.High);
}
