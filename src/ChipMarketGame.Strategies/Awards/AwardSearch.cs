using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The best award that free teams allow, by the judge's score. Of equals the first in roster order wins.</summary>
internal sealed class AwardSearch(Scenario scenario, HyperscalerPolicy policy)
{
    private const double Rounding = 1e-9;

    private readonly double _share = scenario.Programme.DualShare;
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
        var best = new Choice(AwardScore.None, default);
        foreach (ref readonly var lead in view.Public.Designers)
        {
            if (lead.FreeTeams < 1 - _share - Rounding) { continue; }
            foreach (var fusion in _fusionChoices)
            {
                if (fusion && !(lead.FusionMember && view.Public.Terms.FusionOpen)) { continue; }
                foreach (var ambition in policy.Ambitions)
                {
                    best = Better(best, judge, view.Public.Designers, lead, fusion, ambition);
                }
            }
        }

        return best.Award.Lead.Exists ? best.Award : null;
    }

    private Choice Better(Choice best, in AwardJudge judge, Rows<DesignerNotice> designers, in DesignerNotice lead, bool fusion, Ambition ambition)
    {
        var alone = judge.Alone(lead, fusion, ambition);
        if (policy.SecondSource != AwardChoice.Always && lead.FreeTeams >= 1 - Rounding)
        {
            best = best.Or(judge.Score(alone, lead, fusion), new ProgrammeAward(lead.Designer, Company.None, ambition, fusion));
        }

        if (policy.SecondSource == AwardChoice.Never) { return best; }
        foreach (ref readonly var second in designers)
        {
            if (second.Designer == lead.Designer || second.FreeTeams < _share) { continue; }
            if (!judge.AtBest(alone, lead, second, fusion, ambition).Beats(best.Score)) { continue; }
            var together = judge.Together(lead, second, fusion, ambition);
            best = best.Or(judge.Score(together, lead, second, fusion), new ProgrammeAward(lead.Designer, second.Designer, ambition, fusion));
        }

        return best;
    }

    private readonly record struct Choice(AwardScore Score, ProgrammeAward Award)
    {
        public Choice Or(in AwardScore score, in ProgrammeAward award) => score.Beats(Score) ? new(score, award) : this;
    }
}
