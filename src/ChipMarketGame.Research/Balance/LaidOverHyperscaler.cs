using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A hyperscaler's strategy with a line of each of its sheets set to something else.</summary>
internal sealed class LaidOverHyperscaler(IHyperscalerStrategy strategy, Func<HyperscalerSheet, HyperscalerView, HyperscalerSheet> lay)
    : IHyperscalerStrategy
{
    /// <inheritdoc/>
    public HyperscalerSheet Decide(HyperscalerView view) => lay(strategy.Decide(view), view);
}
