namespace ChipMarketGame.Core;

/// <summary>
/// What one designer would deliver as lead of a programme, by scores that it cannot exceed: alone, and with a second source beside it.
/// Most proposals lose to one that is known, and the bounds show it for a fraction of the work.
/// </summary>
internal readonly struct LeadProposal
{
    /// <summary>$ by which rounding may move a chip's cost and its part of the engineering bill, and some to spare.</summary>
    private const double Rounding = 1;

    private readonly double _quality, _frontier, _price, _ofSize, _engineering, _slip;
    private readonly int _quarters;

    /// <param name="lead">Number of the designer.</param>
    public LeadProposal(in AwardJudge judge, int lead, in DesignerNotice notice, bool onFusion, Ambition ambition)
    {
        var (scenario, turn) = (judge.Scenario, judge.Turn);
        (Lead, OnFusion, Ambition) = (lead, onFusion, ambition);
        _quarters = ProgrammeSpec.LeadTime(scenario, notice.Quality, onFusion, ambition);
        _quality = ProgrammeSpec.QualityOf(scenario, notice.Quality, null, onFusion, false);
        _frontier = ProgrammeSpec.ComputeOf(scenario, turn + _quarters, ambition, _quality, judge.Experience).H100
            / ProgrammeSpec.Reach(scenario, _quality);
        _price = 1 / (1 - notice.Margin);
        _ofSize = scenario.AmbitionEffects.UnitCost(ambition);
        _engineering = judge.PerChip(scenario.Trends.Nre(turn) * scenario.AmbitionEffects.Engineering(ambition), notice).Value;
        _slip = ProgrammeSpec.SlipAtGate(scenario, judge.Experience, scenario.Programme.SlipQuality - 1, 0, onFusion, ambition);
    }

    public int Lead { get; }

    public bool OnFusion { get; }

    public Ambition Ambition { get; }

    /// <summary>The award that asks for it.</summary>
    public ProgrammeAward Award(in DesignerNotice lead, Company second) => new(lead.Designer, second, Ambition, OnFusion);

    /// <summary>A score that the lead cannot exceed, alone or with any second source.</summary>
    public AwardScore AtBest(in AwardJudge judge, in CostFloor floor, in DesignerNotice lead, in SecondSource bestSecond)
    {
        var share = judge.Scenario.Programme.DualShare;
        var quality = Math.Max(_quality, ((1 - share) * _quality) + (share * (OnFusion ? bestSecond.Inside : bestSecond.Outside)));
        return AtBest(judge, floor, lead, Math.Min(_price, ((1 - share) * _price) + bestSecond.Price), quality, overload: 1);
    }

    /// <summary>A score that the lead alone cannot exceed.</summary>
    public AwardScore AtBestAlone(in AwardJudge judge, in CostFloor floor, in DesignerNotice lead) =>
        AtBest(judge, floor, lead, _price, _quality, 1 + AwardJudge.Overload(lead));

    /// <summary>A score that it cannot exceed with this second source.</summary>
    public AwardScore AtBestWith(in AwardJudge judge, in CostFloor floor, in DesignerNotice lead, in SecondSource second)
    {
        var share = judge.Scenario.Programme.DualShare;
        var quality = ((1 - share) * _quality) + (share * (OnFusion ? second.Inside : second.Outside));
        return AtBest(judge, floor, lead, ((1 - share) * _price) + second.Price, quality, overload: 1);
    }

    /// <param name="price">Over the chip's cost.</param>
    private AwardScore AtBest(
        in AwardJudge judge, in CostFloor floor, in DesignerNotice lead, double price, double quality, double overload)
    {
        var scenario = judge.Scenario;
        var compute = _frontier * ProgrammeSpec.Reach(scenario, quality);
        var slip = Math.Clamp(_slip * (scenario.Programme.SlipQuality - quality) * overload, 0, scenario.Programme.SlipMax);
        var cost = price * _ofSize * ProgrammeSpec.Dearness(scenario, quality) * floor.PerCompute(compute);
        return new(
            cost + ((_engineering - (price * Rounding)) / compute),
            judge.Merit(quality, lead, OnFusion) - judge.Penalty(_quarters, slip));
    }
}
