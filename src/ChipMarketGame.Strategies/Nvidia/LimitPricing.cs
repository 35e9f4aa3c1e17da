namespace ChipMarketGame.Strategies;

/// <summary>Keeps entry unattractive rather than fighting it: the incumbent's limit price.</summary>
public sealed class LimitPricing(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with { Rd = 1.25, Cuda = 1.2, OpenAi = PublishedPlan.Capital(6) };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "limit-pricing",
        CompanyRole.GpuMaker,
        new Title(
            "Prices below the roadmap as soon as GPUs are to be had and runs ahead on R&D, so that own silicon never quite pays.",
            "貨源一鬆便把價格壓到路線圖以下，並加快研發，使自研晶片始終不太划算。"),
        StrategyTags.None,
        "Bain 1949, A note on pricing in monopoly and oligopoly; Milgrom and Roberts 1982");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => (_plan with { Price = PublishedPlan.WasSlack(view) ? 0.94 : 1.0 }).KeepingPromises(view);
}
