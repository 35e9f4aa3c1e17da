using System.Numerics;

namespace ChipMarketGame.Research;

/// <summary>
/// A corner of one side's mixtures: it is the only mixture of its strategies against which the other side has these best answers.
/// </summary>
/// <param name="Support">Strategies it plays, as bits.</param>
/// <param name="Answers">The other side's best answers, as bits.</param>
/// <param name="Mixture">Of all strategies.</param>
/// <param name="Payoff">What a best answer earns, in units of the exact payoffs' range.</param>
internal sealed record AnswerCorner(uint Support, uint Answers, double[] Mixture, double Payoff);

/// <summary>Enumerates the corners of one side's mixtures, exactly.</summary>
/// <param name="payoffs">Of the other side: its strategy first, then the mixing side's.</param>
internal sealed class AnswerCorners(BigInteger[,] payoffs, BigInteger top)
{
    private readonly int answers = payoffs.GetLength(0);
    private readonly int strategies = payoffs.GetLength(1);
    private readonly double[,] near = Near(payoffs, top);

    /// <summary>All of them, in the order of their supports.</summary>
    public List<AnswerCorner> All()
    {
        var found = new Dictionary<(uint, uint), AnswerCorner>();
        for (var size = 1; size <= Math.Min(answers, strategies); size++)
        {
            var equals = Subsets(answers, size).ToArray();
            foreach (var support in Subsets(strategies, size))
            {
                foreach (var equal in equals)
                {
                    if (MayBe(support, equal) && Corner(support, equal) is { } corner)
                    {
                        found.TryAdd((corner.Support, corner.Answers), corner);
                    }
                }
            }
        }

        return [.. found.Values];
    }

    private static double[,] Near(BigInteger[,] payoffs, BigInteger top)
    {
        var near = new double[payoffs.GetLength(0), payoffs.GetLength(1)];
        for (var i = 0; i < near.Length; i++)
        {
            near[i / near.GetLength(1), i % near.GetLength(1)] = Fraction.ToDouble(
                payoffs[i / near.GetLength(1), i % near.GetLength(1)], top);
        }
        return near;
    }

    private static IEnumerable<int[]> Subsets(int count, int size) =>
        Enumerable.Range(1, (1 << count) - 1).Where(bits => BitOperations.PopCount((uint)bits) == size)
            .Select(bits => Enumerable.Range(0, count).Where(i => (bits & (1 << i)) != 0).ToArray());

    /// <summary>Whether doubles, with room for their rounding, do not already rule a corner out.</summary>
    private bool MayBe(int[] support, int[] equal)
    {
        const double Room = 1e-6;
        var size = support.Length;
        var system = new double[size + 1, size + 2];
        for (var i = 0; i <= size; i++)
        {
            for (var j = 0; j <= size; j++)
            {
                system[i, j] = i == size ? (j == size ? 0 : 1) : j == size ? -1 : near[equal[i], support[j]];
            }
            system[i, size + 1] = i == size ? 1 : 0;
        }

        for (var k = 0; k <= size; k++)
        {
            var best = k;
            for (var i = k + 1; i <= size; i++) { best = Math.Abs(system[i, k]) > Math.Abs(system[best, k]) ? i : best; }
            if (Math.Abs(system[best, k]) < 1e-5) { return true; }
            for (var j = k; j <= size + 1; j++) { (system[k, j], system[best, j]) = (system[best, j], system[k, j]); }
            for (var i = 0; i <= size; i++)
            {
                if (i == k) { continue; }
                var factor = system[i, k] / system[k, k];
                for (var j = k; j <= size + 1; j++) { system[i, j] -= factor * system[k, j]; }
            }
        }

        var payoff = system[size, size + 1] / system[size, size];
        for (var j = 0; j < size; j++)
        {
            if (system[j, size + 1] / system[j, j] < -Room) { return false; }
        }

        for (var i = 0; i < answers; i++)
        {
            var earned = 0.0;
            for (var j = 0; j < size; j++) { earned += near[i, support[j]] * system[j, size + 1] / system[j, j]; }
            if (earned > payoff + Room) { return false; }
        }

        return true;
    }

    private AnswerCorner? Corner(int[] support, int[] equal)
    {
        if (Solve(support, equal) is not var (parts, below) || parts[..^1].Any(part => part.Sign <= 0)) { return null; }

        var best = 0u;
        for (var i = 0; i < answers; i++)
        {
            var earned = BigInteger.Zero;
            for (var j = 0; j < support.Length; j++) { earned += payoffs[i, support[j]] * parts[j]; }
            var order = earned.CompareTo(parts[^1]);
            if (order > 0) { return null; }
            if (order == 0) { best |= 1u << i; }
        }

        var mixture = new double[strategies];
        for (var j = 0; j < support.Length; j++) { mixture[support[j]] = Fraction.ToDouble(parts[j], below); }
        return new AnswerCorner(
            support.Aggregate(0u, (bits, strategy) => bits | (1u << strategy)), best, mixture, Fraction.ToDouble(parts[^1], below * top));
    }

    /// <summary>
    /// The mixture that makes the answers equal, and what they earn, over a denominator above zero; null if it is not the only one. By
    /// elimination that divides without remainder (Bareiss 1968).
    /// </summary>
    private (BigInteger[] Parts, BigInteger Below)? Solve(int[] support, int[] equal)
    {
        var size = support.Length;
        var system = new BigInteger[size + 1][];
        for (var i = 0; i <= size; i++)
        {
            var row = i;
            system[i] = [.. Enumerable.Range(0, size + 2).Select(j =>
                row == size ? (j == size ? BigInteger.Zero : BigInteger.One) : j == size ? BigInteger.MinusOne : j > size
                    ? BigInteger.Zero
                    : payoffs[equal[row], support[j]])];
        }

        var before = BigInteger.One;
        for (var k = 0; k <= size; k++)
        {
            var pivot = k;
            while (pivot <= size && system[pivot][k].IsZero) { pivot++; }
            if (pivot > size) { return null; }
            (system[k], system[pivot]) = (system[pivot], system[k]);
            for (var i = 0; i <= size; i++)
            {
                if (i == k) { continue; }
                var factor = system[i][k];
                for (var j = 0; j <= size + 1; j++) { system[i][j] = ((system[i][j] * system[k][k]) - (factor * system[k][j])) / before; }
            }

            before = system[k][k];
        }

        var sign = before.Sign;
        return ([.. system.Select(row => sign * row[size + 1])], sign * before);
    }
}
