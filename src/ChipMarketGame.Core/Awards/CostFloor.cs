namespace ChipMarketGame.Core;

/// <summary>
/// What compute costs at least, before quality and ambition: by Bernoulli's inequality from a chip whose cost is known, without a power
/// for each chip. Close where a chip's compute is near the known one's.
/// </summary>
internal readonly struct CostFloor
{
    /// <summary>$ by which rounding may have lifted the known cost.</summary>
    private const double Rounding = 0.5;

    private readonly double _power, _known, _perCompute;

    private CostFloor(double power) => _power = power;

    /// <summary>From a chip as its programme would deliver it.</summary>
    public CostFloor(Scenario scenario, in ProgrammeSpec known, Ambition ambition)
    {
        var factors = ProgrammeSpec.Dearness(scenario, known.Quality) * scenario.AmbitionEffects.UnitCost(ambition);
        (_power, _perCompute) = (scenario.Programme.UnitCostPower, 1 / known.Compute.H100);
        _known = (known.UnitCost.Count - Rounding) / factors * _perCompute;
    }

    /// <summary>While no chip is known: nothing.</summary>
    public static CostFloor None => new(power: 1);

    /// <summary>A bound below a chip's cost over its compute.</summary>
    public double PerCompute(double compute)
    {
        var more = (compute * _perCompute) - 1;
        return _power <= 1 ? _known / (1 + ((1 - _power) * more)) : _known * (1 + (_power * more)) / (1 + more);
    }
}
