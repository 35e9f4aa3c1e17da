namespace ChipMarketGame.Core;

/// <summary>Software for own silicon matures by spending and by use, slower the stronger CUDA is, and ages.</summary>
internal static class SoftwareMaturity
{
    public static void Grow(World world)
    {
        var rules = world.Scenario.Software;
        for (var i = 0; i < world.Hyperscalers.Length; i++)
        {
            var firm = world.Hyperscalers[i];
            firm.Software = Next(rules, firm.Software, world.Sheets.Hyperscalers[i].Software, world.Nvidia.Ecosystem, new(firm.LastAsic));
        }
    }

    /// <summary>Maturity a quarter on.</summary>
    /// <param name="chips">Own chips received in the quarter.</param>
    public static double Next(SoftwareParameters rules, double maturity, Usd spend, double ecosystem, Chips chips)
    {
        var missing = 1 - maturity;
        var spent = Math.Sqrt(spend.Count / (double)rules.InvestReference.Count);
        var invested = rules.Invest * missing * spent * (rules.InvestEase - (rules.InvestCuda * ecosystem));
        var learnt = rules.Learning * missing * Portable.Log(1 + (chips.Count / (double)rules.LearningReference.Count));
        return Math.Clamp(maturity + invested + learnt - rules.Decay, rules.Low, rules.High);
    }
}
