namespace ChipMarketGame.Strategies;

/// <summary>Plays a designer's seat: a view in, a sheet out.</summary>
/// <inheritdoc cref="IHyperscalerStrategy" path="/remarks"/>
public interface IDesignerStrategy
{
    /// <inheritdoc cref="IHyperscalerStrategy.Decide"/>
    DesignerSheet Decide(DesignerView view);
}
