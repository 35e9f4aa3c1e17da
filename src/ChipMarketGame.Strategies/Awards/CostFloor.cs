namespace ChipMarketGame.Strategies;

/// <summary>
/// What compute costs one customer at least in a quarter, before quality and ambition: by Bernoulli's inequality from a standard chip of
/// ordinary quality, without a power for each chip.
/// </summary>
internal sealed class CostFloor(Scenario scenario)
{
    private const double OrdinaryQuality = 0.65;

    private readonly double _power = scenario.Programme.UnitCostPower;
    private double _experience = double.NaN, _reach, _ofReach;
    private double _standard, _perCompute;

    /// <summary>To a quarter and the customer's experience, which seldom moves: a chip's launch raises it.</summary>
    public void MoveTo(int turn, double experience)
    {
        var rules = scenario.Programme;
        if (experience != _experience)
        {
            _experience = experience;
            _reach = ProgrammeSpec.Reach(scenario, OrdinaryQuality) * (rules.ExperienceBase + (rules.ExperienceSlope * experience));
            _ofReach = Portable.Pow(_reach, _power - 1);
        }

        _perCompute = 1 / (scenario.Trends.Frontier(turn + rules.Lead).H100 * _reach);
        _standard = scenario.Trends.FrontierCost(turn + rules.Lead).Value * _ofReach;
    }

    /// <summary>A bound below a chip's cost over its compute, close where its compute is that of the standard one.</summary>
    public double PerCompute(double compute)
    {
        var more = (compute * _perCompute) - 1;
        return _power <= 1 ? _standard / (1 + ((1 - _power) * more)) : _standard * (1 + (_power * more)) / (1 + more);
    }
}
