using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>A comparison as tables for other programs: the values, and what was made of them.</summary>
internal static class ContrastColumns
{
    private const string OfMeasure = "of the measure";

    public static IReadOnlyList<Column<MeasuredValue>> OfValues { get; } =
    [
        new("market", "name", "scenario and settings, as in the manifest", row => row.Game.Market.Name),
        new("policy", "name", "what was compared; \"X, seat alone\" is X in one seat while the others of its role play the baseline", row =>
            row.Game.Policy.Name),
        new("seed", "number", "seed of the game's luck; one of more than 15 digits has an apostrophe before it", row => row.Game.Seed),
        new("measure", "name", "what was measured", row => row.Measure.Name),
        new("period", "name", "the whole game, a year or a quarter", row => row.Measure.Period),
        new("unit", "name", "unit of the value", row => row.Measure.Unit),
        new("value", "of the row", "the measure in this game", row => row.Value),
        new("refused_lines", "lines",
            "lines of any strategy's sheets that the rules refused in this game; their standing values were played",
            row => row.Game.Refused.Length),
        new("failed_decisions", "decisions", "decisions of any strategy in this game in which it threw; standing orders were played", row =>
            row.Game.Failed.Length),
    ];

    public static IReadOnlyList<Column<PolicyContrast>> OfContrasts { get; } =
    [
        new("market", "name", "scenario and settings, as in the manifest", row => row.Market.Name),
        new("measure", "name", "what was measured", row => row.Measure.Name),
        new("period", "name", "the whole game, a year or a quarter", row => row.Measure.Period),
        new("unit", "name", "unit of the measure", row => row.Measure.Unit),
        new("baseline", "name", "the policy compared with", row => row.Baseline.Name),
        new("policy", "name", "the policy compared; \"X, seat alone\" is X in one seat while the others of its role play the baseline",
            row => row.Policy.Name),
        new("seeds", "games", "pairs of games, one of each policy under the same luck", row => row.Paired.Count),
        new("baseline_mean", OfMeasure, "mean over seeds under the baseline", row => row.OfBaseline.Mean),
        new("baseline_sd", OfMeasure, "standard deviation over seeds under the baseline", row => row.OfBaseline.StandardDeviation),
        new("policy_mean", OfMeasure, "mean over seeds under the policy", row => row.OfPolicy.Mean),
        new("policy_sd", OfMeasure, "standard deviation over seeds under the policy", row => row.OfPolicy.StandardDeviation),
        new("difference", OfMeasure, "mean of policy less baseline, seed by seed", row => row.Paired.Difference.Mean),
        new("difference_low", OfMeasure, "lower end of its 95 % interval by Student's t", row => row.Paired.Difference.Low),
        new("difference_high", OfMeasure, "upper end of its 95 % interval by Student's t", row => row.Paired.Difference.High),
        new("bootstrap_low", OfMeasure, "lower end of its 95 % bootstrap interval over seeds", row => row.Paired.Clustered.Low),
        new("bootstrap_high", OfMeasure, "upper end of its 95 % bootstrap interval over seeds", row => row.Paired.Clustered.High),
        new("t", "ratio", "the paired t statistic", row => row.Paired.Test.T),
        new("degrees_of_freedom", "number", "of the paired t test", row => row.Paired.Test.DegreesOfFreedom),
        new("p", "probability", "of the paired t test, two-sided", row => row.Paired.Test.P),
        new("p_holm", "probability", "the same, adjusted by Holm for all contrasts of the file", row => row.HolmP),
        new("effect_dz", "standard deviations", "the difference over its standard deviation", row => row.Paired.StandardisedEffect),
        new("hodges_lehmann", OfMeasure, "Hodges–Lehmann shift: median of the pairwise means of the differences", row => row.Paired.Shift),
        new("correlation", "ratio", "of the two policies over seeds; empty where one does not vary", row => row.Paired.Correlation),
        new("variance_reduction", "share", "of the variance of the difference that common seeds remove; empty where there is none", row =>
            row.Paired.VarianceReduction),
    ];
}
