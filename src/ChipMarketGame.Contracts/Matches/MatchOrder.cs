using System.Collections.Immutable;

namespace ChipMarketGame.Contracts;

/// <summary>A game to be played in bulk.</summary>
/// <param name="Strategies">Name of each seat's strategy, in seat order.</param>
/// <param name="Withdrawn">Bit n is set where seat n plays its standing orders because its strategy hung before.</param>
/// <param name="Uncontaminated">Whether every seat counts, so that games in which strategies fail are played again without them for the
/// others.</param>
[GenerateSerializer, Immutable, Alias("match-order")]
public sealed record MatchOrder(ulong Seed, ImmutableArray<string> Strategies, ulong Withdrawn, bool Uncontaminated);
