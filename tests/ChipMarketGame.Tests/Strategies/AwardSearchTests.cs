using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AwardSearchTests
{
    private static readonly HyperscalerPolicy Open = new() { Ambitions = [Ambition.Safe, Ambition.Standard, Ambition.Bold] };

    [Fact]
    public void The_search_finds_what_trying_every_award_finds() => Seatings.Games.Sample(game =>
    {
        var search = new AwardSearch(Seed.Scenario, Open.Limits);
        foreach (var view in game.Views.Hyperscalers)
        {
            var best = EveryAward(view).Select(award => (Award: award, Score: Score(view, award))).DefaultIfEmpty()
                .MaxBy(choice => choice.Score);

            Assert.Equal(best.Award, search.Best(view));
        }
    });

    [Fact]
    public void A_policy_for_or_against_second_sources_and_fusion_is_kept() => Seatings.Games.Sample(game =>
    {
        foreach (var view in game.Views.Hyperscalers)
        {
            Assert.False(Search(Open with { SecondSource = AwardChoice.Never }).Best(view)?.Second.Exists ?? false);
            Assert.True(Search(Open with { SecondSource = AwardChoice.Always }).Best(view)?.Second.Exists ?? true);
            Assert.False(Search(Open with { Fusion = AwardChoice.Never }).Best(view)?.Fusion ?? false);
            Assert.True(Search(Open with { Fusion = AwardChoice.Always }).Best(view)?.Fusion ?? true);
        }
    });

    [Fact]
    public void Two_awards_compare_as_their_scores_do() =>
        Gen.Select(Gen.Double[900, 1800], Gen.Double[-1, 1], Gen.Double[900, 1800], Gen.Double[-1, 1])
        .Sample((cost, merit, otherCost, otherMerit) =>
        {
            var difference = merit - Math.Log(cost) - (otherMerit - Math.Log(otherCost));
            if (Math.Abs(difference) < 1e-12) { return; }
            Assert.Equal(difference > 0, new AwardScore(cost, merit).Beats(new AwardScore(otherCost, otherMerit)));
        });

    [Fact]
    public void Any_award_beats_none() => Assert.True(new AwardScore(1e9, -100).Beats(AwardScore.None));

    private static AwardSearch Search(HyperscalerPolicy policy) => new(Seed.Scenario, policy.Limits);

    private static IEnumerable<ProgrammeAward?> EveryAward(HyperscalerView view) =>
        from lead in view.Public.Designers
        from fusion in new[] { false, true }
        where !fusion || (lead.FusionMember && view.Public.Terms.FusionOpen)
        from ambition in Open.Ambitions
        from second in view.Public.Designers.Where(second => second.Designer != lead.Designer && second.FreeTeams >= 0.2)
            .Select(second => second.Designer).Prepend(Company.None)
        where lead.FreeTeams >= (second.Exists ? 0.8 : 1) - 1e-9
        select (ProgrammeAward?)new ProgrammeAward(lead.Designer, second, ambition, fusion);

    private static double Score(HyperscalerView view, ProgrammeAward? choice)
    {
        var award = choice!.Value;
        var notices = view.Public.Designers.ToDictionary(notice => notice.Designer);
        var (lead, hasSecond) = (notices[award.Lead], notices.TryGetValue(award.Second, out var second));
        var overload = Math.Max(0, ((lead.Load + 1) / lead.Teams) - 1);
        var spec = ProgrammeSpec.Of(
            Seed.Scenario, view.Public.Turn, lead.Quality, hasSecond ? second.Quality : null, award.Fusion,
            hasSecond && second.FusionMember, award.Ambition, view.Experience, overload);
        var price = spec.UnitCost.Count / (1 - lead.Margin);
        if (hasSecond) { price = (0.8 * price) + (0.2 * spec.UnitCost.Count / (1 - second.Margin)); }
        var terms = view.Public.Terms;
        return -Math.Log(
            (price + (Math.Floor((spec.NreCost.Count * lead.Quote) + 0.5) / Math.Max(1e5, 2 * view.RampLimit.Value))) / spec.Compute.H100)
            - (0.06 * spec.Lead) - (0.34 * spec.SlipChance) + (1.1 * (1.1 - view.Experience) * (spec.Quality - 0.65))
            + (award.Lead == view.Chip.Lead || award.Lead == view.Chip.Second ? 0.22 : 0)
            - (award.Fusion ? (0.35 * terms.Royalty) + (0.15 * terms.RoyaltyCap) + 0.02 + (0.06 * view.Experience) : 0);
    }
}
