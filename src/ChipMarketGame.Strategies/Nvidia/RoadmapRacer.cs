namespace ChipMarketGame.Strategies;

/// <summary>
/// The next generation as soon as engineering allows: worth its cost where clouds have GPUs alone and too little power for them.
/// </summary>
public sealed class RoadmapRacer(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with { Rd = SheetLines.Rd.High };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "roadmap-racer",
        CompanyRole.GpuMaker,
        new Title(
            "Doubles R&D, so that each generation comes sooner, and keeps to its plan in everything else.",
            "研發投入加倍，讓每一代提前問世，其餘照計劃進行。"),
        Source: "Harris and Vickers 1987, Racing with uncertainty");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plan.KeepingPromises(view);
}
