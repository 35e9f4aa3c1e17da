using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>One game of a comparison, as measured.</summary>
/// <param name="Values">One per measure of the market.</param>
public sealed record MeasuredGame(ComparedMarket Market, ComparedPolicy Policy, ulong Seed, ImmutableArray<double> Values)
{
    /// <summary>Lines of any strategy that the rules refused.</summary>
    public ImmutableArray<RefusedDecision> Refused { get; private init; } = [];

    /// <summary>Decisions of any strategy in which it threw.</summary>
    public ImmutableArray<FailedDecision> Failed { get; private init; } = [];

    public static MeasuredGame Play(ComparedMarket market, ComparedPolicy policy, ulong seed)
    {
        var game = PlayedGame.Play(market.Scenario, policy.Lineup(market.Scenario), seed);
        return new MeasuredGame(market, policy, seed, [.. market.Measures.Select(measure => measure.Of(game))])
        {
            Refused = game.Refused, Failed = game.Failed
        };
    }
}
