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
            var missing = 1 - firm.Software;
            var spent = Math.Sqrt(world.Sheets.Hyperscalers[i].Software.Count / (double)rules.InvestReference.Count);
            var invested = rules.Invest * missing * spent * (rules.InvestEase - (rules.InvestCuda * world.Nvidia.Ecosystem));
            var learnt = rules.Learning * missing * Portable.Log(1 + (firm.LastAsic / (double)rules.LearningReference.Count));
            firm.Software = Math.Clamp(firm.Software + invested + learnt - rules.Decay, rules.Low, rules.High);
        }
    }
}
