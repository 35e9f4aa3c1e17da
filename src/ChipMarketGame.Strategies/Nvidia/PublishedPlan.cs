namespace ChipMarketGame.Strategies;

/// <summary>The GPU maker's plan as the market knows it, from which each strategy says where it departs.</summary>
internal static class PublishedPlan
{
    private const double Tightening = 0.08, Slackening = 0.02;

    /// <summary>
    /// Roadmap prices, packaging as far as it carries no surcharge, Fusion open on the opening terms, full capital for OpenAI.
    /// </summary>
    public static NvidiaSheet Of(Scenario scenario) => new(
        Price: 1,
        Reserve: Math.Min(scenario.Packaging.ReserveFree, SheetLines.Reserve.High),
        Loyalty: 0,
        Rd: 1,
        Cuda: 1,
        FusionOpen: true,
        Royalty: scenario.GpuMaker.Royalty,
        Cap: scenario.GpuMaker.RoyaltyCap,
        OpenAi: Capital(Math.Min(scenario.Openai.CapitalFull.Billions, SheetLines.OpenAi.High / 1e9)));

    /// <summary>Capital per delivered gigawatt.</summary>
    public static Usd Capital(double billions) => Usd.Round(billions * 1e9);

    /// <summary>GPUs were so short that buyers would have paid more.</summary>
    public static bool WasShort(NvidiaView view) => view.Public.LastQuarter.GpuShortage > Tightening;

    /// <summary>GPUs were to be had.</summary>
    public static bool WasSlack(NvidiaView view) => view.Public.LastQuarter.GpuShortage < Slackening;

    /// <summary>Both in one.</summary>
    public static GpuSupply SupplyIn(PublicView market) => market.LastQuarter.GpuShortage switch
    {
        > Tightening => GpuSupply.Short, < Slackening => GpuSupply.Slack, _ => GpuSupply.Normal,
    };

    /// <summary>
    /// The sheet with its royalty under every cap still promised and its reservation no lower than earlier ones bind, were they by whoever
    /// held the seat before.
    /// </summary>
    public static NvidiaSheet KeepingPromises(this in NvidiaSheet sheet, NvidiaView view) => sheet with
    {
        Royalty = Math.Min(sheet.Royalty, Math.Min(sheet.Cap, view.HighestRoyalty)),
        Reserve = Math.Max(sheet.Reserve, view.LeastReserve),
    };
}
