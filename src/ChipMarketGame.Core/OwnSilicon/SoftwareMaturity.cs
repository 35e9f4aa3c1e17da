namespace ChipMarketGame.Core;

/// <summary>Software for own silicon matures by spending and by use, slower the stronger CUDA is, and ages.</summary>
internal static class SoftwareMaturity
{
    public static void Grow(World world)
    {
        var (rules, firms) = (world.Scenario.Software, world.Hyperscalers);
        Span<double> used = stackalloc double[firms.Length];
        for (var i = 0; i < firms.Length; i++) { used[i] = Use(rules, new(firms[i].LastAsic)); }
        Portable.Log(used);
        for (var i = 0; i < firms.Length; i++)
        {
            firms[i].Software = Next(rules, firms[i].Software, world.Sheets.Hyperscalers[i].Software, world.Nvidia.Ecosystem, used[i]);
        }
    }

    /// <summary>Maturity a quarter on.</summary>
    /// <param name="chips">Own chips received in the quarter.</param>
    public static double Next(SoftwareParameters rules, double maturity, Usd spend, double ecosystem, Chips chips) =>
        Next(rules, maturity, spend, ecosystem, Portable.Log(Use(rules, chips)));

    /// <summary>What use counts for is the logarithm of this.</summary>
    private static double Use(SoftwareParameters rules, Chips chips) => 1 + (chips.Count / (double)rules.LearningReference.Count);

    private static double Next(SoftwareParameters rules, double maturity, Usd spend, double ecosystem, double used)
    {
        var missing = 1 - maturity;
        var spent = Math.Sqrt(spend.Count / (double)rules.InvestReference.Count);
        var invested = rules.Invest * missing * spent * (rules.InvestEase - (rules.InvestCuda * ecosystem));
        var learnt = rules.Learning * missing * used;
        return Math.Clamp(maturity + invested + learnt - rules.Decay, rules.Low, rules.High);
    }
}
