namespace ChipMarketGame.Research;

/// <summary>One measure under two policies, in one market, seed by seed.</summary>
/// <param name="Paired">The policy less the baseline.</param>
/// <param name="HolmP">The paired t test's p, adjusted for all contrasts of the comparison.</param>
public sealed record PolicyContrast(
    ComparedMarket Market, GameMeasure Measure, ComparedPolicy Baseline, ComparedPolicy Policy, MeanInterval OfBaseline,
    MeanInterval OfPolicy, PairedContrast Paired, double HolmP);
