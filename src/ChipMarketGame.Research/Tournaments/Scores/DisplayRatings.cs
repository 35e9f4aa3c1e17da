using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// Ratings for show: Plackett–Luce over the orders in which the entrants of a role finished in the same seat under the same luck. What
/// is certain stands in the standings.
/// </summary>
public static class DisplayRatings
{
    /// <summary>Points of each entrant of a role; nothing where somebody never lost, whose strength nobody could tell.</summary>
    public static ImmutableDictionary<string, double> Of(ScoreTable scores, CompanyRole role)
    {
        var orders = scores.Rows.Where(row => row.Role == role)
            .GroupBy(row => (row.Block, row.Seat))
            .Select(order => (IReadOnlyList<Finisher>)[.. order.Select(row => new Finisher(row.Entrant, row.Seat, row.Score))]);
        try
        {
            return PlackettLuce.Fit(orders).Entrants.ToImmutableDictionary(
                rating => rating.Name, rating => rating.Points, StringComparer.Ordinal);
        }
        catch (ArgumentException)
        {
            return ImmutableDictionary<string, double>.Empty;
        }
    }
}
