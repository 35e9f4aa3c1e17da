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
    private readonly Handicaps _handicaps;

    /// <summary>By the adviser's weights, as a hyperscaler that awards directly chooses.</summary>
    public AwardJudge(Scenario scenario, HyperscalerView view)
        : this(
            scenario, view.Public.Turn, view.Experience, (view.Chip.Lead, view.Chip.Second), view.Public.Terms.FusionOpen,
            AwardWeights.Advised(view.Public.Terms, view.Experience, view.RampLimit), default, double.PositiveInfinity)
    {
    }

    /// <summary>By what a request says.</summary>
    public AwardJudge(
        Scenario scenario, int turn, (Company Lead, Company Second) incumbents, bool fusionOpen, in OpenRequest request)
        : this(
            scenario, turn, request.Experience, incumbents, fusionOpen, request.Weights, request.Handicaps,
            request.Ceiling is { } ceiling ? ceiling.Value : double.PositiveInfinity)
    {
    }

    private AwardJudge(
        Scenario scenario, int turn, double experience, (Company Lead, Company Second) incumbents, bool fusionOpen,
        in AwardWeights weights, Handicaps handicaps, double most)
    {
        (Scenario, Turn, Experience, FusionOpen, Most) = (scenario, turn, experience, fusionOpen, most);
        (Incumbent, _second) = incumbents;
        (_perChip, _weights, _handicaps) = (1 / weights.Volume.Value, weights, handicaps);
    }

    public Scenario Scenario { get; }

    public int Turn { get; }

    public double Experience { get; }

    /// <summary>Lead designer of the chip in volume.</summary>
    public Company Incumbent { get; }

    public bool FusionOpen { get; }

    /// <summary>Highest price per compute that is taken, $.</summary>
    public double Most { get; init; }

    /// <summary>Score of a lead that works alone.</summary>
    public AwardScore Alone(in DesignerNotice lead, bool onFusion, Ambition ambition, out ProgrammeSpec spec)
    {
        spec = ProgrammeSpec.Of(Scenario, Turn, lead.Quality, null, onFusion, false, ambition, Experience, Overload(lead));
        return Score(spec, spec.UnitCost.Count / (1 - lead.Margin), lead.Quote, lead, onFusion);
    }

    /// <summary>Score of a lead and a second source together.</summary>
    public AwardScore Together(in DesignerNotice lead, in DesignerNotice second, bool onFusion, Ambition ambition, out ProgrammeSpec spec)
    {
        var share = Scenario.Programme.DualShare;
        spec = ProgrammeSpec.Of(
            Scenario, Turn, lead.Quality, second.Quality, onFusion, second.FusionMember, ambition, Experience, overload: 0);
        var price = spec.UnitCost.Count * (((1 - share) / (1 - lead.Margin)) + (share / (1 - second.Margin)));
        return Score(spec, price, Scenario.Programme.Request ? Mixed(lead.Quote, second.Quote) : lead.Quote, lead, onFusion);
    }

    /// <summary>An engineering bill over the chips expected, at the lowest quote that a lead can come to with a second source.</summary>
    public Dollars PerChip(Dollars engineering, in DesignerNotice lead) =>
        engineering * (Scenario.Programme.Request ? Mixed(lead.Quote, SheetLines.Quote.Low) : lead.Quote) * _perChip;

    /// <summary>The quotes of two designers by their shares.</summary>
    public double Mixed(double lead, double second) =>
        ((1 - Scenario.Programme.DualShare) * lead) + (Scenario.Programme.DualShare * second);

    /// <summary>What counts besides cost, time and risk.</summary>
    public double Merit(double quality, in DesignerNotice lead, bool onFusion) =>
        (_weights.Quality * (quality - OrdinaryQuality)) + Familiarity(lead.Designer)
            + (onFusion ? _weights.Fusion : 0) - _handicaps.Of(lead.Designer);

    /// <inheritdoc cref="AwardWeights.Penalty(int, double)"/>
    public double Penalty(int quarters, double slipChance) => _weights.Penalty(quarters, slipChance);

    /// <summary>A lead's work over its teams if it takes the award alone, above 1.</summary>
    public static double Overload(in DesignerNotice lead) => Math.Max(0, ((lead.Load + 1) / Math.Max(0.5, lead.Teams)) - 1);

    /// <summary>The part of the score that did most to put one proposal before another.</summary>
    public ScorePart Decisive(in BidNotice winner, in BidNotice other)
    {
        var (best, most) = (ScorePart.None, 0.0);
        void Weigh(ScorePart part, double difference)
        {
            if (difference > most) { (best, most) = (part, difference); }
        }

        Weigh(ScorePart.Price, Portable.Log(other.PerCompute / winner.PerCompute));
        Weigh(ScorePart.Quality, _weights.Quality * (winner.Quality - other.Quality));
        Weigh(ScorePart.Time, _weights.Penalty(other.Quarters, 0) - _weights.Penalty(winner.Quarters, 0));
        Weigh(ScorePart.Risk, _weights.Penalty(0, other.SlipChance) - _weights.Penalty(0, winner.SlipChance));
        Weigh(ScorePart.Incumbent, Familiarity(winner.Designer) - Familiarity(other.Designer));
        Weigh(ScorePart.Fusion, (winner.Fusion ? _weights.Fusion : 0) - (other.Fusion ? _weights.Fusion : 0));
        Weigh(ScorePart.Handicap, _handicaps.Of(other.Designer) - _handicaps.Of(winner.Designer));
        return best;
    }

    private AwardScore Score(in ProgrammeSpec spec, double price, double quote, in DesignerNotice lead, bool onFusion)
    {
        var engineering = Usd.Round(spec.NreCost.Count * quote).Count * _perChip;
        return new(
            (price + engineering) / spec.Compute.H100,
            Merit(spec.Quality, lead, onFusion) - Penalty(spec.Lead, spec.SlipChance));
    }

    private double Familiarity(Company designer) => designer == Incumbent || designer == _second ? _weights.Incumbent : 0;
}
