namespace ChipMarketGame.Benchmarks;

/// <summary>Two figures measured in turn in one run, and what their ratio should be at least; 0 where none is asked for.</summary>
/// <param name="Quotients">Left over right in each round, in rising order: what disturbs a machine for longer than a round disturbs
/// both.</param>
internal sealed record Ratio(string What, string Unit, double Left, double Right, double[] Quotients, double AtLeast)
{
    public static void PrintHead() =>
        Console.WriteLine($"{"what",-76} {"unit",-10} {"left",14} {"right",14} {"ratio",9} {"middle half",15} {"wanted",9}");

    /// <summary>Runs both sides in turn, now one first, now the other.</summary>
    public static Ratio InTurn(string what, string unit, Func<double> left, Func<double> right, double atLeast, int rounds = 31)
    {
        var (lefts, rights) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) { (lefts[round], rights[round]) = (left(), right()); }
            else { (rights[round], lefts[round]) = (right(), left()); }
        }

        return Of(what, unit, lefts, rights, atLeast);
    }

    /// <summary>The medians of both sides and of their quotients, round by round.</summary>
    public static Ratio Of(string what, string unit, double[] lefts, double[] rights, double atLeast) =>
        new(what, unit, Median(lefts), Median(rights), [.. lefts.Zip(rights, (left, right) => left / right).Order()], atLeast);

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    public void Print() => Console.WriteLine(
        $"{What,-76} {Unit,-10} {Left,14:N1} {Right,14:N1} {At(0.5),9:N2} {$"{At(0.25):N2}–{At(0.75):N2}",15} " +
        $"{(AtLeast > 0 ? $"≥ {AtLeast}" : ""),9}");

    public ReadmeRow InReadme => new(
        What, Unit, $"{Left:N1}", $"{Right:N1}", $"{At(0.5):N2} ({At(0.25):N2}–{At(0.75):N2})", AtLeast > 0 ? $"≥ {AtLeast}" : "");

    private double At(double share) => Quotients[(int)(share * Quotients.Length)];
}
