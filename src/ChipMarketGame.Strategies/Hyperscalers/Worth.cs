namespace ChipMarketGame.Strategies;

/// <summary>
/// How much of the load is worth serving: revenue saturates, so the last unit served earns less than the first and is bought only
/// while it earns its cost over the chip's life.
/// </summary>
internal sealed class Worth(Scenario scenario, double thrift)
{
    private const double Least = 0.40, Most = 0.98;

    private readonly double _meanValue = MeanOverLife((scenario.Demand.ValueDecay + scenario.Score.Discount) * scenario.DataCentre.Life);
    private readonly double _saturation = scenario.Demand.Saturation;

    /// <summary>Share of the load worth serving at a cost per effective unit and quarter.</summary>
    public double ShareServed(int turn, double tco)
    {
        var earned = scenario.Trends.Value(turn) * _meanValue;
        var share = (1 + _saturation - (thrift * tco / earned)) / Math.Max(1e-9, 2 * _saturation);
        return Math.Clamp(share, Least, Most);
    }

    /// <summary>Mean of a value that decays over a life, discounted, against today's.</summary>
    private static double MeanOverLife(double decay) => decay > 0 ? (1 - Portable.Exp(-decay)) / decay : 1;
}
