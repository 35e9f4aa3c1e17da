using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// How far a seat is beyond what the strategy that stands in for it would have made of it: the score of the gradebook, after every
/// quarter, each time as if the game had ended there.
/// </summary>
public static class RunningAdvantage
{
    /// <returns>One per closed quarter, oldest first.</returns>
    /// <exception cref="ReplayMismatchException">These rules do not lead where the record says.</exception>
    public static ImmutableArray<Usd> Of(GameCourse course, Company seat)
    {
        var (game, standIn) = (course.At(0), new RerunTable(course, default(SeatMask).With(seat.Index), from: 0));
        var advantage = ImmutableArray.CreateBuilder<Usd>(course.Closed.Length);
        foreach (var closed in course.Closed)
        {
            game.Apply(closed);
            standIn.PlayQuarter(null);
            advantage.Add(game.Score(seat).NetPresentValue - standIn.Game.Score(seat).NetPresentValue);
        }

        return advantage.MoveToImmutable();
    }
}
