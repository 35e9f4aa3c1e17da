using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>Games to be played inside one call.</summary>
/// <param name="Scenario">The whole document, the same for all of them.</param>
/// <param name="FailureRule">Name of what becomes of a seat whose strategy fails: StandingOrders, Forfeit or Void.</param>
[GenerateSerializer, Immutable, Alias("match-batch")]
public sealed record MatchBatch(string Scenario, string FailureRule, ImmutableArray<MatchOrder> Matches);
