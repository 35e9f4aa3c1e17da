using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.OwnStrategy;

/// <summary>A decision of one's own: last quarter's sheet with the margin of the cheapest rival.</summary>
public sealed class CheapestRival : IDesignerStrategy
{
    public static StrategyInfo Info { get; } = new(
        "cheapest-rival",
        CompanyRole.Designer,
        "Asks what its cheapest rival asks.");

    public DesignerSheet Decide(DesignerView view)
    {
        var lowest = SheetLines.Margin.High;
        foreach (var rival in view.Public.Designers)
        {
            if (rival.Designer != view.Seat) { lowest = Math.Min(lowest, rival.Margin); }
        }

        return view.Standing with { Margin = lowest };
    }
}
