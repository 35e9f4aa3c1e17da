namespace ChipMarketGame.Strategies;

/// <summary>Plays the GPU maker's seat: a view in, a sheet out.</summary>
/// <inheritdoc cref="IHyperscalerStrategy" path="/remarks"/>
public interface INvidiaStrategy
{
    /// <inheritdoc cref="IHyperscalerStrategy.Decide"/>
    NvidiaSheet Decide(NvidiaView view);
}
