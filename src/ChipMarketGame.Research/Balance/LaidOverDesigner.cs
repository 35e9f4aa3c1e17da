using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A designer's strategy with a line of each of its sheets set to something else.</summary>
internal sealed class LaidOverDesigner(IDesignerStrategy strategy, Func<DesignerSheet, DesignerView, DesignerSheet> lay) : IDesignerStrategy
{
    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view) => lay(strategy.Decide(view), view);
}
