namespace ChipMarketGame.Contracts;

/// <summary>
/// How many companies have handed in for the open quarter, people's and strategies' apart: the one count that every page tells.
/// </summary>
/// <param name="OfPeople">Companies led by people whose sheet is in.</param>
/// <param name="People">Companies for whose people the quarter waits.</param>
/// <param name="OfStrategies">Companies led by strategies whose sheet is in.</param>
/// <param name="Strategies">Companies led by strategies, those that stand in for people included.</param>
public readonly record struct SheetsIn(int OfPeople, int People, int OfStrategies, int Strategies)
{
    public static SheetsIn Of(GameSnapshot game)
    {
        var people = game.Class is { } held ? held.Seats.Where(seat => seat.IsPlayedByPeople).Select(seat => seat.Seat).ToHashSet() : [];
        var ofPeople = game.Decided.Count(people.Contains);
        return new SheetsIn(ofPeople, people.Count, game.Decided.Length - ofPeople, game.Roster.Seats - people.Count);
    }
}
