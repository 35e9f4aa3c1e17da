namespace ChipMarketGame.Research;

/// <summary>
/// A balanced design for games with more seats than two: over the v − 1 rounds each entrant takes every seat v − 1 times and each
/// ordered pair of entrants meets in each ordered pair of seats exactly once, because two lines of the affine plane over the
/// integers modulo a prime cross once (Bose, "On the Application of the Properties of Galois Fields to the Problem of Construction
/// of Hyper-Graeco-Latin Squares", Sankhyā 3, 1938). Each round alone seats everybody once in every seat.
/// </summary>
/// <param name="Prime">Entrants, a prime number no less than the number of seats.</param>
public readonly record struct LineDesign(int Prime)
{
    /// <summary>Entrants, a prime number no less than the number of seats.</summary>
    public int Prime { get; } = IsPrime(Prime)
        ? Prime
        : throw new ArgumentOutOfRangeException(
            nameof(Prime), Prime,
            $"a line design needs a prime number of entrants, not {Prime}: {For(Math.Max(2, Prime), 1).Prime} would be one");

    /// <summary>Rounds of a whole cycle, numbered from 1.</summary>
    public int Rounds => Prime - 1;

    /// <summary>Games of a whole cycle.</summary>
    public int Games => Prime * (Prime - 1);

    /// <summary>The smallest design that holds so many entrants and seats.</summary>
    public static LineDesign For(int entrants, int seats)
    {
        Given.AtLeast(1, entrants, "entrants of a line design", nameof(entrants));
        Given.AtLeast(1, seats, "seats of a line design", nameof(seats));
        var prime = Math.Max(2, Math.Max(entrants, seats));
        while (!IsPrime(prime)) { prime++; }
        return new LineDesign(prime);
    }

    /// <summary>Who sits in a seat.</summary>
    /// <param name="round">From 1.</param>
    /// <param name="game">Game of the round, from 0.</param>
    /// <param name="seat">From 0; fewer than entrants.</param>
    public int Entrant(int round, int game, int seat)
    {
        if (round < 1 || round > Rounds)
        {
            throw new ArgumentOutOfRangeException(nameof(round), round, $"rounds of the design are numbered from 1 to {Rounds}");
        }
        if (game < 0 || game >= Prime)
        {
            throw new ArgumentOutOfRangeException(nameof(game), game, $"games of a round are numbered from 0 to {Prime - 1}");
        }
        if (seat < 0 || seat >= Prime)
        {
            throw new ArgumentOutOfRangeException(
                nameof(seat), seat, $"{Prime} entrants fill seats 0 to {Prime - 1} without sitting in two at once");
        }

        return (game + (round * seat)) % Prime;
    }

    private static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0) { return false; }
        }

        return number >= 2;
    }
}
