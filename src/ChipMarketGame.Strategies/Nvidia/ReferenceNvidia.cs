namespace ChipMarketGame.Strategies;

/// <summary>The plan that analysts expect, and the yardstick of every other.</summary>
public sealed class ReferenceNvidia(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario);

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        StrategyCatalogue.Reference,
        CompanyRole.GpuMaker,
        new Title(
            "Keeps to its published plan: roadmap prices, Fusion open on the opening terms, the announced capital for OpenAI.",
            "按公布的計劃行事：維持路線圖定價，NVLink Fusion 以開局條款開放，並如公告向 OpenAI 注資。"));

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plan.KeepingPromises(view);
}
