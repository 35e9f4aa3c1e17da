namespace ChipMarketGame.Strategies;

/// <summary>The GPU maker's strategies from outside the catalogue.</summary>
public static class GpuMakerSeats
{
    /// <summary>The same lineup with a strategy from outside the library in the GPU maker's seat.</summary>
    /// <param name="create">Makes an instance for a game.</param>
    public static Lineup With(this Lineup lineup, StrategyInfo info, Func<Scenario, Company, INvidiaStrategy> create) =>
        lineup.With(lineup.Scenario.Roster.GpuMaker, GpuMakerStrategies.Role.Entry(info, create));

    /// <summary>Adds a strategy for the GPU maker.</summary>
    /// <param name="create">Makes an instance for a seat of a game.</param>
    /// <exception cref="StrategyRegistrationException">The name is taken or not a name, or the role is another.</exception>
    public static void Add(this StrategyRegister register, StrategyInfo info, Func<Scenario, Company, INvidiaStrategy> create) =>
        register.Take(GpuMakerStrategies.Role.Entry(info, create, isOwn: true));
}
