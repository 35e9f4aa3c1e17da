using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The question that runs through every game: does the move away from GPUs hurt NVIDIA, or does the pie grow? The market with own
/// silicon against the same market, under the same seeds, in which nobody may make any.
/// </summary>
/// <param name="LastQuarter">The game's last quarter, which lies beyond the calibrated window.</param>
public sealed record OwnSiliconQuestion(int Seeds, CalendarQuarter LastQuarter, ImmutableArray<PairedComparison> Comparisons)
{
    /// <summary>What the hyperscalers play where own silicon is forbidden; everybody else plays the reference in both markets.</summary>
    public const string WithoutOwnSilicon = "gpu-only";

    /// <summary>Plays both markets under seeds 1 to <paramref name="seeds"/>.</summary>
    /// <param name="played">Told of each game, two per seed.</param>
    public static OwnSiliconQuestion Ask(
        Scenario factual, Scenario counterfactual, int seeds, Action? played = null, CancellationToken cancellation = default)
    {
        var with = Replications.Over(
            Replications.Seeds(seeds), seed => PlayedGame.Play(factual, Lineup.Reference(factual), seed), played, cancellation);
        var without = Replications.Over(
            Replications.Seeds(seeds),
            seed => PlayedGame.Play(
                counterfactual, Lineup.Reference(counterfactual).With(CompanyRole.Hyperscaler, WithoutOwnSilicon), seed), played,
                cancellation);
        return new OwnSiliconQuestion(
            seeds, with[0].Quarters[^1].Report.Quarter,
            [.. OwnSiliconMeasures.Of(factual).Select(measure => PairedComparison.Of(measure, with, without))]);
    }
}
