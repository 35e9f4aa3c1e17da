using System.Collections.Immutable;

namespace ChipMarketGame.Research;

/// <summary>What the panel's strategies made of one seat, over all of them and all seeds.</summary>
/// <param name="Seat">Id of the company.</param>
/// <param name="Mean">Score in $.</param>
/// <param name="Deviation">Standard deviation of the score in $; never 0.</param>
/// <param name="Ruined">Share of games in which the company went under administration.</param>
/// <param name="Percentiles">Score in $ at 0, 1, … 100 % of the distribution.</param>
public sealed record PanelSeat(string Seat, double Mean, double Deviation, double Ruined, ImmutableArray<long> Percentiles)
{
    /// <summary>The worst score of the panel.</summary>
    public long Worst => Percentiles[0];

    /// <summary>Share of the panel's scores that lie below one, between percentiles in proportion; half of those equal to it.</summary>
    public double PercentileOf(long score)
    {
        var (first, last) = (Percentiles.Count(value => value < score), Percentiles.Count(value => value <= score) - 1);
        if (last < 0) { return 0; }
        if (first > 100) { return 1; }
        if (last >= first) { return (first + last) / 200.0; }

        var (low, high) = (Percentiles[first - 1], Percentiles[first]);
        return (first - 1 + ((score - low) / (double)(high - low))) / 100;
    }
}
