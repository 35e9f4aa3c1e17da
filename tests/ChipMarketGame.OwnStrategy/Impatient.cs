using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.OwnStrategy;

/// <summary>The built-in planner with leanings of one's own.</summary>
public static class Impatient
{
    public static StrategyInfo Info { get; } = new(
        "impatient",
        CompanyRole.Hyperscaler,
        new Title("Pays 6 % over list as soon as GPUs are short.", "GPU 一缺貨就加價百分之六。"));

    public static HyperscalerPolicy Policy { get; } = new() { PremiumWhenShort = 0.06 };
}
