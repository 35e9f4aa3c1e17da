namespace ChipMarketGame.Strategies;

/// <summary>Takes the packaging that rivals would need, as long as it can use it.</summary>
public sealed class PackagingHoarder(Scenario scenario) : INvidiaStrategy
{
    private const double InShortage = 0.80, Otherwise = 0.68;

    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with { Loyalty = 0.3, Cuda = 1.1 };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "capacity-hoarder",
        CompanyRole.GpuMaker,
        new Title(
            "Reserves packaging beyond the free share and pays the surcharge, until GPUs are to be had; then it lets go.",
            "封裝產能訂到免加價額度以上並照付加價，直到 GPU 不再缺貨才放手。"),
        StrategyTags.None,
        "Salop and Scheffman 1987, Cost-raising strategies");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => (_plan with
    {
        Reserve = PublishedPlan.WasShort(view) ? InShortage : PublishedPlan.WasSlack(view) ? _plan.Reserve : Otherwise,
    }).KeepingPromises(view);
}
