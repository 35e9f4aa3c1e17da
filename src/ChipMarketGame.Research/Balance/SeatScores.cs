using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>What one way to play came to in one market.</summary>
/// <param name="Seats">For each seat of the role, in roster order: its net present value under each seed, $ bn.</param>
public sealed record SeatScores(ImmutableArray<Company> Owners, ImmutableArray<ImmutableArray<double>> Seats)
{
    /// <summary>The mean over the role's seats, seed by seed.</summary>
    public ImmutableArray<double> Mean { get; } = [
        .. Enumerable.Range(0, Seats[0].Length).Select(seed => Seats.Average(seat => seat[seed]))];
}
