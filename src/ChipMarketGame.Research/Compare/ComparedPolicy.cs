using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>What is compared: who sits where.</summary>
/// <param name="Name">Unique among the policies of a comparison.</param>
public sealed record ComparedPolicy(string Name, Func<Scenario, Lineup> Lineup);
