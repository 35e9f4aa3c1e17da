using ChipMarketGame.Core;
using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>
/// One company of a game, of whichever role, keyed by its <see cref="CompanyKey"/>: makes its quarterly decisions through whoever
/// controls it. It never calls its game during a turn and holds nothing that cannot be rebuilt.
/// </summary>
[Alias("company")]
public interface ICompanyGrain : IGrainWithStringKey
{
    /// <summary>The company's sheet for the quarter in view.</summary>
    /// <param name="cancellation">The bell: an answer after it counts for nothing.</param>
    /// <exception cref="ControllerFailedException">Whoever controls the company failed.</exception>
    [Alias("decide")]
    [return: Immutable]
    ValueTask<ISheet> Decide([Immutable] SeatView view, CancellationToken cancellation);
}
