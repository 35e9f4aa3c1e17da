using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What carries a seat's score: its own play, that of the others, or luck.</summary>
public sealed record SeatVariance(Company Seat, BootstrapInterval Own, BootstrapInterval Rivals, BootstrapInterval Luck)
{
    /// <summary>Games for each draw: two that all seats share, and two a seat.</summary>
    public static int GamesPerDraw(int seats) => 2 + (2 * seats);

    /// <summary>
    /// Draws pairs of line-ups A and B and pairs of seeds, and plays for each seat what has its own play, the others' or the luck from A
    /// and the rest from B. Of the four games no two share more than one of the three, and each is shared by two pairs.
    /// </summary>
    public static ImmutableArray<SeatVariance> Of(BalanceStudy study, Action? played = null, CancellationToken cancellation = default)
    {
        var play = new ThoughtfulPlay(study.Scenario, study.Searched);
        var draws = Replications.Over(
            Replications.Seeds(study.Lineups), number => Play(study, play, (int)number), played, cancellation);
        return [.. study.Seats.Select((seat, at) => Of(seat, [.. draws.Select(draw => draw[at])]))];
    }

    private static SeatVariance Of(Company seat, ImmutableArray<FourGames> draws)
    {
        ImmutableArray<double>[] scores = [.. draws.Select(draw => ImmutableArray.Create(draw.B, draw.LuckOfB, draw.OwnOfB, draw.OwnOfA))];
        BootstrapInterval Share(Func<FourGames, ImmutableArray<(double, double)>> pairs) =>
            VarianceShares.FirstOrder([.. draws.Select(pairs)], scores);
        return new SeatVariance(
            seat,
            Share(draw => [(draw.B, draw.OwnOfB), (draw.LuckOfB, draw.OwnOfA)]),
            Share(draw => [(draw.B, draw.OwnOfA), (draw.LuckOfB, draw.OwnOfB)]),
            Share(draw => [(draw.B, draw.LuckOfB), (draw.OwnOfB, draw.OwnOfA)]));
    }

    private static ImmutableArray<FourGames> Play(BalanceStudy study, ThoughtfulPlay play, int number)
    {
        var (a, b) = (2 * number, (2 * number) + 1);
        var (lineupA, lineupB) = (play.Draw(a), play.Draw(b));
        var match = new Match(Game.Open(study.Scenario, (ulong)b), lineupB);
        ImmutableArray<double> Scores(Lineup lineup, int seed)
        {
            match.Restart((ulong)seed, lineup);
            match.Play();
            return [.. match.Game.Scores().Select(score => score.NetPresentValue.Billions)];
        }

        var (ofB, luckOfB) = (Scores(lineupB, b), Scores(lineupA, b));
        return [.. study.Seats.Select(seat => new FourGames(
            ofB[seat.Index], luckOfB[seat.Index],
            Scores(play.Seat(lineupA, seat, b), a)[seat.Index], Scores(play.Seat(lineupB, seat, a), a)[seat.Index]))];
    }

    /// <summary>A seat's scores; what is not named is from A.</summary>
    /// <param name="B">All from B.</param>
    /// <param name="LuckOfB">Line-up A under the luck of B.</param>
    /// <param name="OwnOfB">Its own play from B, in line-up A under the luck of A.</param>
    /// <param name="OwnOfA">Its own play from A in line-up B, under the luck of A.</param>
    private readonly record struct FourGames(double B, double LuckOfB, double OwnOfB, double OwnOfA);
}
