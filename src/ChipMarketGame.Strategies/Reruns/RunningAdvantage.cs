using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// The score of the gradebook after every quarter, each time as if the game had ended there and nothing were known of later quarters.
/// </summary>
public static class RunningAdvantage
{
    /// <returns>One per closed quarter, oldest first.</returns>
    public static ImmutableArray<Usd> Of(GameCourse course, Company seat) => Of(course, [seat])[0];

    /// <returns>For each of the seats, one per closed quarter, oldest first.</returns>
    public static ImmutableArray<ImmutableArray<Usd>> Of(GameCourse course, ImmutableArray<Company> seats)
    {
        var record = new RecordedGame(course);
        ImmutableArray<StandInReplay> replays = [.. Enumerable.Range(1, record.Quarters)
            .Select(quarters => new StandInReplay(record, quarters))];
        return [.. seats.Select(seat => replays.Select((replay, closed) =>
            record.Score(seat, closed + 1).NetPresentValue - replay.NetPresentValue(seat)).ToImmutableArray())];
    }
}
