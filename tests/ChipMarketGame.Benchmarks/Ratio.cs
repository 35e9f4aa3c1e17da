namespace ChipMarketGame.Benchmarks;

/// <summary>Two figures measured in turn in one run, and what their ratio should be at least; 0 where none is asked for.</summary>
internal sealed record Ratio(string What, string Unit, double Left, double Right, double AtLeast)
{
    public static void PrintHead() => Console.WriteLine($"{"what",-76} {"unit",-10} {"left",14} {"right",14} {"ratio",9} {"wanted",9}");

    /// <summary>Runs both sides in turn and takes the median of each.</summary>
    public static Ratio InTurn(string what, string unit, Func<double> left, Func<double> right, double atLeast, int rounds = 5)
    {
        var (lefts, rights) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++) { (lefts[round], rights[round]) = (left(), right()); }
        return new Ratio(what, unit, Median(lefts), Median(rights), atLeast);
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    public void Print() => Console.WriteLine($"{What,-76} {Unit,-10} {Left,14:N1} {Right,14:N1} {Left / Right,9:N2} {(AtLeast > 0 ? $"≥ {AtLeast}" : ""),9}");
}
