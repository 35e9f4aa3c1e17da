namespace ChipMarketGame.Strategies;

/// <summary>Lives with own silicon by sitting inside it.</summary>
public sealed class OpenArms(Scenario scenario) : INvidiaStrategy
{
    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with
    {
        Royalty = 0.02, Cap = 0.04, Cuda = 1.2, OpenAi = PublishedPlan.Capital(4),
    };

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "open-arms",
        CompanyRole.GpuMaker,
        new Title(
            "Makes Fusion nearly free and promises to keep it so, so that every chip on the market carries its interconnect.",
            "幾乎免費開放 NVLink Fusion 並承諾長期維持，讓市場上每顆晶片都用它的互連。"),
        StrategyTags.None,
        "Eisenmann, Parker and Van Alstyne 2009, Opening platforms: how, when and why?");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => _plan.KeepingPromises(view);
}
