namespace ChipMarketGame.Strategies;

/// <summary>The house that analysts would expect, and the yardstick of every other.</summary>
public static class ReferenceDesigner
{
    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        StrategyCatalogue.Reference,
        CompanyRole.Designer,
        new Title(
            "Keeps near its usual margin, follows its workload a little, and is in NVLink Fusion while the public award formula says it " +
            "pays.",
            "維持慣常毛利，隨工作量微調；公開評分公式顯示划算時才加入 NVLink Fusion。"),
        StrategyTags.LooksAhead);

    /// <summary>What it does differently from the reference.</summary>
    public static DesignerPolicy Policy { get; } = new();
}
