namespace ChipMarketGame.Strategies;

/// <summary>The published plan by a trembling hand.</summary>
public sealed class RandomNvidia(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario);

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "random",
        CompanyRole.GpuMaker,
        new Title(
            "Takes the published plan, then draws how far it departs from each line; Fusion stays open.",
            "以公布的計劃為底，再抽籤決定每一欄偏離多少；NVLink Fusion 則一直開放。"),
        StrategyTags.Stochastic,
        "Selten 1975, Reexamination of the perfectness concept for equilibrium points");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view)
    {
        var luck = view.Luck;
        return (_plan with
        {
            Price = luck.Between(0, 0.97, 1.08),
            Reserve = luck.Between(1, 0.56, 0.7),
            Loyalty = luck.Draw(2),
            Rd = luck.Between(3, 0.8, 1.5),
            Cuda = luck.Between(4, 0.6, 1.8),
            Royalty = luck.Between(5, 0, 1.5 * scenario.GpuMaker.Royalty),
            Cap = SheetLines.Cap.Within(1.5 * scenario.GpuMaker.RoyaltyCap),
            OpenAi = PublishedPlan.Capital(luck.Between(6, 4, 10)),
        }).KeepingPromises(view);
    }
}
