using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>The built-in strategies. An instance plays one seat of one game.</summary>
public static class StrategyCatalogue
{
    /// <summary>Name of the strategy that every role has and every result is compared with.</summary>
    public const string Reference = "reference";

    /// <summary>The strategies that play a role, the reference first.</summary>
    public static ImmutableArray<StrategyInfo> For(CompanyRole role) => StrategyLibrary.BuiltIn.For(role);

    /// <summary>A strategy in a seat of whichever role.</summary>
    /// <exception cref="UnknownStrategyException">There is none of that name for the role of the seat.</exception>
    public static Player Seat(string name, Scenario scenario, Company seat) =>
        StrategyLibrary.BuiltIn[scenario.Roster.RoleOf(seat), name].Seat(scenario, seat);

    /// <summary>A strategy for a hyperscaler's seat.</summary>
    /// <exception cref="UnknownStrategyException">There is none of that name.</exception>
    public static IHyperscalerStrategy Hyperscaler(string name, Scenario scenario, Company seat) =>
        HyperscalerStrategies.Role.Create(name, scenario, seat);

    /// <summary>A strategy for a designer's seat.</summary>
    /// <inheritdoc cref="Hyperscaler" path="/exception"/>
    public static IDesignerStrategy Designer(string name, Scenario scenario, Company seat) =>
        DesignerStrategies.Role.Create(name, scenario, seat);

    /// <summary>A strategy for the GPU maker's seat.</summary>
    /// <inheritdoc cref="Hyperscaler" path="/exception"/>
    public static INvidiaStrategy Nvidia(string name, Scenario scenario, Company seat) =>
        GpuMakerStrategies.Role.Create(name, scenario, seat);
}
