using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace ChipMarketGame.Research;

/// <summary>
/// What a tie of t finishers before some others adds to the likelihood and its slopes, over all t! orders of the tied: each subset of
/// size s is what is left of them in one of every (t over s) orders (Plackett, "The Analysis of Permutations", Applied Statistics 24,
/// 1975; Luce, Individual Choice Behavior, 1959).
/// </summary>
/// <param name="LogTotals">Σ w ln(strength left), over the choices.</param>
/// <param name="Inverse">Per finisher, tied first: Σ w / (strength left) over the choices in which it is still left.</param>
/// <param name="Square">Per pair: Σ w / (strength left)² over the choices in which both are.</param>
internal readonly record struct TieSums(double LogTotals, double[] Inverse, double[,] Square)
{
    /// <summary>Up to so many tied their subsets are gone through one by one.</summary>
    private const int Listed = 6;

    private const double Step = 0.25;

    /// <param name="strengths">Of the tied, then of those behind.</param>
    /// <param name="tied">How many of them tie.</param>
    public static TieSums Of(double[] strengths, int tied)
    {
        var sums = new TieSums(0, new double[strengths.Length], new double[strengths.Length, strengths.Length]);
        return tied <= Listed ? sums.List(strengths, tied) : sums.Integrate(strengths, tied);
    }

    private TieSums List(double[] strengths, int tied)
    {
        var logs = 0.0;
        for (var subset = 1; subset < 1 << tied; subset++)
        {
            var left = strengths.Length - tied + System.Numerics.BitOperations.PopCount((uint)subset);
            if (left < 2) { continue; }

            var (weight, total) = (1 / SpecialFunctions.Binomial(tied, left - strengths.Length + tied), 0.0);
            for (var i = 0; i < strengths.Length; i++) { total += IsLeft(i) ? strengths[i] : 0; }
            logs += weight * Math.Log(total);
            for (var i = 0; i < strengths.Length; i++)
            {
                if (!IsLeft(i)) { continue; }
                Inverse[i] += weight / total;
                for (var j = 0; j < strengths.Length; j++) { Square[i, j] += IsLeft(j) ? weight / total / total : 0; }
            }

            bool IsLeft(int i) => i >= tied || (subset & (1 << i)) != 0;
        }

        return this with { LogTotals = logs };
    }

    /// <summary>
    /// Without the 2^t subsets: 1 / s is ∫ e^(−x s) dx, and the mean of Π e^(−x aᵢ) over subsets of every size alike is
    /// ∫ Π (1 − u + u e^(−x aᵢ)) du over u from 0 to 1, a polynomial of degree t that Gauss's rule integrates exactly.
    /// </summary>
    private TieSums Integrate(double[] strengths, int tied)
    {
        var (behind, all) = (strengths.Skip(tied).Sum(), strengths.Sum());
        var inner = new GaussLegendreRule(0, 1, (tied / 2) + 1);
        var (first, last) = (-Math.Log(all) - 40, Math.Log(45 / (strengths.Take(tied).Min() + behind)));
        var (logs, falls, without) = (tied * Math.Log(all), new double[tied], new double[tied]);
        for (var k = 0; first + (k * Step) <= last + Step; k++)
        {
            var x = Math.Exp(first + (k * Step));
            for (var i = 0; i < tied; i++) { falls[i] = Math.Exp(-x * strengths[i]); }
            var some = 0.0;
            for (var node = 0; node < inner.Order; node++)
            {
                some += AddNode(
                    inner.GetAbscissa(node), inner.GetWeight(node) * (tied + 1) * Math.Exp(-x * behind), x, falls, without,
                    strengths.Length);
            }

            logs += Step * ((tied * Math.Exp(-x * all)) - some);
        }

        if (strengths.Length == tied) { logs -= LeaveOutTheLast(strengths); }
        for (var i = 0; i < strengths.Length; i++)
        {
            for (var j = 0; j < i; j++) { Square[i, j] = Square[j, i]; }
        }

        return this with { LogTotals = logs };
    }

    /// <summary>Adds one node of both rules.</summary>
    /// <returns>The mean of Π e^(−x aᵢ) over all subsets but the empty one.</returns>
    private double AddNode(double u, double weight, double x, double[] falls, double[] without, int count)
    {
        var (tied, product, some) = (falls.Length, 1.0, 0.0);
        for (var i = 0; i < tied; i++)
        {
            // Π (1 − u + u yᵢ) − (1 − u)^t as a sum of positive terms, by which of them is the first to be left.
            some += product * u * falls[i] * Math.Pow(1 - u, tied - 1 - i);
            product *= 1 - u + (u * falls[i]);
        }

        var scale = weight * x * Step;
        for (var i = 0; i < tied; i++)
        {
            without[i] = u * falls[i] / (1 - u + (u * falls[i]));
            var one = scale * product * without[i];
            Inverse[i] += one;
            Square[i, i] += one * x;
            for (var j = 0; j < i; j++) { Square[j, i] += one * without[j] * x; }
            for (var j = tied; j < count; j++) { Square[i, j] += one * x; }
        }

        for (var i = tied; i < count; i++)
        {
            Inverse[i] += scale * some;
            for (var j = i; j < count; j++) { Square[i, j] += scale * some * x; }
        }

        return weight * some;
    }

    /// <summary>With nobody behind them the last of the tied has no choice left.</summary>
    private double LeaveOutTheLast(double[] strengths)
    {
        var logs = 0.0;
        for (var i = 0; i < strengths.Length; i++)
        {
            Inverse[i] -= 1 / (strengths.Length * strengths[i]);
            Square[i, i] -= 1 / (strengths.Length * strengths[i] * strengths[i]);
            logs += Math.Log(strengths[i]) / strengths.Length;
        }

        return logs;
    }
}
