namespace ChipMarketGame.Strategies;

/// <summary>Hyperscalers' strategies from outside the catalogue.</summary>
public static class HyperscalerSeats
{
    /// <summary>The same lineup with a strategy from outside the library in one hyperscaler's seat.</summary>
    /// <param name="create">Makes an instance for a game.</param>
    public static Lineup With(
        this Lineup lineup, Company seat, StrategyInfo info, Func<Scenario, Company, IHyperscalerStrategy> create) =>
        lineup.With(seat, HyperscalerStrategies.Role.Entry(info, create));

    /// <summary>Adds a strategy for hyperscalers.</summary>
    /// <param name="create">Makes an instance for a seat of a game.</param>
    /// <exception cref="StrategyRegistrationException">The name is taken or not a name, or the role is another.</exception>
    public static void Add(this StrategyRegister register, StrategyInfo info, Func<Scenario, Company, IHyperscalerStrategy> create) =>
        register.Take(HyperscalerStrategies.Role.Entry(info, create, isOwn: true));
}
