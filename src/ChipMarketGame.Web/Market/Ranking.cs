using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>A seat in a table of final scores.</summary>
/// <param name="Team">Who holds it; nobody where a strategy plays.</param>
/// <param name="Advantage">Its score; null where nobody holds it, and as long as scores are not known.</param>
/// <param name="Rank">Among the seats of its role that people played; null for who handed in nothing, whoever played in their
/// place.</param>
public sealed record RankedSeat(SeatScore Score, ImmutableArray<string> Team, Usd? Advantage, Participation Took, int? Rank);

/// <summary>Final scores by role, the best first: by score where people play, by net present value where strategies play alone.</summary>
public static class Ranking
{
    public static ImmutableArray<RankedSeat> Of(GameSnapshot game, CompanyRole role, SeatAdvantage[]? advantages)
    {
        ImmutableArray<string> TeamOf(Company seat) => game.Class?.Seats.FirstOrDefault(each => each.Seat == seat)?.Holders ?? [];
        RankedSeat[] seats = [.. game.Scores.Where(score => game.Roster.RoleOf(score.Seat) == role).Select(score =>
        {
            var team = TeamOf(score.Seat);
            Usd? advantage = advantages is not null && !team.IsEmpty ? advantages[score.Seat.Index].ByQuarter[^1] : null;
            return new RankedSeat(score, team, advantage, Participation.Of(game, score.Seat), null);
        })];
        return
        [
            .. seats.Select(
                each => each with
                {
                    Rank = Ranks(each) ? 1 + seats.Count(other => Ranks(other) && other.Advantage > each.Advantage) : null
                })
                .OrderBy(each => each.Rank ?? int.MaxValue).ThenByDescending(each => each.Advantage?.Count ?? long.MinValue)
                    .ThenByDescending(each => each.Score.NetPresentValue),
        ];

        static bool Ranks(RankedSeat seat) => seat is { Advantage: not null, Took.Any: true };
    }

    /// <summary>The roles of a game in the order in which its seats are numbered.</summary>
    public static IEnumerable<CompanyRole> Roles(GameSnapshot game) =>
        game.Scores.Select(score => game.Roster.RoleOf(score.Seat)).Distinct();
}
