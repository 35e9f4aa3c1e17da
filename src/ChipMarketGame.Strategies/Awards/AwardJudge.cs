namespace ChipMarketGame.Strategies;

/// <summary>
/// How a built-in hyperscaler judges an award: a scoring auction over cost per compute, time, risk, quality and familiarity
/// (Che 1993, Design competition through multidimensional auctions).
/// </summary>
internal readonly struct AwardJudge
{
    private const double LeastVolume = 1e5, VolumeOfRamp = 2;
    private const double Inexperience = 1.1, NoviceFrom = 1.1, OrdinaryQuality = 0.65, Familiar = 0.22;

    private readonly Scenario _scenario;
    private readonly HyperscalerView _view;
    private readonly double _volume, _qualityWeight, _lockIn;

    public AwardJudge(Scenario scenario, HyperscalerView view)
    {
        _scenario = scenario;
        _view = view;
        _volume = Math.Max(LeastVolume, VolumeOfRamp * view.RampLimit);
        _qualityWeight = Inexperience * (NoviceFrom - view.Experience);
        _lockIn = FusionOutlook.LockIn(view.Public.Terms, view.Experience);
    }

    /// <summary>What the lead alone would deliver.</summary>
    public ProgrammeSpec Alone(in DesignerNotice lead, bool onFusion, Ambition ambition) =>
        ProgrammeSpec.Of(_scenario, _view.Public.Turn, lead.Quality, null, onFusion, false, ambition, _view.Experience, Overload(lead));

    /// <summary>What both would deliver.</summary>
    public ProgrammeSpec Together(in DesignerNotice lead, in DesignerNotice second, bool onFusion, Ambition ambition) =>
        ProgrammeSpec.Of(_scenario, _view.Public.Turn, lead.Quality, second.Quality, onFusion, second.FusionMember, ambition, _view.Experience, overload: 0);

    /// <summary>Score of a chip from the lead alone.</summary>
    public AwardScore Score(in ProgrammeSpec spec, in DesignerNotice lead, bool onFusion) =>
        Score(spec, lead, spec.UnitCost.Count / (1 - lead.Margin), IsFamiliar(lead.Designer), onFusion);

    /// <summary>Score of a chip from both.</summary>
    public AwardScore Score(in ProgrammeSpec spec, in DesignerNotice lead, in DesignerNotice second, bool onFusion) =>
        Score(spec, lead, Price(spec.UnitCost.Count, lead, second), IsFamiliar(lead.Designer), onFusion);

    /// <summary>
    /// A score that the two together cannot exceed, from what the lead alone would deliver: a second source changes quality a little,
    /// and so the chip a little, for which no power need be taken.
    /// </summary>
    public AwardScore AtBest(in ProgrammeSpec alone, in DesignerNotice lead, in DesignerNotice second, bool onFusion, Ambition ambition)
    {
        var p = _scenario.Programme;
        var quality = ProgrammeSpec.QualityOf(_scenario, lead.Quality, second.Quality, onFusion, second.FusionMember);
        var ratio = (p.QualityBase + (p.QualitySlope * quality)) / (p.QualityBase + (p.QualitySlope * alone.Quality));
        var dearer = (1 + (p.UnitCostQuality * (p.QualityReference - quality))) / (1 + (p.UnitCostQuality * (p.QualityReference - alone.Quality)));
        var cost = (alone.UnitCost.Count - 1) * dearer * LeastPower(ratio, p.UnitCostPower);
        var slip = ProgrammeSpec.SlipAtGate(_scenario, _view.Experience, quality, 0, onFusion, ambition);
        var spec = alone with
        {
            Compute = alone.Compute * ratio,
            UnitCost = new Usd((long)cost - 1),
            SlipChance = Math.Clamp(slip, 0, p.SlipMax),
            Quality = quality,
        };
        return Score(spec, lead, second, onFusion);
    }

    private AwardScore Score(in ProgrammeSpec spec, in DesignerNotice lead, double price, bool familiar, bool onFusion)
    {
        var nre = Usd.Round(spec.NreCost.Count * lead.Quote);
        var merit = (_qualityWeight * (spec.Quality - OrdinaryQuality)) - AwardScore.Penalty(spec) + (familiar ? Familiar : 0) - (onFusion ? _lockIn : 0);
        return new((price + (nre.Count / _volume)) / spec.Compute.H100, merit);
    }

    private double Price(double cost, in DesignerNotice lead, in DesignerNotice second)
    {
        var share = _scenario.Programme.DualShare;
        return ((1 - share) * (cost / (1 - lead.Margin))) + (share * cost / (1 - second.Margin));
    }

    private bool IsFamiliar(Company designer) => designer == _view.Chip.Lead || designer == _view.Chip.Second;

    /// <summary>A bound below <paramref name="ratio"/> to a power, close near 1: Bernoulli's inequality.</summary>
    private static double LeastPower(double ratio, double power) => power <= 1 ? ratio / (1 + ((1 - power) * (ratio - 1))) : 1 + (power * (ratio - 1));

    private static double Overload(in DesignerNotice lead) => Math.Max(0, ((lead.Load + 1) / Math.Max(0.5, lead.Teams)) - 1);
}
