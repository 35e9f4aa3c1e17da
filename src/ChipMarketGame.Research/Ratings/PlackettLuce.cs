using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// Strengths that make the finishes of all games together most likely, fitted in one batch: no order of games can matter. With two in
/// each game this is the model of Bradley and Terry (Biometrika 39, 1952).
/// </summary>
/// <param name="Entrants">Strongest first.</param>
/// <param name="Seats">What a seat multiplies the strength of its entrant by; all one if seats were left out.</param>
/// <param name="Steps">Until no strength moved by more than 1e-12 of itself.</param>
public sealed record PlackettLuce(ImmutableArray<Rating> Entrants, ImmutableArray<Rating> Seats, int Steps)
{
    private const double Settled = 1e-12;
    private const int MostSteps = 100_000;

    /// <summary>Fits by minorisation and maximisation (Hunter, "MM Algorithms for Generalized Bradley-Terry Models", Annals of Statistics 32, 2004).</summary>
    /// <param name="games">Finishers of each game, of one class: ranks are within a class.</param>
    /// <param name="withSeats">Whether seats have a strength of their own, as the home field has in Hunter's section 2.</param>
    /// <exception cref="ArgumentException">
    /// Nothing to fit, or a group of entrants (or seats) that never lost to the rest, whose strength would be infinite.
    /// </exception>
    public static PlackettLuce Fit(IEnumerable<IReadOnlyList<Finisher>> games, bool withSeats = false)
    {
        IReadOnlyList<Finisher>[] played = [.. games.Where(game => game.Count > 1)];
        if (played.Length == 0) { throw new ArgumentException("ratings need at least one game of two finishers", nameof(games)); }
        if (played.SelectMany(game => game).FirstOrDefault(finisher => !double.IsFinite(finisher.Score)) is { } odd) { throw new ArgumentException(FormattableString.Invariant($"the score of {odd.Entrant} must be a finite number, not {odd.Score}"), nameof(games)); }

        var entrants = new Contestants(played, finisher => finisher.Entrant);
        var seats = new Contestants(played, finisher => withSeats ? finisher.Seat : "any");
        Choice[][] choices = [.. played.Select(game => Choice.Of(game).ToArray())];
        entrants.Check(choices, "entrants");
        seats.Check(choices, "seats");

        for (var step = 1; step <= MostSteps; step++)
        {
            var moved = entrants.Improve(choices, seats);
            moved = Math.Max(moved, seats.Improve(choices, entrants));
            if (moved <= Settled) { return new PlackettLuce(entrants.Ratings(), seats.Ratings(), step); }
        }

        throw new ArgumentException($"strengths did not settle in {MostSteps} steps: entrants and seats cannot be told apart", nameof(games));
    }
}
