namespace ChipMarketGame.Strategies;

/// <summary>Uses scarcity and capital to choose the winners among its customers.</summary>
public sealed class Kingmaker(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with { Reserve = 0.66, Loyalty = 1.0 };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "kingmaker",
        CompanyRole.GpuMaker,
        new Title(
            "Books more packaging, ranks buyers by loyalty alone and pays the full capital: it decides who grows.",
            "多訂封裝產能，缺貨時只看忠誠度分配，並全額注資 OpenAI：由它決定誰能壯大。"));

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plan.KeepingPromises(view);
}
