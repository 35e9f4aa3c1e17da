using Orleans.Concurrency;

namespace ChipMarketGame.Contracts;

/// <summary>
/// One company of a game, keyed by its <see cref="CompanyKey"/>: makes its quarterly decisions through whoever controls it.
/// It never calls its game during a turn and holds nothing that cannot be rebuilt.
/// </summary>
public interface ICompanyGrain<TView, TSheet> : IGrainWithStringKey
{
    /// <summary>The company's sheet for the quarter in view.</summary>
    /// <param name="cancellation">The bell: an answer after it counts for nothing.</param>
    /// <exception cref="ControllerFailedException">Whoever controls the company failed.</exception>
    [Alias("decide")]
    [return: Immutable]
    ValueTask<TSheet> Decide([Immutable] TView view, CancellationToken cancellation);
}
