namespace ChipMarketGame.Strategies;

/// <summary>Keeps prices up while its share holds, and punishes the market for a year when it does not.</summary>
public sealed class PriceWarrior(Scenario scenario, Company seat) : IDesignerStrategy
{
    private const double Remembered = 0.75, Tolerated = 0.85, Peace = 0.02, War = -0.06, WarQuote = 0.6;
    private const int Campaign = 4;

    private readonly DesignHouse _house = new(scenario, seat, new() { Margin = Peace });
    private readonly double _usual = scenario.Designers[scenario.Roster.DesignerNumber(seat)].Margin;
    private double _share;
    private int _campaignEnds;

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "price-warrior",
        CompanyRole.Designer,
        new Title(
            "Asks two points more while its share of designers' revenue holds; when that falls by a sixth, it gives up eight points and " +
            "four tenths of the NRE for a year.",
            "營收占比守得住時多收兩個百分點；一旦下滑約六分之一，就讓利八個百分點、NRE 打六折一年。"),
        StrategyTags.Memory | StrategyTags.LooksAhead,
        "Green and Porter 1984, Noncooperative collusion under imperfect price information");

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view)
    {
        var sheet = _house.Decide(view);
        var market = view.Public;
        if (market.Turn > 0) { Watch(market); }

        return market.Turn < _campaignEnds
            ? sheet with { Margin = SheetLines.Margin.Within(_usual + War), Quote = WarQuote }
            : sheet;
    }

    /// <summary>A share below its own average by more than is tolerated starts a campaign; the average starts again from there.</summary>
    private void Watch(PublicView market)
    {
        var share = ShareOfDesigners(market.LastQuarter);
        if (_share > 0 && share < Tolerated * _share && market.Turn >= _campaignEnds)
        {
            _campaignEnds = market.Turn + Campaign;
            _share = share;
        }

        _share = _share > 0 ? (Remembered * _share) + ((1 - Remembered) * share) : share;
    }

    private double ShareOfDesigners(QuarterReport report)
    {
        double mine = 0, all = 0;
        foreach (ref readonly var supplier in report.Suppliers)
        {
            if (!scenario.Roster.IsDesigner(supplier.Supplier)) { continue; }
            all += supplier.Revenue.Count;
            if (supplier.Supplier == seat) { mine = supplier.Revenue.Count; }
        }

        return mine / Math.Max(1, all);
    }
}
