namespace ChipMarketGame.Research;

/// <summary>A figure in two markets under the same seeds.</summary>
/// <param name="Difference">Factual less counterfactual, seed by seed.</param>
/// <param name="Relative">The same as a share of the counterfactual; not a number where that is not above zero under every seed.</param>
public sealed record PairedComparison(
    GameMeasure Measure, MeanInterval Factual, MeanInterval Counterfactual, MeanInterval Difference, MeanInterval Relative)
{
    public static PairedComparison Of(GameMeasure measure, IReadOnlyList<PlayedGame> factual, IReadOnlyList<PlayedGame> counterfactual)
    {
        double[] with = [.. factual.Select(measure.Of)], without = [.. counterfactual.Select(measure.Of)];
        return new PairedComparison(
            measure,
            MeanInterval.Of(with),
            MeanInterval.Of(without),
            MeanInterval.OfPairs(with, without),
            without.Any(value => value <= 0)
                ? MeanInterval.Unknown(with.Length)
                : MeanInterval.Of([.. with.Zip(without, (a, b) => (a / b) - 1)]));
    }
}
