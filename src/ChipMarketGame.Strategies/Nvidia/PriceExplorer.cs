namespace ChipMarketGame.Strategies;

/// <summary>
/// Does not know its demand and feels its way: a step that brought more profit than the trend is repeated, another is taken back. A
/// maker without a rival of its role can imitate nobody but itself.
/// </summary>
public sealed class PriceExplorer(Scenario scenario) : INvidiaStrategy
{
    private const double Step = 0.03, Lowest = 0.85, Highest = 1.24, Remembered = 0.5;

    private readonly NvidiaSheet _plan = PublishedPlan.Of(scenario);
    private double _profit, _trend, _price = 1, _direction = Step;

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "price-explorer",
        CompanyRole.GpuMaker,
        new Title(
            "Moves its price by three points every other quarter: onwards while profit grows faster than before, back when it does not.",
            "每兩季調價三個百分點：利潤成長加快就繼續，否則往回走。"),
        StrategyTags.Memory,
        "Clower 1959, Some theory of an ignorant monopolist");

    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view)
    {
        var market = view.Public;
        if (market.Turn > 0 && market.Turn % 2 == 0) { Learn(market.LastQuarter.NvidiaOperatingProfit.Count); }
        return (_plan with { Price = _price }).KeepingPromises(view);
    }

    private void Learn(double profit)
    {
        if (_profit > 0)
        {
            var growth = (profit / _profit) - 1;
            if (growth < _trend) { _direction = -_direction; }
            _trend = (Remembered * _trend) + ((1 - Remembered) * growth);
        }

        _profit = profit;
        _price = Math.Clamp(_price + _direction, Lowest, Highest);
    }
}
