using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RankingTests
{
    [Theory]
    [InlineData(new[] { 4.0, 9, 1, 2 }, new[] { 2, 1, 4, 3 })]
    [InlineData(new[] { 4.0, 9, 4, 2 }, new[] { 2, 1, 2, 4 })]
    [InlineData(new[] { 5.0, 5, 5, 5 }, new[] { 1, 1, 1, 1 })]
    public void A_team_s_rank_is_one_more_than_the_teams_of_its_role_that_did_better_and_equals_share_it(double[] billions, int[] ranks)
    {
        var game = HandedIn(clouds: 4);
        var advantages = Enumerable.Range(0, game.Roster.Seats)
            .Select(seat => new SeatAdvantage(
                game.Roster.At(seat), "reference", [new Usd((long)(1e9 * billions.ElementAtOrDefault(seat)))])).ToArray();

        var ranked = Ranking.Of(game, game.Roster.RoleOf(game.Roster.At(0)), advantages);

        Assert.Equal(ranks, ranked.OrderBy(seat => seat.Score.Seat.Index).Select(seat => seat.Rank!.Value));
        Assert.Equal(ranks.Order(), ranked.Select(seat => seat.Rank!.Value));
    }

    /// <summary>A class that has ended, in which people handed a sheet in for some of the clouds.</summary>
    private static GameSnapshot HandedIn(int clouds)
    {
        var game = Shown.After(24);
        ImmutableArray<SeatTurn> turns = [.. Enumerable.Range(0, game.Roster.Seats)
            .Select(seat => new SeatTurn(game.Roster.At(seat), seat < clouds ? SheetOrigin.HandedIn : SheetOrigin.Decided, null))];
        return game with
        {
            Closed = [.. game.Closed.Take(1).Select(closed => closed with { Turns = turns })],
            ClosedQuarters = 1,
            Class = new ClassState(
                1, [.. Enumerable.Range(0, clouds).Select(seat => new SeatPresence(game.Roster.At(seat), [$"team {seat}"], false))]),
        };
    }
}
