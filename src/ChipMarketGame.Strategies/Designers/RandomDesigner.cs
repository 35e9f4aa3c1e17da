namespace ChipMarketGame.Strategies;

/// <summary>The reference's sheet by a trembling hand.</summary>
public sealed class RandomDesigner(Scenario scenario, Company seat) : IDesignerStrategy
{
    private const double ChangesCamp = 0.1, Hires = 0.1, Busy = 0.7;

    private readonly DesignHouse _house = new(scenario, seat, new());

    /// <summary>Its entry in the catalogue.</summary>
    public static StrategyInfo Info { get; } = new(
        "random",
        CompanyRole.Designer,
        new Title(
            "Fills in the reference's sheet, then draws how far it departs from each line; now and then it hires or changes camp.",
            "照基準策略填表，再抽籤決定每一欄偏離多少，偶爾招人或改換陣營。"),
        StrategyTags.Stochastic | StrategyTags.LooksAhead,
        "Selten 1975, Reexamination of the perfectness concept for equilibrium points");

    /// <inheritdoc/>
    public DesignerSheet Decide(DesignerView view)
    {
        var (sheet, luck) = (_house.Decide(view), view.Luck);
        return new DesignerSheet(
            SheetLines.Margin.Within(sheet.Margin + luck.Between(0, -0.05, 0.05)),
            luck.Between(1, 0.75, 1.25),
            luck.Chance(2, ChangesCamp) ? !sheet.Fusion : sheet.Fusion,
            luck.Chance(3, Hires) && view.Occupied > Busy * view.Teams && view.TeamsComing == 0 ? 1 : 0,
            new Usd(SheetLines.Ip.WholeWithin(sheet.Ip.Count * luck.Between(4, 0.5, 1.8))),
            luck.Between(5, 0.7, 1.5),
            sheet.Clients);
    }
}
