using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>
/// How far a seat is beyond the strategy that stands in for it, with the same luck and everybody else's decisions as they were.
/// </summary>
/// <param name="StandIn">Name of that strategy.</param>
/// <param name="ByQuarter">Difference of the net present values, terminal value included, after each closed quarter, oldest first.</param>
[GenerateSerializer, Immutable, Alias("seat-advantage")]
public sealed record SeatAdvantage(Company Seat, string StandIn, ImmutableArray<Usd> ByQuarter);
