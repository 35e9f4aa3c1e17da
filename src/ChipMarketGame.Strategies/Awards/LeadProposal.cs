namespace ChipMarketGame.Strategies;

/// <summary>
/// What one designer would deliver as lead of a programme: alone, and with a second source beside it. Most proposals lose to one that
/// is known, and a score that they cannot exceed shows it for a fraction of the work.
/// </summary>
internal readonly ref struct LeadProposal
{
    /// <summary>$ by which rounding may move a chip's cost, and some to spare.</summary>
    private const double Rounding = 1;

    private readonly Scenario _scenario;
    private readonly HyperscalerView _view;
    private readonly AwardJudge _judge;
    private readonly CostFloor _floor;
    private readonly ref readonly DesignerNotice _lead;
    private readonly bool _onFusion;
    private readonly Ambition _ambition;
    private readonly int _quarters;
    private readonly double _quality, _compute, _perReach, _priceAlone, _priceOfShare, _ofSize, _nre;

    public LeadProposal(Scenario scenario, HyperscalerView view, in AwardJudge judge, in CostFloor floor, ref readonly DesignerNotice lead, bool onFusion, Ambition ambition)
    {
        (_scenario, _view, _judge, _floor, _onFusion, _ambition) = (scenario, view, judge, floor, onFusion, ambition);
        _lead = ref lead;
        _quarters = ProgrammeSpec.LeadTime(scenario, lead.Quality, onFusion, ambition);
        _quality = ProgrammeSpec.QualityOf(scenario, lead.Quality, null, onFusion, false);
        _compute = ProgrammeSpec.ComputeOf(scenario, view.Public.Turn + _quarters, ambition, _quality, view.Experience);
        _perReach = 1 / ProgrammeSpec.Reach(scenario, _quality);
        _priceAlone = 1 / (1 - lead.Margin);
        _priceOfShare = (1 - Share) / (1 - lead.Margin);
        _ofSize = Portable.Pow(scenario.Programme.Size(ambition), scenario.Programme.UnitCostAmbition);
        _nre = judge.NrePerChip(ProgrammeSpec.NreOf(scenario, view.Public.Turn, ambition, twoSources: false), lead);
    }

    public bool OnFusion => _onFusion;

    /// <summary>The award that asks for it.</summary>
    public ProgrammeAward Award(Company second) => new(_lead.Designer, second, _ambition, _onFusion);

    /// <summary>Score of the lead alone.</summary>
    public AwardScore Alone()
    {
        var spec = ProgrammeSpec.Of(_scenario, _view.Public.Turn, _lead.Quality, null, _onFusion, false, _ambition, _view.Experience, Overload);
        return _judge.Score(spec, spec.UnitCost.Count / (1 - _lead.Margin), _lead, _onFusion);
    }

    /// <summary>A score that the lead alone cannot exceed.</summary>
    public AwardScore AtBestAlone() => AtBest(_priceAlone, _compute, _quality, Overload);

    /// <summary>Score of both together.</summary>
    public AwardScore With(in DesignerNotice second)
    {
        var spec = ProgrammeSpec.Of(_scenario, _view.Public.Turn, _lead.Quality, second.Quality, _onFusion, second.FusionMember, _ambition, _view.Experience, overload: 0);
        return _judge.Score(spec, spec.UnitCost.Count * (_priceOfShare + (Share / (1 - second.Margin))), _lead, _onFusion);
    }

    /// <summary>A score that both together cannot exceed.</summary>
    public AwardScore AtBestWith(in SecondSource second)
    {
        var quality = ((1 - Share) * _quality) + (Share * second.Quality);
        return AtBest(_priceOfShare + second.Price, _compute * ProgrammeSpec.Reach(_scenario, quality) * _perReach, quality, overload: 0);
    }

    private double Share => _scenario.Programme.DualShare;

    private double Overload => Math.Max(0, ((_lead.Load + 1) / Math.Max(0.5, _lead.Teams)) - 1);

    /// <param name="price">Over the chip's cost.</param>
    private AwardScore AtBest(double price, double compute, double quality, double overload)
    {
        var slip = Math.Clamp(ProgrammeSpec.SlipAtGate(_scenario, _view.Experience, quality, overload, _onFusion, _ambition), 0, _scenario.Programme.SlipMax);
        var cost = price * _ofSize * ProgrammeSpec.Dearness(_scenario, quality) * _floor.PerCompute(compute);
        return new(cost + ((_nre - (price * Rounding)) / compute), _judge.Merit(quality, _lead, _onFusion) - AwardScore.Penalty(_quarters, slip));
    }
}
