using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>One factor of strength, entrants or seats, while it is fitted.</summary>
internal sealed class Contestants
{
    private readonly ImmutableArray<string> names;
    private readonly int[][] inGames;
    private readonly double[] strengths;

    public Contestants(IReadOnlyList<Finisher>[] games, Func<Finisher, string> name)
    {
        names = [.. games.SelectMany(game => game.Select(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = names.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i, StringComparer.Ordinal);
        inGames = [.. games.Select(game => game.Select(finisher => places[name(finisher)]).ToArray())];
        strengths = [.. names.Select(_ => 1.0)];
    }

    /// <summary>Strongest first.</summary>
    public ImmutableArray<Rating> Ratings() =>
        [.. names.Select((name, i) => new Rating(name, strengths[i])).OrderByDescending(rating => rating.Strength).ThenBy(rating => rating.Name, StringComparer.Ordinal)];

    /// <summary>Refuses results under which some strengths would be infinite.</summary>
    public void Check(Choice[][] choices, string what)
    {
        var beats = new bool[names.Length, names.Length];
        for (var game = 0; game < choices.Length; game++)
        {
            foreach (var choice in choices[game])
            {
                foreach (var chosen in choice.Left[..choice.Chosen])
                {
                    foreach (var left in choice.Left) { beats[inGames[game][chosen], inGames[game][left]] = true; }
                }
            }
        }

        var unbeaten = Dominance.Unbeaten(beats);
        if (unbeaten.Length > 0) { throw new ArgumentException($"no finite ratings: the {what} {string.Join(", ", unbeaten.Select(i => names[i]))} never lost to any of the others"); }
    }

    /// <summary>One step of MM: choices won over choices expected, the other factor held.</summary>
    /// <returns>Greatest relative move.</returns>
    public double Improve(Choice[][] choices, Contestants other)
    {
        var (won, expected) = (new double[names.Length], new double[names.Length]);
        for (var game = 0; game < choices.Length; game++)
        {
            var (mine, theirs) = (inGames[game], other.inGames[game]);
            foreach (var choice in choices[game])
            {
                var total = 0.0;
                foreach (var left in choice.Left) { total += strengths[mine[left]] * other.strengths[theirs[left]]; }
                foreach (var left in choice.Left) { expected[mine[left]] += choice.Weight * other.strengths[theirs[left]] / total; }
                foreach (var chosen in choice.Left.AsSpan(0, choice.Chosen)) { won[mine[chosen]] += choice.Weight / choice.Chosen; }
            }
        }

        double[] next = [.. won.Select((wins, i) => wins / expected[i])];
        var middle = Math.Exp(next.Sum(Math.Log) / next.Length);
        var moved = 0.0;
        for (var i = 0; i < next.Length; i++)
        {
            moved = Math.Max(moved, Math.Abs((next[i] / middle / strengths[i]) - 1));
            strengths[i] = next[i] / middle;
        }

        return moved;
    }
}
