using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Fits settings within their ranges by least squares: damped Gauss-Newton steps with differences wide enough for decisions in whole
/// numbers (Levenberg 1944, Marquardt 1963). Adds, multiplies and divides only, so the fit is the same on every platform.
/// </summary>
/// <param name="knobs">The settings, with their ranges and where to start.</param>
/// <param name="misses">What settings leave unexplained.</param>
internal sealed class LeastSquares(IReadOnlyList<Knob> knobs, Func<double[], double[]> misses)
{
    private const int MostSteps = 15, MostDampings = 6;
    private const double Difference = 0.03, Relief = 5, Enough = 0.001, Ridge = 1e-9;

    private static readonly ImmutableArray<double> Jumps = [0.5, 0.25, 0.12];

    /// <summary>
    /// The settings found: one knob after another in jumps, since far from the record slopes lead astray, then all at once.
    /// </summary>
    public double[] Fit() => Descend(Jump([.. knobs.Select(knob => knob.Start)]));

    private double[] Jump(double[] best)
    {
        var least = SumOfSquares(misses(best));
        foreach (var jump in Jumps)
        {
            for (var knob = 0; knob < knobs.Count; knob++)
            {
                foreach (var side in new[] { -jump, jump })
                {
                    var (low, high) = (knobs[knob].Low, knobs[knob].High);
                    var moved = (double[])best.Clone();
                    moved[knob] = Math.Clamp(best[knob] + (side * (high - low)), low, high);
                    if (moved[knob] == best[knob]) { continue; }
                    var left = SumOfSquares(misses(moved));
                    if (left < least) { (best, least) = (moved, left); }
                }
            }
        }

        return best;
    }

    private double[] Descend(double[] best)
    {
        var (missed, damping) = (misses(best), 0.01);
        for (var step = 0; step < MostSteps; step++)
        {
            var (curvature, slope) = Around(best, missed);
            var before = SumOfSquares(missed);
            for (var trial = 0; trial < MostDampings; trial++)
            {
                var moved = Moved(best, Solve(curvature, slope, damping));
                var left = misses(moved);
                if (SumOfSquares(left) < SumOfSquares(missed))
                {
                    (best, missed, damping) = (moved, left, damping / Relief);
                    break;
                }

                damping *= Relief;
            }

            if (SumOfSquares(missed) > (1 - Enough) * before) { break; }
        }

        return best;
    }

    public static double SumOfSquares(double[] values) => values.Sum(value => value * value);

    /// <summary>JᵀJ and Jᵀr, in units of the knobs' ranges.</summary>
    private (double[,] Curvature, double[] Slope) Around(double[] at, double[] missed)
    {
        var columns = new double[knobs.Count][];
        for (var knob = 0; knob < knobs.Count; knob++)
        {
            var range = knobs[knob].High - knobs[knob].Low;
            var side = at[knob] + (Difference * range) <= knobs[knob].High ? Difference : -Difference;
            var beside = (double[])at.Clone();
            beside[knob] += side * range;
            columns[knob] = [.. misses(beside).Zip(missed, (there, here) => (there - here) / side)];
        }

        var (curvature, slope) = (new double[knobs.Count, knobs.Count], new double[knobs.Count]);
        for (var row = 0; row < knobs.Count; row++)
        {
            slope[row] = Product(columns[row], missed);
            for (var column = 0; column < knobs.Count; column++) { curvature[row, column] = Product(columns[row], columns[column]); }
        }

        return (curvature, slope);
    }

    private double[] Moved(double[] from, double[] by)
    {
        var moved = new double[from.Length];
        for (var knob = 0; knob < moved.Length; knob++)
        {
            var (low, high) = (knobs[knob].Low, knobs[knob].High);
            moved[knob] = Math.Clamp(from[knob] - (by[knob] * (high - low)), low, high);
        }

        return moved;
    }

    private static double Product(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();

    /// <summary>By elimination; the damped matrix is positive definite.</summary>
    private static double[] Solve(double[,] curvature, double[] slope, double damping)
    {
        var (size, matrix, right) = (slope.Length, (double[,])curvature.Clone(), (double[])slope.Clone());
        for (var k = 0; k < size; k++) { matrix[k, k] += (damping * matrix[k, k]) + Ridge; }
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++) { matrix[row, column] -= factor * matrix[pivot, column]; }
                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++) { right[row] -= matrix[row, column] * right[column]; }
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
