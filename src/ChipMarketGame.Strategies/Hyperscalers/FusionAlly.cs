namespace ChipMarketGame.Strategies;

/// <summary>Own silicon inside the GPU maker's camp: better chips and better company, less bargaining power.</summary>
public static class FusionAlly
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "fusion-ally",
        CompanyRole.Hyperscaler,
        new Title(
            "Puts every programme on NVLink Fusion while it is open, and pays for priority when GPUs are short.",
            "只要 NVLink Fusion 開放，每個專案都放上去；GPU 缺貨時加價搶優先。"),
        StrategyTags.LooksAhead,
        "Brandenburger and Nalebuff 1996, Co-opetition");

    /// <summary>What it does differently from the reference.</summary>
    public static HyperscalerPolicy Policy { get; } = new() { Fusion = AwardChoice.Always, PremiumWhenShort = 0.03 };
}
