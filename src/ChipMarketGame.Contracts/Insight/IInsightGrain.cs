using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>Answers what may come of a sheet, and why things came as they did. It keeps nothing, so any silo answers alike.</summary>
/// <exception cref="GameUnavailableException">The journal failed: ask again.</exception>
[Alias("insight")]
public interface IInsightGrain : IGrainWithIntegerKey
{
    /// <summary>What a seat may expect of a sheet, from its own view alone: nobody need be authorised, for nothing else can come of it.</summary>
    [Alias("forecast")]
    [return: Immutable]
    ValueTask<SeatForecast> Forecast([Immutable] SeatOutlook outlook);
}
