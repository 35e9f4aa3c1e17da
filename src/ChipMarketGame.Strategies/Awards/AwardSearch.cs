using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The best award that free teams allow, by the judge's score. Of equals the first found wins, leads in roster order. Scores are dear,
/// bounds above them are not: what promises most is scored first, and after it only what may still score as much.
/// </summary>
internal sealed class AwardSearch(Scenario scenario, HyperscalerPolicy policy)
{
    private const double Rounding = 1e-9;

    private readonly double _share = scenario.Programme.DualShare;

    /// <summary>With usual parameters a better second source never makes a worse chip.</summary>
    private readonly bool _qualityOnlyHelps = scenario.Programme.UnitCostPower <= 1
        && scenario.Programme.SlipExperience >= scenario.Programme.ExperienceMax;

    private readonly ImmutableArray<bool> _fusionChoices = policy.Fusion switch
    {
        AwardChoice.Never => [false],
        AwardChoice.Always => [true],
        _ => [false, true],
    };

    /// <summary>The award to ask for, or none if nobody has room.</summary>
    public ProgrammeAward? Best(HyperscalerView view)
    {
        var judge = new AwardJudge(scenario, view);
        var designers = view.Public.Designers.AsSpan();
        Span<LeadProposal> room = stackalloc LeadProposal[designers.Length * _fusionChoices.Length * policy.Ambitions.Length];
        var proposals = room[..Propose(judge, designers, view.Public.Terms.FusionOpen, room)];
        var toBeat = MostPromising(judge, designers, proposals);
        var best = new Choice(AwardScore.None, default);
        foreach (ref readonly var proposal in proposals) { best = BestOf(best, toBeat, judge, proposal, designers); }
        return best.Award.Lead.Exists ? best.Award : null;
    }

    /// <summary>All that leads with room can propose, in the order in which equals win.</summary>
    /// <returns>How many there are.</returns>
    private int Propose(in AwardJudge judge, ReadOnlySpan<DesignerNotice> designers, bool fusionOpen, Span<LeadProposal> proposals)
    {
        var (count, outside, inside) = (0, BestSecond(designers, onFusion: false), BestSecond(designers, onFusion: true));
        for (var lead = 0; lead < designers.Length; lead++)
        {
            if (designers[lead].FreeTeams < 1 - _share - Rounding) { continue; }
            foreach (var fusion in _fusionChoices)
            {
                if (fusion && !(fusionOpen && designers[lead].FusionMember)) { continue; }
                foreach (var ambition in policy.Ambitions)
                {
                    proposals[count++] = new LeadProposal(judge, lead, designers[lead], fusion, ambition, fusion ? inside : outside);
                }
            }
        }

        return count;
    }

    /// <summary>The score of the award with the highest bound, which the others must reach.</summary>
    private AwardScore MostPromising(in AwardJudge judge, ReadOnlySpan<DesignerNotice> designers, ReadOnlySpan<LeadProposal> proposals)
    {
        var (bound, at, alone) = (AwardScore.None, -1, false);
        for (var number = 0; number < proposals.Length; number++)
        {
            ref readonly var proposal = ref proposals[number];
            if (MayStandAlone(designers[proposal.Lead]) && proposal.AtBestAlone.Beats(bound))
            {
                (bound, at, alone) = (proposal.AtBestAlone, number, true);
            }
            if (policy.SecondSource != AwardChoice.Never && proposal.AtBestTogether.Beats(bound))
            {
                (bound, at, alone) = (proposal.AtBestTogether, number, false);
            }
        }

        return at < 0 ? AwardScore.None : alone
            ? Alone(judge, proposals[at], designers)
            : WithMostPromising(judge, proposals[at], designers);
    }

    private AwardScore WithMostPromising(in AwardJudge judge, in LeadProposal proposal, ReadOnlySpan<DesignerNotice> designers)
    {
        var (bound, at) = (AwardScore.None, -1);
        for (var second = 0; second < designers.Length; second++)
        {
            if (!MayBeSecond(designers[second], second, proposal)) { continue; }
            var atBest = proposal.AtBestWith(
                judge, designers[proposal.Lead], SecondSource.Of(scenario, designers[second], proposal.OnFusion));
            if (atBest.Beats(bound)) { (bound, at) = (atBest, second); }
        }

        return at < 0 ? AwardScore.None : Together(judge, proposal, designers, at);
    }

    private Choice BestOf(
        Choice best, in AwardScore toBeat, in AwardJudge judge, in LeadProposal proposal, ReadOnlySpan<DesignerNotice> designers)
    {
        ref readonly var lead = ref designers[proposal.Lead];
        if (MayStandAlone(lead) && best.MayFallTo(proposal.AtBestAlone, toBeat))
        {
            best = best.Or(Alone(judge, proposal, designers), proposal.Award(lead, Company.None));
        }

        if (policy.SecondSource == AwardChoice.Never || (_qualityOnlyHelps && !best.MayFallTo(proposal.AtBestTogether, toBeat)))
        {
            return best;
        }
        for (var second = 0; second < designers.Length; second++)
        {
            if (MayBeSecond(designers[second], second, proposal)
                && best.MayFallTo(
                    proposal.AtBestWith(judge, lead, SecondSource.Of(scenario, designers[second], proposal.OnFusion)), toBeat))
            {
                best = best.Or(Together(judge, proposal, designers, second), proposal.Award(lead, designers[second].Designer));
            }
        }

        return best;
    }

    private bool MayStandAlone(in DesignerNotice lead) => policy.SecondSource != AwardChoice.Always && lead.FreeTeams >= 1 - Rounding;

    private bool MayBeSecond(in DesignerNotice designer, int number, in LeadProposal proposal) =>
        number != proposal.Lead && designer.FreeTeams >= _share;

    private static AwardScore Alone(in AwardJudge judge, in LeadProposal proposal, ReadOnlySpan<DesignerNotice> designers) =>
        judge.Alone(designers[proposal.Lead], proposal.OnFusion, proposal.Ambition);

    private static AwardScore Together(in AwardJudge judge, in LeadProposal proposal, ReadOnlySpan<DesignerNotice> designers, int second) =>
        judge.Together(designers[proposal.Lead], designers[second], proposal.OnFusion, proposal.Ambition);

    /// <summary>The best quality and the lowest price that second sources with room have.</summary>
    private SecondSource BestSecond(ReadOnlySpan<DesignerNotice> designers, bool onFusion)
    {
        var best = SecondSource.None;
        foreach (ref readonly var second in designers)
        {
            if (second.FreeTeams >= _share) { best = best.Or(SecondSource.Of(scenario, second, onFusion)); }
        }

        return best;
    }

    private readonly record struct Choice(AwardScore Score, ProgrammeAward Award)
    {
        /// <summary>
        /// Whether something that scores at most this much may be better, when the best of all scores at least as much as is to beat.
        /// </summary>
        public bool MayFallTo(in AwardScore atBest, in AwardScore toBeat) => atBest.Beats(Score) && !toBeat.Beats(atBest);

        public Choice Or(in AwardScore score, in ProgrammeAward award) => score.Beats(Score) ? new(score, award) : this;
    }
}
