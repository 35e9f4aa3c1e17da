namespace ChipMarketGame.Core;

/// <summary>What designers can propose for one request.</summary>
internal static class Proposals
{
    /// <summary>The best of each designer as lead that has room, in roster order.</summary>
    /// <param name="houses">All designers with the terms that they ask; who takes no work from the customer has no free teams.</param>
    /// <returns>How many there are.</returns>
    public static int List(
        in OpenRequest request, Company customer, in AwardJudge judge, ReadOnlySpan<DesignerNotice> houses, Span<BidNotice> bids)
    {
        var search = judge.Scenario.Searches.For(request);
        var count = 0;
        for (var lead = 0; lead < houses.Length; lead++)
        {
            var result = BidResult.Lost;
            var award = search.BestOf(lead, judge, houses);
            if (award is null)
            {
                award = search.BestOf(lead, judge with { Most = double.PositiveInfinity }, houses);
                result = BidResult.TooDear;
            }

            if (award is { } asked) { bids[count++] = Bid(judge, customer, asked, houses, result); }
        }

        return count;
    }

    /// <summary>Place of the highest score among those that are not too dear; of equals the first. −1 if there is none.</summary>
    public static int Best(ReadOnlySpan<BidNotice> bids, int but = -1)
    {
        var best = -1;
        for (var place = 0; place < bids.Length; place++)
        {
            if (place != but && bids[place].Result != BidResult.TooDear && (best < 0 || bids[place].Score > bids[best].Score))
            {
                best = place;
            }
        }

        return best;
    }

    /// <summary>What a proposal would deliver.</summary>
    public static ProgrammeSpec Spec(
        in AwardJudge judge, in ProgrammeAward award, ReadOnlySpan<DesignerNotice> houses, out AwardScore score)
    {
        ref readonly var lead = ref House(judge, houses, award.Lead);
        score = award.Second.Exists
            ? judge.Together(lead, House(judge, houses, award.Second), award.Fusion, award.Ambition, out var spec)
            : judge.Alone(lead, award.Fusion, award.Ambition, out spec);
        return spec;
    }

    private static BidNotice Bid(
        in AwardJudge judge, Company customer, in ProgrammeAward award, ReadOnlySpan<DesignerNotice> houses, BidResult result)
    {
        var spec = Spec(judge, award, houses, out var score);
        return new(
            customer, award.Lead, award.Second, award.Fusion, score.Value, new Dollars(score.Cost), spec.Quality, spec.Lead,
            spec.SlipChance, result);
    }

    private static ref readonly DesignerNotice House(in AwardJudge judge, ReadOnlySpan<DesignerNotice> houses, Company designer) =>
        ref houses[judge.Scenario.Roster.DesignerNumber(designer)];
}
