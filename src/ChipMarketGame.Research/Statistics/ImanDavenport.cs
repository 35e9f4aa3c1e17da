namespace ChipMarketGame.Research;

/// <summary>
/// Friedman's statistic turned into an F, which is less conservative than χ² (Iman and Davenport, "Approximations of the Critical Region
/// of the Friedman Statistic", Communications in Statistics A 9, 1980; recommended by Demšar 2006, section 3.2).
/// </summary>
/// <param name="F">(N − 1) χ² / (N (k − 1) − χ²); infinite if all blocks rank alike.</param>
/// <param name="P">With a single block, which cannot tell, one.</param>
public sealed record ImanDavenport(double F, int Numerator, int Denominator, double P)
{
    internal static ImanDavenport Of(FriedmanTest test)
    {
        var left = (test.Blocks * (double)test.DegreesOfFreedom) - test.ChiSquared;
        var statistic = test.ChiSquared == 0 || test.Blocks < 2 ? 0
            : left <= 1e-12 * test.ChiSquared ? double.PositiveInfinity
            : (test.Blocks - 1) * test.ChiSquared / left;
        var denominator = test.DegreesOfFreedom * (test.Blocks - 1);
        return new ImanDavenport(statistic, test.DegreesOfFreedom, denominator, statistic == 0
            ? 1
            : FisherDistribution.UpperTail(statistic, test.DegreesOfFreedom, denominator));
    }
}
