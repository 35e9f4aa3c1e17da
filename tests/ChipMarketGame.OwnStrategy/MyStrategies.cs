using ChipMarketGame.Strategies;

namespace ChipMarketGame.OwnStrategy;

/// <summary>What this assembly brings to the table.</summary>
public sealed class MyStrategies : IOwnStrategies
{
    public void Register(StrategyRegister mine)
    {
        mine.Add(Impatient.Info, (scenario, seat) => new HyperscalerPlanner(scenario, seat, Impatient.Policy));
        mine.Add(CheapestRival.Info, (_, _) => new CheapestRival());
    }
}
