using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// Whether the market is worth playing: no strategy best or worst against every mix of rivals, no line of a sheet that does not
/// matter, and none whose best value is the same end of its range whatever the rivals do.
/// </summary>
public sealed record BalanceReport(
    Scenario Scenario, int Seeds, ImmutableArray<RivalMix> Mixes, ImmutableArray<StrategyFinding> Strategies,
    ImmutableArray<LeverFinding> Levers)
{
    /// <summary>Rules that are broken, as sentences.</summary>
    public ImmutableArray<string> Faults =>
        [.. Strategies.SelectMany(finding => finding.Faults()), .. Levers.SelectMany(finding => finding.Faults())];
}
