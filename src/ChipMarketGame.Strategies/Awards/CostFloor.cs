namespace ChipMarketGame.Strategies;

/// <summary>
/// What compute costs at least, without taking a power: by Bernoulli's inequality from a standard chip of ordinary quality.
/// </summary>
internal readonly struct CostFloor
{
    private const double OrdinaryQuality = 0.65;

    private readonly double _power, _standard, _perCompute;

    public CostFloor(Scenario scenario, HyperscalerView view)
    {
        var rules = scenario.Programme;
        var compute = ProgrammeSpec.ComputeOf(scenario, view.Public.Turn + rules.Lead, Ambition.Standard, OrdinaryQuality, view.Experience);
        (_power, _perCompute) = (rules.UnitCostPower, 1 / compute);
        _standard = rules.UnitCost * Portable.Pow(compute, _power) * _perCompute;
    }

    /// <summary>
    /// A bound below a chip's cost over its compute, before quality and ambition, close where its compute is that of the standard one.
    /// </summary>
    public double PerCompute(double compute)
    {
        var more = (compute * _perCompute) - 1;
        return _power <= 1 ? _standard / (1 + ((1 - _power) * more)) : _standard * (1 + (_power * more)) / (1 + more);
    }
}
