using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// Least squares of one role: score = entrant + seat + block + chance. Blocks are taken out by centring within them (Yates, "The
/// Recovery of Inter-Block Information", Annals of Eugenics 10, 1940, intra-block part), so that who met an easy block gains nothing.
/// </summary>
/// <remarks>
/// Values are set so that their scale is that of the scores: their mean over rows is the mean score. In a complete design a value is
/// the entrant's plain mean.
/// </remarks>
internal static class WithinBlockFit
{
    /// <exception cref="ArgumentException">Entrants that no chain of common blocks connects, so that nothing compares them.</exception>
    public static FittedValues Of(CompanyRole role, ImmutableArray<BlockScore> rows)
    {
        ImmutableArray<string> entrants = [
            .. rows.Select(row => row.Entrant).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] seats = [.. rows.Select(row => row.Seat).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var entrantOf = entrants.Select((name, i) => (name, i))
            .ToDictionary(pair => pair.name, pair => seats.Length + pair.i, StringComparer.Ordinal);
        var seatOf = seats.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        (int Seat, int Entrant, double Score)[] places = [.. rows.Select(row => (seatOf[row.Seat], entrantOf[row.Entrant], row.Score))];
        var blocks = Runs(rows);
        var columns = seats.Length + entrants.Length;

        var (normal, right) = NormalEquations(places, blocks, columns);
        var kept = Sweep.Invert(normal);
        Connected(role, entrants, kept.AsSpan(seats.Length));

        var effects = Times(normal, right);
        var grand = Sample.Mean([.. rows.Select(row => row.Score)]);
        var level = grand - (places.Sum(place => effects[place.Entrant]) / places.Length);
        double[][] pulls = [.. blocks.Select(block => Pulls(places.AsSpan(block.Start, block.Length), normal, effects))];

        // The level moves with a block as well: by what the block adds to the mean score and takes from the mean effect.
        for (var b = 0; b < blocks.Length; b++)
        {
            var shift = -places.Sum(place => pulls[b][place.Entrant]) / places.Length;
            foreach (var place in places.AsSpan(blocks[b].Start, blocks[b].Length))
            {
                shift += (place.Score - level - effects[place.Entrant]) / places.Length;
            }
            for (var e = seats.Length; e < columns; e++) { pulls[b][e] += shift; }
        }

        return new FittedValues(
            entrants,
            [.. effects.Skip(seats.Length).Select(effect => level + effect)],
            [.. pulls.Select(pull => pull[seats.Length..])],
            new int[blocks.Length],
            FittedValues.GrainOf(rows.Select(row => row.Score)));
    }

    private static (int Start, int Length)[] Runs(ImmutableArray<BlockScore> rows)
    {
        var runs = new List<(int, int)>();
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Block == rows[start].Block) { end++; }
            runs.Add((start, end - start));
            start = end;
        }

        return [.. runs];
    }

    private static (double[,] Normal, double[] Right) NormalEquations(
        (int Seat, int Entrant, double Score)[] places, (int Start, int Length)[] blocks, int columns)
    {
        var (normal, right, counts) = (new double[columns, columns], new double[columns], new double[columns]);
        foreach (var (start, length) in blocks)
        {
            Array.Clear(counts);
            var mean = 0.0;
            foreach (var (seat, entrant, score) in places.AsSpan(start, length))
            {
                counts[seat]++;
                counts[entrant]++;
                normal[seat, seat]++;
                normal[entrant, entrant]++;
                normal[seat, entrant]++;
                normal[entrant, seat]++;
                mean += score / length;
            }

            foreach (var (seat, entrant, score) in places.AsSpan(start, length))
            {
                right[seat] += score - mean;
                right[entrant] += score - mean;
            }

            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j < columns; j++) { normal[i, j] -= counts[i] * counts[j] / length; }
            }
        }

        return (normal, right);
    }

    private static double[] Pulls(ReadOnlySpan<(int Seat, int Entrant, double Score)> block, double[,] inverse, double[] effects)
    {
        var (residuals, mean) = (new double[effects.Length], 0.0);
        foreach (var (seat, entrant, score) in block) { mean += (score - effects[seat] - effects[entrant]) / block.Length; }
        foreach (var (seat, entrant, score) in block)
        {
            var residual = score - effects[seat] - effects[entrant] - mean;
            residuals[seat] += residual;
            residuals[entrant] += residual;
        }

        return Times(inverse, residuals);
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < product.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++) { product[i] += matrix[i, j] * vector[j]; }
        }

        return product;
    }

    /// <summary>Of connected entrants all but one, against which the rest is measured, keep a column of their own.</summary>
    private static void Connected(CompanyRole role, ImmutableArray<string> entrants, ReadOnlySpan<bool> kept)
    {
        string[] left = new string[kept.Length - kept.Count(true)];
        for (int i = 0, next = 0; i < kept.Length; i++)
        {
            if (!kept[i]) { left[next++] = entrants[i]; }
        }

        if (left.Length > 1)
        {
            throw new ArgumentException(
                $"nothing compares {string.Join(" with ", left)} as {role}: no chain of blocks and seats in common connects them");
        }
    }
}
