using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// All of a game that has ended: every decision and every book. For those who played it, once there is nothing left to hide.
/// </summary>
/// <param name="Scores">Final scores, in seat order.</param>
public sealed record Debrief(ImmutableArray<DebriefQuarter> Quarters, ImmutableArray<SeatScore> Scores)
{
    /// <summary>A game as it went.</summary>
    /// <exception cref="ReplayMismatchException">These rules do not lead where the record says.</exception>
    public static Debrief Of(GameCourse course)
    {
        var game = course.At(0);
        var quarters = ImmutableArray.CreateBuilder<DebriefQuarter>(course.Closed.Length);
        foreach (var closed in course.Closed)
        {
            var told = game.News.Count;
            game.Apply(closed);
            quarters.Add(new DebriefQuarter(
                quarters.Count, closed.Quarter, closed.Sheets, game.Book(), [.. game.News.Skip(told)], game.Scores()));
        }

        return new Debrief(quarters.MoveToImmutable(), game.Scores());
    }
}

/// <summary>A quarter without secrets.</summary>
/// <param name="Number">Its number in the game, from 0.</param>
/// <param name="Sheets">What each seat played, in seat order.</param>
/// <param name="News">Of the quarter, oldest first.</param>
/// <param name="Scores">Net present values at its end, terminal values included, in seat order.</param>
public sealed record DebriefQuarter(
    int Number, CalendarQuarter Quarter, ImmutableArray<SealedSheet> Sheets, QuarterBook Book, ImmutableArray<NewsItem> News,
    ImmutableArray<SeatScore> Scores);
