namespace ChipMarketGame.Strategies;

/// <summary>
/// How much of the load is worth serving: revenue saturates, so the last unit served earns less than the first and is bought only
/// while it earns its cost over the chip's life.
/// </summary>
internal sealed class Worth(Scenario scenario, double thrift)
{
    private const double Least = 0.40, Most = 0.98;

    private readonly double _meanValue = scenario.Trends.MeanValue(scenario.DataCentre.Life);
    private readonly double _saturation = scenario.Demand.Saturation;

    /// <summary>Share of the load worth serving at a cost per effective unit and quarter.</summary>
    public double ShareServed(int turn, Dollars tco)
    {
        var earned = scenario.Trends.Value(turn) * _meanValue;
        var share = (1 + _saturation - (thrift * tco / earned)) / Math.Max(1e-9, 2 * _saturation);
        return Math.Clamp(share, Least, Most);
    }

    /// <summary>
    /// What the next unit of work earns a quarter where so much of the load is served, mean over some quarters from <paramref name="turn"/>
    /// on.
    /// </summary>
    public static Dollars OfNextUnit(Scenario scenario, int turn, int quarters, double served)
    {
        var saturation = scenario.Demand.Saturation;
        return scenario.Trends.Value(turn) * scenario.Trends.MeanValue(
            quarters) * (1 + saturation - (2 * saturation * Math.Min(1, served)));
    }
}
