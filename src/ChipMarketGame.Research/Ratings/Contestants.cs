using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>One factor of strength, entrants or seats: names in their order.</summary>
internal sealed class Contestants
{
    private readonly Dictionary<string, int> places;

    public Contestants(IEnumerable<string> names)
    {
        Names = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        places = Names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
    }

    public ImmutableArray<string> Names { get; }

    public int Count => Names.Length;

    public int PlaceOf(string name) => places.TryGetValue(name, out var place)
        ? place
        : throw new ArgumentException($"nobody is called {name}", nameof(name));

    /// <summary>Strongest first.</summary>
    /// <param name="logs">Natural logarithms of the strengths.</param>
    public ImmutableArray<Rating> Ratings(IReadOnlyList<double> logs, Func<int, double> error) =>
        [.. Names.Select((name, i) => new Rating(name, Math.Exp(logs[i]), error(i))).OrderByDescending(rating => rating.Strength)
            .ThenBy(rating => rating.Name, StringComparer.Ordinal)];

    /// <summary>Refuses results under which some strengths would be infinite.</summary>
    public void Check(IEnumerable<Finish> finishes, Func<(int Group, int Entrant, int Seat), int> mine, string what)
    {
        var beats = new bool[Count, Count];
        foreach (var finish in finishes)
        {
            for (var i = 0; i < finish.Places.Length; i++)
            {
                for (var j = 0; j < finish.Places.Length; j++)
                {
                    if (i != j && finish.Places[i].Group <= finish.Places[j].Group)
                    {
                        beats[mine(finish.Places[i]), mine(finish.Places[j])] = true;
                    }
                }
            }
        }

        var unbeaten = Dominance.Unbeaten(beats);
        if (unbeaten.Length > 0)
        {
            throw new ArgumentException(
                $"no finite ratings: the {what} {string.Join(", ", unbeaten.Select(i => Names[i]))} never lost to any of the others");
        }
    }
}
