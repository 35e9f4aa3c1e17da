using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The score of the gradebook after every quarter, each time as if the game had ended there and nothing were known of later quarters.
/// </summary>
public static class RunningAdvantage
{
    /// <returns>One per closed quarter, oldest first.</returns>
    public static ImmutableArray<Usd> Of(GameCourse course, Company seat)
    {
        var record = new RecordedGame(course);
        return [.. Enumerable.Range(1, record.Quarters).Select(
            quarters => record.Score(seat, quarters).NetPresentValue - new StandInReplay(record, quarters).NetPresentValue(seat))];
    }
}
