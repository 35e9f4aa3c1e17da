namespace ChipMarketGame.Strategies;

/// <summary>What one designer would deliver as lead of a programme: alone, and with a second source beside it.</summary>
internal readonly ref struct LeadProposal
{
    private readonly Scenario _scenario;
    private readonly HyperscalerView _view;
    private readonly AwardJudge _judge;
    private readonly ref readonly DesignerNotice _lead;
    private readonly bool _onFusion;
    private readonly Ambition _ambition;
    private readonly ProgrammeSpec _alone;
    private readonly double _share, _leadPrice, _perReach, _leastCost, _nre;

    public LeadProposal(Scenario scenario, HyperscalerView view, in AwardJudge judge, ref readonly DesignerNotice lead, bool onFusion, Ambition ambition)
    {
        (_scenario, _view, _judge, _onFusion, _ambition) = (scenario, view, judge, onFusion, ambition);
        _lead = ref lead;
        _alone = ProgrammeSpec.Of(scenario, view.Public.Turn, lead.Quality, null, onFusion, false, ambition, view.Experience, Overload(lead));

        _share = scenario.Programme.DualShare;
        _leadPrice = (1 - _share) / (1 - lead.Margin);
        _perReach = 1 / ProgrammeSpec.Reach(scenario, _alone.Quality);
        _leastCost = (_alone.UnitCost.Count - 1) / ProgrammeSpec.Dearness(scenario, _alone.Quality);
        _nre = judge.NrePerChip(_alone, lead);
    }

    /// <summary>The award that asks for it.</summary>
    public ProgrammeAward Award(Company second) => new(_lead.Designer, second, _ambition, _onFusion);

    /// <summary>Score of the lead alone.</summary>
    public AwardScore Alone() => _judge.Score(_alone, _alone.UnitCost.Count / (1 - _lead.Margin), _lead, _onFusion);

    /// <summary>Score of both together.</summary>
    public AwardScore With(in DesignerNotice second)
    {
        var spec = ProgrammeSpec.Of(_scenario, _view.Public.Turn, _lead.Quality, second.Quality, _onFusion, second.FusionMember, _ambition, _view.Experience, overload: 0);
        return _judge.Score(spec, Price(spec.UnitCost.Count, second), _lead, _onFusion);
    }

    /// <summary>
    /// A score that both together cannot exceed, for a fraction of the work: a second source moves quality a little, and so the chip a
    /// little, for which no power need be taken.
    /// </summary>
    public AwardScore AtBestWith(in DesignerNotice second)
    {
        var rules = _scenario.Programme;
        var quality = ((1 - _share) * _alone.Quality) + (_share * ProgrammeSpec.QualityOf(_scenario, second.Quality, null, _onFusion && second.FusionMember, false));
        var ratio = ProgrammeSpec.Reach(_scenario, quality) * _perReach;
        var cost = (_leastCost * ProgrammeSpec.Dearness(_scenario, quality) * LeastPower(ratio, rules.UnitCostPower)) - 1;
        var slip = Math.Clamp(ProgrammeSpec.SlipAtGate(_scenario, _view.Experience, quality, 0, _onFusion, _ambition), 0, rules.SlipMax);
        return new(
            (Price(cost, second) + _nre) / (_alone.Compute.H100 * ratio),
            _judge.Merit(quality, _lead, _onFusion) - AwardScore.Penalty(_alone.Lead, slip));
    }

    private double Price(double cost, in DesignerNotice second) => cost * (_leadPrice + (_share / (1 - second.Margin)));

    /// <summary>A bound below <paramref name="ratio"/> to a power, close near 1: Bernoulli's inequality.</summary>
    private static double LeastPower(double ratio, double power) => power <= 1 ? ratio / (1 + ((1 - power) * (ratio - 1))) : 1 + (power * (ratio - 1));

    private static double Overload(in DesignerNotice lead) => Math.Max(0, ((lead.Load + 1) / Math.Max(0.5, lead.Teams)) - 1);
}
