using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>Throws from some quarter on; before it plays as the reference does.</summary>
sealed class Throwing(Scenario scenario, Company seat, int from) : IHyperscalerStrategy
{
    readonly IHyperscalerStrategy _reference = StrategyCatalogue.Hyperscaler("reference", scenario, seat);
    int _quarter;

    public static readonly StrategyInfo Info = new("throwing", CompanyRole.Hyperscaler, new Title("", ""));

    public HyperscalerSheet Decide(HyperscalerView view) => _quarter++ >= from
        ? throw new InvalidOperationException("lost the thread")
        : _reference.Decide(view);
}

/// <summary>Orders fewer than no GPUs, a line that is refused, and otherwise plays as the reference does.</summary>
sealed class Refused(Scenario scenario, Company seat) : IHyperscalerStrategy
{
    readonly IHyperscalerStrategy _reference = StrategyCatalogue.Hyperscaler("reference", scenario, seat);

    public static readonly StrategyInfo Info = new("refused", CompanyRole.Hyperscaler, new Title("", ""));

    public HyperscalerSheet Decide(HyperscalerView view) => _reference.Decide(view) with { Gpu = new Chips(-1) };
}

/// <summary>Waits for a signal before it answers.</summary>
sealed class Hanging(Scenario scenario, Company seat, WaitHandle signal) : IHyperscalerStrategy
{
    readonly IHyperscalerStrategy _reference = StrategyCatalogue.Hyperscaler("reference", scenario, seat);

    public static readonly StrategyInfo Info = new("hanging", CompanyRole.Hyperscaler, new Title("", ""));

    public HyperscalerSheet Decide(HyperscalerView view)
    {
        signal.WaitOne();
        return _reference.Decide(view);
    }
}
