namespace ChipMarketGame.Strategies;

/// <summary>
/// What an assembly of one's own strategies implements once, with a constructor without parameters, so that <c>chipmarket --own</c>
/// finds them.
/// </summary>
public interface IOwnStrategies
{
    /// <summary>Adds each strategy by name.</summary>
    void Register(StrategyRegister register);
}
