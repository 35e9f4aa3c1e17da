using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace ChipMarketGame.Research;

/// <summary>
/// Strengths that make the finishes of all games together most likely, fitted in one batch: no order of games can matter, to the last
/// digit. With two in each game this is the model of Bradley and Terry (Biometrika 39, 1952). Those who tie count as all their orders,
/// each with the same weight: a tie of two is half a win for each.
/// </summary>
/// <param name="Entrants">Strongest first.</param>
/// <param name="Seats">What a seat multiplies the strength of its entrant by; all one if seats were left out.</param>
/// <param name="Steps">Of Newton's method, until no strength moved by more than 1e-12 of itself.</param>
/// <param name="LogLikelihood">Natural logarithm of the probability of all finishes; of a tie, the mean over its orders.</param>
public sealed record PlackettLuce(ImmutableArray<Rating> Entrants, ImmutableArray<Rating> Seats, int Steps, double LogLikelihood)
{
    private const double Settled = 1e-12;
    private const int MostSteps = 500;

    /// <summary>Beyond e^±200 of the mean a strength is running away.</summary>
    private const double Farthest = 200;

    private Contestants Names { get; init; } = null!;

    private double[,] Covariance { get; init; } = null!;

    /// <summary>
    /// Fits by Newton's method on the logarithms of the strengths, in which the likelihood has one summit (Hunter, "MM Algorithms for
    /// Generalized Bradley-Terry Models", Annals of Statistics 32, 2004, section 2).
    /// </summary>
    /// <param name="games">Finishers of each game, of one role: ranks are within a role. All scores finite.</param>
    /// <param name="withSeats">Whether seats have a strength of their own, as the home field has in Hunter's section 2.</param>
    /// <exception cref="ArgumentException">
    /// Nothing to fit, a score that is not finite, or a group of entrants (or seats) that never lost to the rest, whose strength would be
    /// infinite.
    /// </exception>
    public static PlackettLuce Fit(IEnumerable<IReadOnlyList<Finisher>> games, bool withSeats = false)
    {
        IReadOnlyList<Finisher>[] played = [.. games.Where(game => game.Count > 1)];
        if (played.Length == 0) { throw new ArgumentException("ratings need at least one game of two finishers", nameof(games)); }
        if (played.SelectMany(game => game).FirstOrDefault(finisher => !double.IsFinite(finisher.Score)) is { } odd)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"the score of {odd.Entrant} must be a finite number, not {odd.Score}"), nameof(games));
        }

        var entrants = new Contestants(played.SelectMany(game => game.Select(finisher => finisher.Entrant)));
        var seats = new Contestants(played.SelectMany(game => game.Select(SeatOf)));
        var finishes = Finish.Of(played, entrants.PlaceOf, seat => seats.PlaceOf(withSeats ? seat : Any));
        entrants.Check(finishes, place => place.Entrant, "entrants");
        seats.Check(finishes, place => place.Seat, "seats");
        return Climb(finishes, entrants, seats);

        string SeatOf(Finisher finisher) => withSeats ? finisher.Seat : Any;
    }

    /// <summary>Standard error of the logarithm of one entrant's strength over another's.</summary>
    public double ErrorOfDifference(string first, string second)
    {
        var (i, j) = (Names.PlaceOf(first), Names.PlaceOf(second));
        return Math.Sqrt(Math.Max(0, Covariance[i, i] + Covariance[j, j] - (2 * Covariance[i, j])));
    }

    private const string Any = "any";

    private static PlackettLuce Climb(Finish[] finishes, Contestants entrants, Contestants seats)
    {
        var logs = new double[entrants.Count + seats.Count];
        var here = Likelihood.Of(finishes, logs, entrants.Count);
        for (var step = 1; step <= MostSteps; step++)
        {
            var inverse = Inverse(here.Information, entrants.Count);
            double[] move = [
                .. Enumerable.Range(0, logs.Length).Select(i => Enumerable.Range(0, logs.Length).Sum(j => inverse[i, j] * here.Slopes[j]))];
            var (length, far) = (1.0, move.Max(Math.Abs));
            double[] next;
            Likelihood there;
            do
            {
                var part = length;
                next = [.. logs.Select((log, i) => log + (part * move[i]))];
                there = Likelihood.Of(finishes, next, entrants.Count);
                length /= 2;
            }
            while (!(there.Log >= here.Log) && far > 1e-6 && length > 1e-9);

            (logs, here) = (next, there);
            if (logs.Any(log => !(Math.Abs(log) < Farthest)))
            {
                throw new ArgumentException("no finite ratings: no strengths of entrants and seats together make the finishes most likely");
            }
            if (far <= Settled) { return Result(entrants, seats, step, logs, here); }
        }

        throw new ArgumentException($"strengths did not settle in {MostSteps} steps");
    }

    private static PlackettLuce Result(Contestants entrants, Contestants seats, int step, double[] logs, Likelihood there)
    {
        var covariance = Inverse(there.Information, entrants.Count);
        return new PlackettLuce(
            entrants.Ratings(logs, i => Math.Sqrt(Math.Max(0, covariance[i, i]))),
            seats.Ratings(logs[entrants.Count..], i => Math.Sqrt(Math.Max(0, covariance[entrants.Count + i, entrants.Count + i]))),
            step,
            there.Log)
        {
            Names = entrants,
            Covariance = covariance,
        };
    }

    /// <summary>Of the information among strengths whose logarithms sum to zero, entrants and seats each.</summary>
    private static double[,] Inverse(double[,] information, int entrants)
    {
        var size = information.GetLength(0);
        var whole = Matrix<double>.Build.DenseOfArray(information);
        var scale = Enumerable.Range(0, size).Max(i => information[i, i]);
        scale = scale > 0 ? scale : 1;
        whole = whole.MapIndexed(
            (i, j, value) => value + ((i < entrants) == (j < entrants) ? scale / (i < entrants ? entrants : size - entrants) : 0));
        var roots = whole.Diagonal().Map(Math.Sqrt);
        var decomposed = whole.MapIndexed((i, j, value) => value / roots[i] / roots[j]).Evd(Symmetricity.Symmetric);
        if (!(decomposed.EigenValues[0].Real > 1e-13))
        {
            throw new ArgumentException("no finite ratings: entrants and seats cannot be told apart");
        }

        var inverse = decomposed.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalArray(
            [.. decomposed.EigenValues.Select(value => 1 / value.Real)]) * decomposed.EigenVectors.Transpose();
        return inverse.MapIndexed(
            (i, j, value) => (value / roots[i] / roots[j])
                - ((i < entrants) == (j < entrants) ? 1 / (scale * (i < entrants ? entrants : size - entrants)) : 0)).ToArray();
    }
}
