using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A role's strategies in every market.</summary>
/// <param name="Names">Strategies of the role, the reference first.</param>
/// <param name="Scores">For each market and each strategy: one seat after the other plays it, the rest play the market's.</param>
public sealed record StrategyFinding(
    CompanyRole Role, ImmutableArray<RivalMix> Mixes, ImmutableArray<string> Names, ImmutableArray<ImmutableArray<SeatScores>> Scores)
{
    /// <summary>
    /// What a strategy gains over the reference in the same seats under the same seeds, $ bn, mean over the seats of the role.
    /// </summary>
    public MeanInterval Advantage(int mix, int strategy) => MeanInterval.OfPairs(Scores[mix][strategy].Mean, Scores[mix][0].Mean);

    /// <summary>The strategy with the highest mean score in a market.</summary>
    public int Best(int mix) => Extreme(mix, 1);

    /// <summary>The strategy with the highest mean score in a market in one seat, numbered in its role.</summary>
    public int BestIn(int seat, int mix) => Highest([.. Scores[mix].Select(scores => scores.Seats[seat].Average())]);

    /// <summary>The strategy with the lowest mean score in a market.</summary>
    public int Worst(int mix) => Extreme(mix, -1);

    /// <summary>Rules of a market worth playing that are broken, as sentences.</summary>
    public IEnumerable<string> Faults()
    {
        if (Everywhere(Best) is { } best) { yield return $"{Role} {best}: the best strategy in every market."; }
        if (Everywhere(Worst) is { } worst) { yield return $"{Role} {worst}: the worst strategy in every market."; }
    }

    private string? Everywhere(Func<int, int> one) => Enumerable.Range(0, Mixes.Length).Select(one).Distinct().ToArray() is [var strategy]
        ? Names[strategy]
        : null;

    private int Extreme(int mix, int sign) => Highest([.. Scores[mix].Select(scores => sign * scores.Mean.Average())]);

    private static int Highest(double[] means) => Array.IndexOf(means, means.Max());
}
