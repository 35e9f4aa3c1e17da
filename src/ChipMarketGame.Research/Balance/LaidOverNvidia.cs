using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>The GPU maker's strategy with a line of each of its sheets set to something else.</summary>
internal sealed class LaidOverNvidia(INvidiaStrategy strategy, Func<NvidiaSheet, NvidiaView, NvidiaSheet> lay) : INvidiaStrategy
{
    /// <inheritdoc/>
    public NvidiaSheet Decide(NvidiaView view) => lay(strategy.Decide(view), view);
}
