using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// A finish as the model sees it: groups of finishers that tie, best first, each by the numbers of its entrant and its seat. Games that
/// ended alike are one finish, counted.
/// </summary>
/// <param name="Places">By group, then entrant, then seat.</param>
/// <param name="Groups">Where each group ends in <paramref name="Places"/>.</param>
internal sealed record Finish(ImmutableArray<(int Group, int Entrant, int Seat)> Places, ImmutableArray<int> Groups, int Times)
{
    /// <summary>All finishes in one order that no order of games or finishers can change: sums over them have the same digits.</summary>
    public static Finish[] Of(IEnumerable<IReadOnlyList<Finisher>> games, Func<string, int> entrant, Func<string, int> seat) =>
    [
        .. games.Select(game => Placed(game, entrant, seat))
            .OrderBy(places => places, Comparer<ImmutableArray<(int Group, int Entrant, int Seat)>>.Create(Compare))
            .Aggregate(new List<(ImmutableArray<(int Group, int Entrant, int Seat)> Places, int Times)>(), (all, places) =>
            {
                if (all.Count > 0 && Compare(all[^1].Places, places) == 0) { all[^1] = (places, all[^1].Times + 1); }
                else { all.Add((places, 1)); }
                return all;
            })
            .Select(counted => new Finish(counted.Places, Ends(counted.Places), counted.Times)),
    ];

    private static ImmutableArray<(int Group, int Entrant, int Seat)> Placed(
        IReadOnlyList<Finisher> game, Func<string, int> entrant, Func<string, int> seat)
    {
        var groups = game.Select(finisher => finisher.Score).Distinct().OrderDescending().Select((score, group) => (score, group))
            .ToDictionary(pair => pair.score, pair => pair.group);
        return [.. game.Select(finisher => (groups[finisher.Score], entrant(finisher.Entrant), seat(finisher.Seat))).Order()];
    }

    private static ImmutableArray<int> Ends(ImmutableArray<(int Group, int Entrant, int Seat)> places) =>
        [.. Enumerable.Range(1, places.Length).Where(end => end == places.Length || places[end].Group != places[end - 1].Group)];

    private static int Compare(
        ImmutableArray<(int Group, int Entrant, int Seat)> one, ImmutableArray<(int Group, int Entrant, int Seat)> other)
    {
        if (one.Length != other.Length) { return one.Length.CompareTo(other.Length); }
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].CompareTo(other[i]) is not 0 and var order) { return order; }
        }

        return 0;
    }
}
