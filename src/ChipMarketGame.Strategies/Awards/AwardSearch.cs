using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The best award that free teams allow, by the judge's score. Of equals the first found wins, leads in roster order.</summary>
internal sealed class AwardSearch(Scenario scenario, HyperscalerPolicy policy)
{
    private const double Rounding = 1e-9;

    private readonly double _share = scenario.Programme.DualShare;
    /// <summary>With usual parameters a better second source never makes a worse chip.</summary>
    private readonly bool _qualityOnlyHelps = scenario.Programme.UnitCostPower <= 1 && scenario.Programme.SlipExperience >= scenario.Programme.ExperienceMax;
    private readonly ImmutableArray<bool> _fusionChoices = policy.Fusion switch
    {
        AwardChoice.Never => [false],
        AwardChoice.Always => [true],
        _ => [false, true],
    };

    /// <summary>The award to ask for, or none if nobody has room.</summary>
    public ProgrammeAward? Best(HyperscalerView view)
    {
        var judge = new AwardJudge(view);
        var floor = new CostFloor(scenario, view);
        var (outside, inside) = (BestSecond(view, onFusion: false), BestSecond(view, onFusion: true));
        var best = new Choice(AwardScore.None, default);
        foreach (ref readonly var lead in view.Public.Designers)
        {
            if (lead.FreeTeams < 1 - _share - Rounding) { continue; }
            foreach (var fusion in _fusionChoices)
            {
                if (fusion && !(lead.FusionMember && view.Public.Terms.FusionOpen)) { continue; }
                foreach (var ambition in policy.Ambitions)
                {
                    var proposal = new LeadProposal(scenario, view, judge, floor, in lead, fusion, ambition);
                    best = BestOf(best, proposal, lead, view.Public.Designers, fusion ? inside : outside);
                }
            }
        }

        return best.Award.Lead.Exists ? best.Award : null;
    }

    private Choice BestOf(Choice best, in LeadProposal proposal, in DesignerNotice lead, Rows<DesignerNotice> designers, in SecondSource bestSecond)
    {
        if (policy.SecondSource != AwardChoice.Always && lead.FreeTeams >= 1 - Rounding && proposal.AtBestAlone().Beats(best.Score))
        {
            best = best.Or(proposal.Alone(), proposal.Award(Company.None));
        }

        if (policy.SecondSource == AwardChoice.Never || (_qualityOnlyHelps && !proposal.AtBestWith(bestSecond).Beats(best.Score))) { return best; }
        foreach (ref readonly var second in designers)
        {
            if (second.Designer != lead.Designer && second.FreeTeams >= _share && proposal.AtBestWith(SecondSource.Of(scenario, second, proposal.OnFusion)).Beats(best.Score))
            {
                best = best.Or(proposal.With(second), proposal.Award(second.Designer));
            }
        }

        return best;
    }

    /// <summary>The best quality and the lowest price that second sources with room have.</summary>
    private SecondSource BestSecond(HyperscalerView view, bool onFusion)
    {
        var best = SecondSource.None;
        foreach (ref readonly var second in view.Public.Designers)
        {
            if (second.FreeTeams >= _share) { best = best.Or(SecondSource.Of(scenario, second, onFusion)); }
        }

        return best;
    }

    private readonly record struct Choice(AwardScore Score, ProgrammeAward Award)
    {
        public Choice Or(in AwardScore score, in ProgrammeAward award) => score.Beats(Score) ? new(score, award) : this;
    }
}
