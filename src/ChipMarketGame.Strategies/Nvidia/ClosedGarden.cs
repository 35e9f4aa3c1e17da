namespace ChipMarketGame.Strategies;

/// <summary>Forecloses: no interconnect for rival chips, and a reason to stay whole-heartedly on GPUs.</summary>
public sealed class ClosedGarden(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with
    {
        FusionOpen = false, Cuda = 1.6, Loyalty = 0.5, OpenAi = PublishedPlan.Capital(5),
    };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "closed-garden",
        CompanyRole.GpuMaker,
        new Title(
            "Keeps NVLink to itself, spends heavily on CUDA and serves loyal buyers first: a complete platform or none.",
            "不開放 NVLink，大力投資 CUDA，缺貨時優先供應忠實客戶：要麼整套平台，要麼免談。"),
        StrategyTags.None,
        "Salop and Scheffman 1983, Raising rivals’ costs");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plan.KeepingPromises(view);
}
