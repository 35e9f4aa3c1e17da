using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>One setting of a lever.</summary>
/// <param name="Label">As shown in tables.</param>
/// <param name="Seat">Puts the reference strategy with this setting laid over its sheet into a seat.</param>
public sealed record LeverSetting(string Label, Func<Lineup, Company, Lineup> Seat);
