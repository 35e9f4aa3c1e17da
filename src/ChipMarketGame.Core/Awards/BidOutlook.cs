using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// What designers could propose for an open request, reckoned from what is public: rivals at the terms in force, one designer at terms
/// that it supposes. The engine decides by the same scores; rivals' sealed bids and their lists of clients it alone knows.
/// </summary>
public static class BidOutlook
{
    /// <summary>The best of each designer that has a team free, in roster order; the one that would win is marked.</summary>
    /// <param name="house">Who supposes its terms; none for all at the terms in force.</param>
    /// <param name="margin">Its chip margin.</param>
    /// <param name="quote">Its NRE quote.</param>
    public static ImmutableArray<BidNotice> Of(
        Scenario scenario, PublicView market, in RequestNotice request, Company house = default, double margin = 0, double quote = 0)
    {
        Span<BidNotice> bids = stackalloc BidNotice[market.Designers.Count];
        return [.. bids[..List(scenario, market, request, house, margin, quote, bids)]];
    }

    /// <inheritdoc cref="Of"/>
    /// <param name="bids">Room for as many as there are designers.</param>
    /// <returns>How many there are.</returns>
    public static int List(
        Scenario scenario, PublicView market, in RequestNotice request, Company house, double margin, double quote, Span<BidNotice> bids)
    {
        Span<DesignerNotice> houses = stackalloc DesignerNotice[market.Designers.Count];
        market.Designers.AsSpan().CopyTo(houses);
        if (house.Exists)
        {
            ref var own = ref houses[scenario.Roster.DesignerNumber(house)];
            own = own with { Margin = margin, Quote = quote };
        }

        var (open, chip) = (OpenRequest.Of(request), market.Chips[request.Customer.Index]);
        var judge = new AwardJudge(scenario, market.Turn, (chip.Lead, chip.Second), market.Terms.FusionOpen, open);
        var made = bids[..Proposals.List(open, request.Customer, judge, houses, bids)];
        if (Proposals.Best(made) is var best and >= 0) { made[best] = made[best] with { Result = BidResult.Won }; }
        return made.Length;
    }
}
