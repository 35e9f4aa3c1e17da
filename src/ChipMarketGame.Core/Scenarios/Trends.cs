namespace ChipMarketGame.Core;

/// <summary>
/// What a scenario fixes for each quarter whatever is played, computed once: exponentials are dear, and a batch asks for the same
/// ones again and again. Beyond the table the formula is asked.
/// </summary>
public sealed class Trends
{
    private const int Slack = 20;
    private readonly Scenario _scenario;
    private readonly double[] _inferenceShare, _value, _demandGrowth, _budgetGrowth, _frontier, _nre, _spendGrowth, _rampFade;

    internal Trends(Scenario scenario)
    {
        _scenario = scenario;
        var quarters = scenario.Quarters + Slack;
        _inferenceShare = Table(quarters, InferenceFormula);
        _value = Table(quarters, ValueFormula);
        _demandGrowth = Table(quarters, scenario.Demand.Growth.At);
        _budgetGrowth = Table(quarters, scenario.Budget.Growth.At);
        _frontier = Table(quarters, FrontierFormula);
        _nre = Table(quarters, NreFormula);
        _spendGrowth = Table(quarters, scenario.RestOfWorld.Growth.At);
        _rampFade = Table(quarters, RampFadeFormula);
    }

    /// <summary>Share of own work that is inference.</summary>
    public double InferenceShare(int turn) => At(_inferenceShare, turn, InferenceFormula);

    /// <summary>Dollars per effective H100-equivalent and quarter.</summary>
    public double Value(int turn) => At(_value, turn, ValueFormula);

    /// <summary>Performance of a standard chip in volume in that quarter, before quality and experience.</summary>
    public double Frontier(int turn) => At(_frontier, turn, FrontierFormula);

    /// <summary>NRE of a standard programme awarded in that quarter, $.</summary>
    public double Nre(int turn) => At(_nre, turn, NreFormula);

    internal double DemandGrowth(int turn) => At(_demandGrowth, turn, _scenario.Demand.Growth.At);

    internal double BudgetGrowth(int turn) => At(_budgetGrowth, turn, _scenario.Budget.Growth.At);

    internal double RestOfWorldGrowth(int turn) => At(_spendGrowth, turn, _scenario.RestOfWorld.Growth.At);

    /// <summary>What is left of the opening growth of the own-chip ramps.</summary>
    internal double RampFade(int turn) => At(_rampFade, turn, RampFadeFormula);

    private static double[] Table(int quarters, Func<int, double> formula) => [.. Enumerable.Range(0, quarters).Select(formula)];

    private static double At(double[] table, int turn, Func<int, double> formula) => (uint)turn < (uint)table.Length ? table[turn] : formula(turn);

    private double InferenceFormula(int turn) =>
        _scenario.Demand.InferenceLimit - ((_scenario.Demand.InferenceLimit - _scenario.Demand.InferenceStart) * Portable.Exp(-turn / _scenario.Demand.InferenceDecay));

    private double ValueFormula(int turn) => Math.Max(_scenario.Demand.ValueFloor, _scenario.Demand.Value * Portable.Exp(-_scenario.Demand.ValueDecay * turn));

    private double FrontierFormula(int turn) => _scenario.Programme.Frontier * Portable.Pow(2.0, turn / _scenario.Programme.Doubling);

    private double NreFormula(int turn) => _scenario.Programme.Nre * Portable.Pow(1 + _scenario.Programme.NreGrowth, turn);

    private double RampFadeFormula(int turn) => _scenario.Asic.RampTrend + ((1 - _scenario.Asic.RampTrend) * Portable.Exp(-turn / _scenario.Asic.RampDecay));
}
