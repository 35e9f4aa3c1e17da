using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What one entrant made of one seat in one block.</summary>
/// <param name="Block">
/// The unit of independent luck. In the focal format a scenario, seed, seat and panel lineup; in the league one group of games of the
/// line design, over all its seats. Whatever shares luck has to share a block: intervals let blocks vary, not what is inside.
/// </param>
/// <param name="Score">Advantage in standard deviations of the panel in that seat; any finite number.</param>
public sealed record BlockScore(string Entrant, CompanyRole Role, string Seat, string Block, double Score);
