namespace ChipMarketGame.Research;

/// <summary>
/// Inverts a matrix of normal equations, leaving out what the rest already says (the sweep operator: Goodnight, "A Tutorial on the SWEEP
/// Operator", The American Statistician 33, 1979).
/// </summary>
internal static class Sweep
{
    /// <summary>A column whose remainder is this small a part of itself is a combination of those before.</summary>
    private const double Redundant = 1e-9;

    /// <summary>Turns a symmetric matrix into its generalised inverse, in place; rows and columns left out become zero.</summary>
    /// <returns>Which were kept.</returns>
    public static bool[] Invert(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (kept, diagonal) = (new bool[size], new double[size]);
        for (var k = 0; k < size; k++) { diagonal[k] = matrix[k, k]; }
        for (var k = 0; k < size; k++)
        {
            kept[k] = matrix[k, k] > Redundant * diagonal[k];
            if (kept[k]) { Pivot(matrix, k); }
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) { matrix[i, j] = kept[i] && kept[j] ? -matrix[i, j] : 0; }
        }

        return kept;
    }

    private static void Pivot(double[,] matrix, int k)
    {
        var (size, pivot) = (matrix.GetLength(0), matrix[k, k]);
        for (var i = 0; i < size; i++)
        {
            if (i == k) { continue; }
            var factor = matrix[i, k] / pivot;
            for (var j = 0; j < size; j++)
            {
                if (j != k) { matrix[i, j] -= factor * matrix[k, j]; }
            }
        }

        for (var i = 0; i < size; i++)
        {
            if (i == k) { continue; }
            matrix[i, k] /= pivot;
            matrix[k, i] /= pivot;
        }

        matrix[k, k] = -1 / pivot;
    }
}
