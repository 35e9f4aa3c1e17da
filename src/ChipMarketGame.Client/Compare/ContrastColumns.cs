using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A comparison as tables for other programs: the values, and what was made of them.</summary>
internal static class ContrastColumns
{
    public static IReadOnlyList<Column<MeasuredValue>> OfValues { get; } =
    [
        new("market", "", "", row => row.Game.Market.Name),
        new("policy", "", "", row => row.Game.Policy.Name),
        new("seed", "", "", row => row.Game.Seed),
        new("measure", "", "", row => row.Measure.Name),
        new("period", "", "", row => row.Measure.Period),
        new("unit", "", "", row => row.Measure.Unit),
        new("value", "", "", row => row.Value),
    ];

    public static IReadOnlyList<Column<PolicyContrast>> OfContrasts { get; } =
    [
        new("market", "", "", row => row.Market.Name),
        new("measure", "", "", row => row.Measure.Name),
        new("period", "", "", row => row.Measure.Period),
        new("unit", "", "", row => row.Measure.Unit),
        new("baseline", "", "", row => row.Baseline.Name),
        new("policy", "", "", row => row.Policy.Name),
        new("seeds", "", "", row => row.Paired.Count),
        new("baseline_mean", "", "", row => row.OfBaseline.Mean),
        new("baseline_sd", "", "", row => row.OfBaseline.StandardDeviation),
        new("policy_mean", "", "", row => row.OfPolicy.Mean),
        new("policy_sd", "", "", row => row.OfPolicy.StandardDeviation),
        new("difference", "", "", row => row.Paired.Difference.Mean),
        new("difference_low", "", "", row => row.Paired.Difference.Low),
        new("difference_high", "", "", row => row.Paired.Difference.High),
        new("bootstrap_low", "", "", row => row.Paired.Clustered.Low),
        new("bootstrap_high", "", "", row => row.Paired.Clustered.High),
        new("t", "", "", row => row.Paired.Test.T),
        new("degrees_of_freedom", "", "", row => row.Paired.Test.DegreesOfFreedom),
        new("p", "", "", row => row.Paired.Test.P),
        new("p_holm", "", "", row => row.HolmP),
        new("effect_dz", "", "", row => row.Paired.StandardisedEffect),
        new("hodges_lehmann", "", "", row => row.Paired.Shift),
        new("correlation", "", "", row => row.Paired.Correlation),
        new("variance_reduction", "", "", row => row.Paired.VarianceReduction),
    ];
}
