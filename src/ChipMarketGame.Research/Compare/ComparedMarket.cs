using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>A scenario with its parameter settings, in which policies are compared.</summary>
/// <param name="Name">Unique among the markets of a comparison.</param>
/// <param name="Measures">What is looked at; the first is what the policies are for.</param>
public sealed record ComparedMarket(string Name, Scenario Scenario, ImmutableArray<GameMeasure> Measures);
