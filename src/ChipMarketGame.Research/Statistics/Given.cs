namespace ChipMarketGame.Research;

/// <summary>What every statistic asks of what it is given. A sentence names the field, the value and what is allowed.</summary>
internal static class Given
{
    /// <summary>A finite number.</summary>
    public static double Finite(double value, string what, string name) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentException(FormattableString.Invariant($"{what} must be a finite number, not {value}"), name);

    /// <summary>Values of which each is a finite number; refused by place, from 1.</summary>
    public static void Finite(IReadOnlyCollection<double> values, string name)
    {
        var place = 0;
        foreach (var value in values)
        {
            place++;
            if (!double.IsFinite(value))
            {
                throw new ArgumentException(FormattableString.Invariant($"value {place} must be a finite number, not {value}"), name);
            }
        }
    }

    /// <summary>A table of finite payoffs with at least one.</summary>
    public static void Payoffs(double[,] payoffs, string name)
    {
        if (payoffs.Length == 0) { throw new ArgumentException("a game needs a table of finite payoffs", name); }

        var columns = payoffs.GetLength(1);
        for (var i = 0; i < payoffs.Length; i++)
        {
            var payoff = payoffs[i / columns, i % columns];
            if (!double.IsFinite(payoff))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"a game needs finite payoffs: row {(i / columns) + 1}, column {(i % columns) + 1} is {payoff}"), name);
            }
        }
    }

    /// <summary>A confidence above 0 and below 1.</summary>
    public static double Confidence(double confidence) => Between(confidence, "a confidence", nameof(confidence));

    /// <summary>A probability above 0 and below 1.</summary>
    public static double Between(double probability, string what, string name) => probability is > 0 and < 1
        ? probability
        : throw new ArgumentOutOfRangeException(name, probability, $"{what} lies between 0 and 1, both excluded");

    /// <summary>A whole number of at least so many.</summary>
    public static int AtLeast(int least, int number, string what, string name) =>
        number >= least
            ? number
            : throw new ArgumentOutOfRangeException(name, number, FormattableString.Invariant($"{what}: {least} or more, not {number}"));

    /// <summary>Degrees of freedom: any number above 0, infinitely many included.</summary>
    public static double Freedom(double degreesOfFreedom) => degreesOfFreedom > 0
        ? degreesOfFreedom
        : throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "degrees of freedom must be above 0");
}
