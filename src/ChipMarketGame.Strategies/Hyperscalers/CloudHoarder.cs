namespace ChipMarketGame.Strategies;

/// <summary>Builds ahead of demand, so that rivals find power and chips already taken.</summary>
public static class CloudHoarder
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "capacity-hoarder",
        CompanyRole.Hyperscaler,
        new Title(
            "Plans for a sixth more load than it has, orders GPUs and power beyond even that, and pays for priority when GPUs are short.",
            "按現有需求再加約六分之一規劃，GPU 與電力訂得更多，缺貨時加價搶優先。"),
        StrategyTags.LooksAhead,
        "Spence 1977, Entry, capacity, investment and oligopolistic pricing");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new() { Ahead = 1.16, Gpus = 1.2, Power = 1.1, PremiumWhenShort = 0.05, Purse = 2 };
}
