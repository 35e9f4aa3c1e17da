namespace ChipMarketGame.Strategies;

/// <summary>Plays a hyperscaler's seat: a view in, a sheet out.</summary>
/// <remarks>One instance plays one seat of one game. A view is valid during the call: bulk play reuses its memory.</remarks>
public interface IHyperscalerStrategy
{
    /// <summary>The sheet for the quarter that the view shows.</summary>
    HyperscalerSheet Decide(HyperscalerView view);
}
