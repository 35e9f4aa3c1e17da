namespace ChipMarketGame.Strategies;

/// <summary>Designers' strategies from outside the catalogue.</summary>
public static class DesignerSeats
{
    /// <summary>The same lineup with a strategy from outside the library in one designer's seat.</summary>
    /// <param name="create">Makes an instance for a game.</param>
    public static Lineup With(
        this Lineup lineup, Company seat, StrategyInfo info, Func<Scenario, Company, IDesignerStrategy> create) =>
        lineup.With(seat, DesignerStrategies.Role.Entry(info, create));

    /// <summary>Adds a strategy for designers.</summary>
    /// <param name="create">Makes an instance for a seat of a game.</param>
    /// <exception cref="StrategyRegistrationException">The name is taken or not a name, or the role is another.</exception>
    public static void Add(this StrategyRegister register, StrategyInfo info, Func<Scenario, Company, IDesignerStrategy> create) =>
        register.Take(DesignerStrategies.Role.Entry(info, create, isOwn: true));
}
