using ChipMarketGame.Strategies;

namespace ChipMarketGame.OwnStrategy;

/// <summary>What this assembly brings to the table.</summary>
public sealed class MyStrategies : IOwnStrategies
{
    public void Register(StrategyRegister register)
    {
        register.Add(Impatient.Info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, Impatient.Policy));
        register.Add(CheapestRival.Info, (_, _) => new CheapestRival());
    }
}
