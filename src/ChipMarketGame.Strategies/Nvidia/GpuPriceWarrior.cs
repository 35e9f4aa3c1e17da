namespace ChipMarketGame.Strategies;

/// <summary>Fights own silicon with price, and only when it gains ground.</summary>
public sealed class GpuPriceWarrior(Scenario scenario) : INvidiaStrategy
{
    private const double Remembered = 0.75, GroundLost = 0.02, WarPrice = 0.90, PeacePrice = 1.0;
    private const int Campaign = 3;

    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario) with { Cuda = 1.2 };
    private double _share = -1;
    private int _campaignEnds;

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "price-warrior",
        CompanyRole.GpuMaker,
        new Title(
            "List price in peace; when own silicon has won two points of the clouds' compute and GPUs are not short, a tenth below list " +
            "for three quarters.",
            "平時按牌價；自研晶片一旦多拿下雲端算力兩個百分點而 GPU 又不缺貨，就連續三季打九折反擊。"),
        StrategyTags.Memory,
        "Milgrom and Roberts 1982, Predation, reputation and entry deterrence");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view)
    {
        var market = view.Public;
        if (market.Turn > 0) { Watch(market); }
        return (_plan with { Price = market.Turn < _campaignEnds && !PublishedPlan.WasShort(view) ? WarPrice : PeacePrice })
            .KeepingPromises(view);
    }

    private void Watch(PublicView market)
    {
        var share = market.LastQuarter.Clouds.Compute.Asic;
        if (_share >= 0 && share > _share + GroundLost && market.Turn >= _campaignEnds) { _campaignEnds = market.Turn + Campaign; }
        _share = _share < 0 ? share : (Remembered * _share) + ((1 - Remembered) * share);
    }
}
