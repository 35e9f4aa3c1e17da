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
    /// <summary>Rounds of a whole cycle, numbered from 1.</summary>
    public int Rounds => Prime - 1;

    /// <summary>Games of a whole cycle.</summary>
    public int Games => Prime * (Prime - 1);

    /// <summary>The smallest design that holds so many entrants and seats.</summary>
    public static LineDesign For(int entrants, int seats)
    {
        var prime = Math.Max(2, Math.Max(entrants, seats));
        while (!IsPrime(prime)) { prime++; }
        return new LineDesign(prime);
    }

    /// <summary>Who sits in a seat.</summary>
    /// <param name="round">From 1.</param>
    /// <param name="game">Game of the round, from 0.</param>
    public int Entrant(int round, int game, int seat) => (game + (round * seat)) % Prime;

    private static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0) { return false; }
        }

        return number >= 2;
    }
}
