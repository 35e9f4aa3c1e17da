using System.Runtime.CompilerServices;

namespace ChipMarketGame.Core;

/// <summary>
/// What a scenario fixes for each quarter whatever is played, computed once: exponentials are dear, and a batch asks for the same
/// ones again and again. Quarters count from 0 at the start of the game and may lie before it.
/// </summary>
public sealed class Trends
{
    private readonly Trend _inferenceShare, _value, _frontier, _nre, _demandGrowth, _budgetGrowth,
        _restOfWorldGrowth, _rampFade, _demandOfBuilding, _meanValue, _discount, _planGrowth, _amdChips, _restOfWorldAsics,
        _restOfWorldAsicPrice, _publishedPrice, _openAiGrowth, _packaging;

    internal Trends(Scenario scenario)
    {
        var (demand, programme, asic) = (scenario.Demand, scenario.Programme, scenario.Asic);
        Trend Of(Func<int, double> formula) => new(scenario.Quarters, formula);
        _inferenceShare = Of(
            t => demand.InferenceLimit - ((demand.InferenceLimit - demand.InferenceStart) * Portable.Exp(-t / demand.InferenceDecay)));
        _value = Of(t => Math.Max(demand.ValueFloor.Value, demand.Value.Value * Portable.Exp(-demand.ValueDecay * t)));
        _frontier = Of(t => programme.Frontier.H100 * Portable.Pow(2.0, t / programme.Doubling));
        _nre = Of(t => programme.Nre.Value * Portable.Pow(1 + programme.NreGrowth, t));
        _demandGrowth = Of(demand.Growth.At);
        _budgetGrowth = Of(scenario.Budget.Growth.At);
        _restOfWorldGrowth = Of(scenario.RestOfWorld.Growth.At);
        _rampFade = Of(t => asic.RampTrend + ((1 - asic.RampTrend) * Portable.Exp(-t / asic.RampDecay)));
        _demandOfBuilding = Of(
            t => Portable.Exp(Enumerable.Range(t, scenario.DataCentre.BuildLag).Aggregate(
                0.0, (growth, quarter) => growth + DemandGrowth(quarter))));
        _meanValue = Of(quarters => MeanOver((demand.ValueDecay + scenario.Score.Discount) * quarters));
        _discount = Of(quarters => Portable.Pow(1 + scenario.Score.Discount, quarters));
        _planGrowth = Of(t => Portable.Pow(1 + scenario.Plan.Growth, t));
        _amdChips = Of(t => scenario.Amd.Chips.Count * Portable.Pow(1 + scenario.Amd.Growth, t));
        _restOfWorldAsics = Of(t => scenario.RestOfWorld.AsicChips.Count * Portable.Pow(1 + scenario.RestOfWorld.AsicGrowth, t));
        _restOfWorldAsicPrice = Of(
            t => scenario.RestOfWorld.AsicPrice.Count * Portable.Pow(1 + scenario.RestOfWorld.AsicPriceGrowth, t));
        _openAiGrowth = Of(t => Portable.Pow(1 + scenario.Openai.BaseGrowth, t));
        _packaging = Of(t => PackagingSupply.Planned(scenario.Packaging, t));
        _publishedPrice = Of(t => GpuRoadmap.PublishedPrice(scenario, t).Value);
    }

    /// <summary>Share of own work that is inference.</summary>
    public double InferenceShare(int turn) => _inferenceShare.At(turn);

    /// <summary>Dollars per effective H100-equivalent and quarter.</summary>
    public Dollars Value(int turn) => new(_value.At(turn));

    /// <summary>Performance of a standard chip in volume in that quarter, before quality and experience.</summary>
    public Compute Frontier(int turn) => new(_frontier.At(turn));

    /// <summary>NRE of a standard programme awarded in that quarter.</summary>
    public Dollars Nre(int turn) => new(_nre.At(turn));

    /// <summary>Growth of a hyperscaler's demand that the scenario fixes.</summary>
    public double DemandGrowth(int turn) => _demandGrowth.At(turn);

    /// <summary>How many times larger demand is, by that growth, when power ordered in this quarter is there.</summary>
    public double DemandOfBuilding(int turn) => _demandOfBuilding.At(turn);

    /// <summary>Mean of the value of work over so many quarters from now on, discounted, against the first.</summary>
    public double MeanValue(int quarters) => _meanValue.At(quarters);

    /// <summary>What a dollar after so many quarters is divided by to be worth as much as one now.</summary>
    public double Discount(int quarters) => _discount.At(quarters);

    /// <summary>Planned spending of the GPU maker over that of the first quarter.</summary>
    internal double PlanGrowth(int turn) => _planGrowth.At(turn);

    /// <summary>GPUs that AMD would make at the published prices.</summary>
    internal ChipsPerQuarter AmdChips(int turn) => new(_amdChips.At(turn));

    /// <summary>ASICs that the rest of the world wants.</summary>
    internal ChipsPerQuarter RestOfWorldAsics(int turn) => new(_restOfWorldAsics.At(turn));

    /// <summary>What it pays for one.</summary>
    internal Dollars RestOfWorldAsicPrice(int turn) => new(_restOfWorldAsicPrice.At(turn));

    /// <summary>OpenAI's orders beside its gigawatts over those of the first quarter, at equal prices.</summary>
    internal double OpenAiGrowth(int turn) => _openAiGrowth.At(turn);

    /// <summary>Packaging wafers before luck.</summary>
    internal double Packaging(int turn) => _packaging.At(turn);

    /// <summary>List price of the GPU on sale per unit of compute, as the roadmap was first published.</summary>
    internal Dollars PublishedPrice(int turn) => new(_publishedPrice.At(turn));

    internal double BudgetGrowth(int turn) => _budgetGrowth.At(turn);

    internal double RestOfWorldGrowth(int turn) => _restOfWorldGrowth.At(turn);

    /// <summary>What is left of the opening growth of the own-chip ramps.</summary>
    internal double RampFade(int turn) => _rampFade.At(turn);

    private static double MeanOver(double decay) => decay > 0 ? (1 - Portable.Exp(-decay)) / decay : 1;

    private sealed class Trend(int quarters, Func<int, double> formula)
    {
        /// <summary>Programmes awarded in the last quarters reach beyond the game.</summary>
        private const int Beyond = 20;
        private readonly double[] _table = [.. Enumerable.Range(0, quarters + Beyond).Select(formula)];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double At(int turn) => (uint)turn < (uint)_table.Length ? _table[turn] : formula(turn);
    }
}
