namespace ChipMarketGame.Core;

/// <summary>
/// The best award that free teams allow, by the judge's score; of equals, the first in roster order of the leads. Scores are dear,
/// bounds above them are not: the incumbent mostly wins and goes first, and after it only what may still score as much is scored.
/// A bound is drawn from the best award so far.
/// </summary>
public sealed class AwardSearch(Scenario scenario, ProposalLimits limits)
{
    private const double Rounding = 1e-9;

    private readonly double _share = scenario.Programme.DualShare;

    /// <summary>With usual parameters a better second source never makes a worse chip.</summary>
    private readonly bool _qualityOnlyHelps = scenario.Programme.UnitCostPower <= 1
        && scenario.Programme.SlipExperience >= scenario.Programme.ExperienceMax;

    /// <summary>The award to ask for, or none if nobody has room.</summary>
    public ProgrammeAward? Best(HyperscalerView view)
    {
        var judge = new AwardJudge(scenario, view);
        var designers = view.Public.Designers.AsSpan();
        Span<SecondSource> seconds = stackalloc SecondSource[designers.Length];
        var bestSecond = List(designers, seconds);
        var best = Choice.None(judge);
        var incumbent = scenario.Roster.DesignerNumber(judge.Incumbent);
        Consider(incumbent, judge, designers, seconds, bestSecond, ref best);
        for (var lead = 0; lead < designers.Length; lead++)
        {
            if (lead != incumbent) { Consider(lead, judge, designers, seconds, bestSecond, ref best); }
        }

        return best.Award.Lead.Exists ? best.Award : null;
    }

    /// <summary>The best award under one lead, or none if it has no room.</summary>
    internal ProgrammeAward? BestOf(int lead, in AwardJudge judge, ReadOnlySpan<DesignerNotice> designers)
    {
        Span<SecondSource> seconds = stackalloc SecondSource[designers.Length];
        var bestSecond = List(designers, seconds);
        var best = Choice.None(judge);
        Consider(lead, judge, designers, seconds, bestSecond, ref best);
        return best.Award.Lead.Exists ? best.Award : null;
    }

    /// <summary>What each designer would add as a second source, and the best that one with room has in each respect.</summary>
    private SecondSource List(ReadOnlySpan<DesignerNotice> designers, Span<SecondSource> seconds)
    {
        var best = SecondSource.None;
        for (var number = 0; number < designers.Length; number++)
        {
            seconds[number] = SecondSource.Of(scenario, designers[number]);
            if (HasRoomBeside(designers[number])) { best = best.Or(seconds[number]); }
        }

        return best;
    }

    /// <summary>All that a lead can propose.</summary>
    private void Consider(
        int lead, in AwardJudge judge, ReadOnlySpan<DesignerNotice> designers, ReadOnlySpan<SecondSource> seconds,
        in SecondSource bestSecond, ref Choice best)
    {
        ref readonly var notice = ref designers[lead];
        if (notice.FreeTeams < 1 - _share - Rounding) { return; }
        var mayJoin = limits.Fusion != Permission.Never && judge.FusionOpen && notice.FusionMember;
        var first = limits.Fusion == Permission.Required ? 1 : 0;
        for (var fusion = first; fusion <= (mayJoin ? 1 : 0); fusion++)
        {
            foreach (var ambition in limits.Ambitions)
            {
                Consider(new LeadProposal(judge, lead, notice, fusion == 1, ambition), judge, designers, seconds, bestSecond, ref best);
            }
        }
    }

    private void Consider(
        in LeadProposal proposal, in AwardJudge judge, ReadOnlySpan<DesignerNotice> designers, ReadOnlySpan<SecondSource> seconds,
        in SecondSource bestSecond, ref Choice best)
    {
        ref readonly var lead = ref designers[proposal.Lead];
        if (_qualityOnlyHelps && !best.MayYieldTo(proposal.AtBest(judge, best.Floor, lead, bestSecond), proposal.Lead)) { return; }
        if (limits.SecondSource != Permission.Required && lead.FreeTeams >= 1 - Rounding
            && best.MayYieldTo(proposal.AtBestAlone(judge, best.Floor, lead), proposal.Lead))
        {
            var score = judge.Alone(lead, proposal.OnFusion, proposal.Ambition, out var spec);
            best.Try(score, spec, scenario, proposal, lead, Company.None);
        }

        if (limits.SecondSource == Permission.Never) { return; }
        for (var number = 0; number < designers.Length; number++)
        {
            ref readonly var second = ref designers[number];
            if (number != proposal.Lead && HasRoomBeside(second)
                && best.MayYieldTo(proposal.AtBestWith(judge, best.Floor, lead, seconds[number]), proposal.Lead))
            {
                var score = judge.Together(lead, second, proposal.OnFusion, proposal.Ambition, out var spec);
                best.Try(score, spec, scenario, proposal, lead, second.Designer);
            }
        }
    }

    private bool HasRoomBeside(in DesignerNotice second) => second.FreeTeams >= _share;

    /// <summary>The best award so far.</summary>
    private struct Choice
    {
        private AwardScore _score;
        private int _lead;
        private double _most;

        public static Choice None(in AwardJudge judge) =>
            new() { _score = AwardScore.None, _lead = -1, _most = judge.Most, Floor = CostFloor.None };

        public ProgrammeAward Award { get; private set; }

        /// <summary>What compute costs at least, from its chip.</summary>
        public CostFloor Floor { get; private set; }

        /// <summary>Whether an award that scores so much is the better one, led by this designer.</summary>
        public readonly bool MayYieldTo(in AwardScore score, int lead) => lead < _lead ? !_score.Beats(score) : score.Beats(_score);

        public void Try(
            in AwardScore score, in ProgrammeSpec spec, Scenario scenario, in LeadProposal proposal, in DesignerNotice lead, Company second)
        {
            if (score.Cost > _most || !MayYieldTo(score, proposal.Lead)) { return; }
            (_score, _lead, Award) = (score, proposal.Lead, proposal.Award(lead, second));
            Floor = new CostFloor(scenario, spec, proposal.Ambition);
        }
    }
}
