using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>
/// Policies played in the same markets under the same seeds. Luck is the same draw for draw, so what both share cancels out of a
/// difference taken seed by seed.
/// </summary>
/// <param name="Policies">The first is the baseline, which all compared seats play.</param>
/// <param name="Games">Market by market, policy by policy, in the order of the seeds.</param>
/// <param name="Contrasts">Every other policy against the baseline, for each market and each measure that it concerns.</param>
public sealed record PolicyComparison(
    ImmutableArray<ComparedMarket> Markets, ImmutableArray<ComparedPolicy> Policies, ImmutableArray<MeasuredGame> Games,
    ImmutableArray<PolicyContrast> Contrasts)
{
    /// <param name="policies">Two or more.</param>
    /// <param name="seeds">Two or more.</param>
    /// <param name="played">Told of each game as it is done.</param>
    public static PolicyComparison Play(
        ImmutableArray<ComparedMarket> markets, ImmutableArray<ComparedPolicy> policies, ImmutableArray<ulong> seeds, Action? played = null,
        CancellationToken cancellation = default)
    {
        if (policies.Length < 2)
        {
            throw new ArgumentException($"a comparison needs two policies, not {policies.Length}", nameof(policies));
        }
        if (seeds.Length < 2) { throw new ArgumentException($"an interval needs two seeds, not {seeds.Length}", nameof(seeds)); }

        ImmutableArray<MeasuredGame> games =
        [
            .. from market in markets
               from policy in policies
               from game in Replications.Over(seeds, seed => MeasuredGame.Play(market, policy, seed), played, cancellation)
               select game,
        ];
        PolicyContrast[] contrasts =
        [
            .. from market in markets
               from measure in Enumerable.Range(0, market.Measures.Length)
               from policy in policies[1..]
               where policy.Concerns(market.Scenario, market.Measures[measure])
               select Contrast(games, market, measure, policies[0], policy),
        ];
        var adjusted = AdjustedP.Holm([.. contrasts.Select(contrast => contrast.Paired.Test.P)]);
        return new PolicyComparison(
            markets, policies, games, [.. contrasts.Select((contrast, i) => contrast with { HolmP = adjusted[i] })]);
    }

    /// <summary>The policies that all compared seats play.</summary>
    public ImmutableArray<ComparedPolicy> Together => [.. Policies.Where(policy => policy.Alone is null)];

    /// <summary>Whether any of three or more policies stands out in a market by its first measure, each seed ranking them.</summary>
    public FriedmanTest Ranking(ComparedMarket market)
    {
        double[][] byPolicy = [.. Together.Select(policy => Values(Games, market, policy, 0))];
        return FriedmanTest.Of(
            [.. Enumerable.Range(0, byPolicy[0].Length).Select(seed => byPolicy.Select(values => values[seed]).ToArray())]);
    }

    private static PolicyContrast Contrast(
        ImmutableArray<MeasuredGame> games, ComparedMarket market, int measure, ComparedPolicy baseline, ComparedPolicy policy)
    {
        double[] before = Values(games, market, baseline, measure), after = Values(games, market, policy, measure);
        return new PolicyContrast(
            market, market.Measures[measure], baseline, policy, MeanInterval.Of(before), MeanInterval.Of(after),
            PairedContrast.Of(after, before), HolmP: 1);
    }

    private static double[] Values(ImmutableArray<MeasuredGame> games, ComparedMarket market, ComparedPolicy policy, int measure) =>
        [.. games.Where(game => game.Market == market && game.Policy == policy).Select(game => game.Values[measure])];
}
