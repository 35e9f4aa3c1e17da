namespace ChipMarketGame.Research;

/// <summary>
/// Student's t, right far out in its tails and for any number of degrees of freedom, whole or not (Student, "The Probable Error of a
/// Mean", Biometrika 6, 1908).
/// </summary>
public static class StudentDistribution
{
    /// <summary>Above so many degrees of freedom it is the normal distribution to the last digit.</summary>
    private const double Normal = 1e18;

    /// <summary>Beyond this multiple of √ν the tail is a plain power.</summary>
    private const double Power = 1e100;

    /// <summary>Probability of a t at least as far from zero on either side.</summary>
    /// <param name="t">Any number, infinite included.</param>
    /// <param name="degreesOfFreedom">Above 0; infinitely many are the normal distribution.</param>
    public static double TwoSidedTail(double t, double degreesOfFreedom)
    {
        Given.Freedom(degreesOfFreedom);
        if (double.IsNaN(t)) { throw new ArgumentException("t must be a number", nameof(t)); }
        if (degreesOfFreedom >= Normal) { return Tail.Gamma(0.5, Math.Min(t * t / 2, double.MaxValue)); }

        var ratio = Math.Abs(t) / Math.Sqrt(degreesOfFreedom);
        return ratio <= Power
            ? At(ratio, degreesOfFreedom).Tail
            : At(Power, degreesOfFreedom).Tail * Math.Pow(Power / ratio, degreesOfFreedom);
    }

    /// <summary>The t that is exceeded on either side with this probability.</summary>
    /// <param name="tail">Of both sides together, above 0 and below 1: 0.05 for an interval of 95 %.</param>
    /// <param name="degreesOfFreedom">Above 0; infinitely many are the normal distribution.</param>
    public static double TwoSidedQuantile(double tail, double degreesOfFreedom)
    {
        Given.Between(tail, "a tail", nameof(tail));
        Given.Freedom(degreesOfFreedom);
        var freedom = Math.Min(degreesOfFreedom, Normal / 2);
        var root = Math.Sqrt(freedom);

        // On a logarithmic scale of t the logarithm of the tail is concave: Newton's method comes from the far side without leaving it.
        var (goal, low, high) = (Math.Log(tail), double.NegativeInfinity, double.PositiveInfinity);
        var y = -Math.Log(root);
        for (var (step, reach) = (0, 1.0); step < 200; step++)
        {
            var (probability, density) = At(Math.Exp(y), freedom);
            var above = Math.Log(probability) - goal;
            if (above > 0) { low = y; } else { high = y; }
            var next = y + (above * probability / (2 * density));
            if (!(next > low && next < high))
            {
                next = double.IsInfinity(high) ? low + reach : double.IsInfinity(low) ? high - reach : low + ((high - low) / 2);
                reach *= 2;
            }

            var moved = Math.Abs(next - y);
            y = next;
            if (moved <= 4e-16 * Math.Max(1, Math.Abs(y))) { break; }
        }

        return Math.Exp(y) * root;
    }

    /// <summary>The tail beyond t = ratio · √ν, and its density on the scale of which <see cref="Tail"/> integrates.</summary>
    private static (double Tail, double Density) At(double ratio, double freedom)
    {
        var square = ratio * ratio;
        var (u, w) = square <= 1 ? (1 / (1 + square), square / (1 + square)) : (1 / square / (1 + (1 / square)), 1 / (1 + (1 / square)));
        return (Tail.Beta(freedom / 2, 0.5, u, w), Tail.BetaDensity(freedom / 2, 0.5, u, w));
    }
}
