namespace ChipMarketGame.Strategies;

/// <summary>Today's margin first: dear in a shortage, a little above list otherwise.</summary>
public sealed class MarginFirst(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with
    {
        Rd = 0.9, Cuda = 0.8, Royalty = 0.10, Cap = SheetLines.Cap.High, OpenAi = PublishedPlan.Capital(3),
    };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "margin-first",
        CompanyRole.GpuMaker,
        new Title(
            "Charges what a shortage bears, saves on R&D and CUDA, and takes the highest royalty that does not empty Fusion.",
            "缺貨時把價格推到市場能承受的水平，節省研發與 CUDA 開支，並收取較高的 Fusion 權利金。"));

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => (_plan with { Price = PublishedPlan.WasShort(view) ? 1.15 : 1.04 }).KeepingPromises(view);
}
