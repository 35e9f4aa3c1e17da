using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>
/// Splits a change of operating cash flow by cause. Luck first: both quarters are played again from the state before them, with the
/// same sheets and every draw at its midpoint, and what that changes is luck. What moved without luck is split by the accounts.
/// </summary>
public static class Causes
{
    /// <summary>Why a seat's operating cash flow of a quarter is not that of the quarter before.</summary>
    /// <param name="quarter">Number of the later quarter, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not closed, or the first.</exception>
    public static CauseReport Of(GameCourse course, Company seat, int quarter)
    {
        if (quarter < 1 || quarter >= course.Closed.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(quarter), quarter, $"quarters 1 to {course.Closed.Length - 1} have one before them and are closed");
        }
        var (before, after) = Accounts(course, seat, quarter, luck: true);
        var (plainBefore, plainAfter) = Accounts(course, seat, quarter, luck: false);
        var amounts = new long[Enum.GetValues<ProfitCause>().Length];
        ProfitSplit.Add(plainBefore, plainAfter, amounts);
        amounts[(int)ProfitCause.Luck] = checked(after.Profit - before.Profit - (plainAfter.Profit - plainBefore.Profit));
        var to = course.Scenario.Start + quarter;
        return new CauseReport(
            seat, to + -1, to, new Usd(before.Profit), new Usd(after.Profit),
            [.. amounts.Select((amount, cause) => new CausePart((ProfitCause)cause, new Usd(amount)))]);
    }

    private static (ProfitAccount Before, ProfitAccount After) Accounts(GameCourse course, Company seat, int quarter, bool luck)
    {
        var game = course.At(quarter - 1);
        if (!luck) { game.World.Luck = new Luck(game.Seed, LuckMode.None); }
        return (Account(course, game, seat, quarter - 1), Account(course, game, seat, quarter));
    }

    private static ProfitAccount Account(GameCourse course, Game game, Company seat, int quarter)
    {
        var terms = new OpenTerms(game.World);
        course.PlayAsRecorded(game, quarter);
        return ProfitAccount.Of(game.World, seat, terms);
    }
}
