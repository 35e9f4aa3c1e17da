namespace ChipMarketGame.Core;

/// <summary>
/// How a hyperscaler judges an award: a scoring auction over cost per compute, time, risk, quality and familiarity
/// (Che 1993, Design competition through multidimensional auctions).
/// </summary>
internal readonly struct AwardJudge
{
    private const double OrdinaryQuality = 0.65;

    private readonly Company _second;
    private readonly double _perChip;
    private readonly AwardWeights _weights;

    public AwardJudge(Scenario scenario, HyperscalerView view, in AwardWeights weights)
    {
        (Scenario, Turn, Experience) = (scenario, view.Public.Turn, view.Experience);
        (Incumbent, _second, FusionOpen) = (view.Chip.Lead, view.Chip.Second, view.Public.Terms.FusionOpen);
        (_perChip, _weights) = (1 / weights.Volume.Value, weights);
    }

    public Scenario Scenario { get; }

    public int Turn { get; }

    public double Experience { get; }

    /// <summary>Lead designer of the chip in volume.</summary>
    public Company Incumbent { get; }

    public bool FusionOpen { get; }

    /// <summary>Score of a lead that works alone.</summary>
    public AwardScore Alone(in DesignerNotice lead, bool onFusion, Ambition ambition, out ProgrammeSpec spec)
    {
        spec = ProgrammeSpec.Of(Scenario, Turn, lead.Quality, null, onFusion, false, ambition, Experience, Overload(lead));
        return Score(spec, spec.UnitCost.Count / (1 - lead.Margin), lead, onFusion);
    }

    /// <summary>Score of a lead and a second source together.</summary>
    public AwardScore Together(in DesignerNotice lead, in DesignerNotice second, bool onFusion, Ambition ambition, out ProgrammeSpec spec)
    {
        var share = Scenario.Programme.DualShare;
        spec = ProgrammeSpec.Of(
            Scenario, Turn, lead.Quality, second.Quality, onFusion, second.FusionMember, ambition, Experience, overload: 0);
        return Score(spec, spec.UnitCost.Count * (((1 - share) / (1 - lead.Margin)) + (share / (1 - second.Margin))), lead, onFusion);
    }

    /// <summary>An engineering bill at a designer's quote over the chips expected.</summary>
    public Dollars PerChip(Dollars engineering, in DesignerNotice lead) => engineering * lead.Quote * _perChip;

    /// <summary>What counts besides cost, time and risk.</summary>
    public double Merit(double quality, in DesignerNotice lead, bool onFusion) =>
        (_weights.Quality * (quality - OrdinaryQuality)) + (IsFamiliar(lead.Designer) ? _weights.Incumbent : 0)
            + (onFusion ? _weights.Fusion : 0);

    /// <inheritdoc cref="AwardWeights.Penalty(int, double)"/>
    public double Penalty(int quarters, double slipChance) => _weights.Penalty(quarters, slipChance);

    /// <summary>A lead's work over its teams if it takes the award alone, above 1.</summary>
    public static double Overload(in DesignerNotice lead) => Math.Max(0, ((lead.Load + 1) / Math.Max(0.5, lead.Teams)) - 1);

    private AwardScore Score(in ProgrammeSpec spec, double price, in DesignerNotice lead, bool onFusion)
    {
        var engineering = Usd.Round(spec.NreCost.Count * lead.Quote).Count * _perChip;
        return new(
            (price + engineering) / spec.Compute.H100,
            Merit(spec.Quality, lead, onFusion) - Penalty(spec.Lead, spec.SlipChance));
    }

    private bool IsFamiliar(Company designer) => designer == Incumbent || designer == _second;
}
