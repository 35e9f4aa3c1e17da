namespace ChipMarketGame.Strategies;

/// <summary>Sells quality: fewer slips, faster chips, a higher bill.</summary>
public static class PremiumIp
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "premium-ip",
        CompanyRole.Designer,
        new Title(
            "Spends two and a half times its usual on IP, and asks three points more margin and a fifth more NRE for it.",
            "IP 研發投入達平常的兩倍半，並據此多收三個百分點毛利與兩成 NRE。"),
        StrategyTags.LooksAhead,
        "Shaked and Sutton 1982, Relaxing price competition through product differentiation");

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new() { Margin = 0.03, Ip = 2.5, Quote = 1.2 };
}
