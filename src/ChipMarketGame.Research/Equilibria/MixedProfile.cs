using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>An equilibrium of a game of two: each mixture is best against the other.</summary>
/// <param name="RowPayoff">What the row player earns in it.</param>
/// <param name="ColumnPayoff">What the column player earns in it.</param>
public sealed record MixedProfile(ImmutableArray<double> Row, ImmutableArray<double> Column, double RowPayoff, double ColumnPayoff);
