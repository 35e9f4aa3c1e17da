namespace ChipMarketGame.Strategies;

/// <summary>Departs from its usual terms as the rival does whose revenue grows fastest.</summary>
public sealed class DesignerImitator(Scenario scenario, Company seat) : IDesignerStrategy
{
    private const double Remembered = 0.7;
    private const int SureFrom = 3;

    private readonly DesignHouse _house = new(scenario, seat, new());
    private readonly double[] _usual = new double[scenario.Roster.Designers], _growth = new double[scenario.Roster.Designers];

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "imitator",
        CompanyRole.Designer,
        new Title(
            "Raises or cuts its margin by as many points as the rival whose revenue lately grew fastest, takes over that rival's quote " +
            "and joins its camp.",
            "近來營收成長最快的對手毛利調幾個百分點就跟著調，沿用它的 NRE 報價，並加入它的陣營。"),
        StrategyTags.Memory | StrategyTags.LooksAhead,
        "Alchian 1950, Uncertainty, evolution, and economic theory");

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view)
    {
        var sheet = _house.Decide(view);
        var market = view.Public;
        if (market.Turn == 0) { return sheet; }

        Watch(market);
        if (market.Turn < SureFrom) { return sheet; }
        var model = default(DesignerNotice);
        foreach (ref readonly var rival in market.Designers)
        {
            if (rival.Designer != seat && Growth(rival.Designer) > (model.Designer.Exists ? Growth(model.Designer) : 1)) { model = rival; }
        }

        return model.Designer.Exists
            ? sheet with
            {
                Margin = SheetLines.Margin.Within(UsualMargin(seat) + model.Margin - UsualMargin(model.Designer)),
                Quote = model.Quote,
                Fusion = model.FusionMember && market.Terms.FusionOpen,
            }
            : sheet;
    }

    private void Watch(PublicView market)
    {
        foreach (ref readonly var supplier in market.LastQuarter.Suppliers)
        {
            if (!scenario.Roster.IsDesigner(supplier.Supplier)) { continue; }
            var number = scenario.Roster.DesignerNumber(supplier.Supplier);
            var revenue = (double)supplier.Revenue.Count;
            _growth[number] = _usual[number] > 0 ? revenue / _usual[number] : 1;
            _usual[number] = _usual[number] > 0 ? (Remembered * _usual[number]) + ((1 - Remembered) * revenue) : revenue;
        }
    }

    private double Growth(Company designer) => _growth[scenario.Roster.DesignerNumber(designer)];

    private double UsualMargin(Company designer) => scenario.Designers[scenario.Roster.DesignerNumber(designer)].Margin;
}
