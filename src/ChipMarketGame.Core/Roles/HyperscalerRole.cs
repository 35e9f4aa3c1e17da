using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class HyperscalerRole : Role<HyperscalerSheet>
{
    public override ImmutableArray<SheetLine> Lines { get; } =
        [SheetLines.Gpu, SheetLines.Premium, SheetLines.Asic, SheetLines.Software, SheetLines.Power, SheetLines.Rent];

    public override SeatView View(GameViews views, int number) => views.Hyperscalers[number];

    public override Usd CreditFloor(MoneyParameters money) => money.CreditFloorHyperscaler;

    public override OperatingFlows Operating => OperatingFlows.Hyperscaler;

    public override double CutBack(World world, int number) => world.Hyperscalers[number].CutBack;

    public override Dollars TerminalValue(World world, int number, SeatState seat) => Score.FleetValue(world, world.Hyperscalers[number]);

    public override ProfitAccount Account(World world, int number, OpenTerms terms) =>
        ProfitAccount.OfHyperscaler(world, world.Hyperscalers[number]);

    public override HyperscalerSheet Carried(in HyperscalerSheet last) => last with { Award = null, Power = default };

    protected override ref HyperscalerSheet In(SheetSet sheets, int number) => ref sheets.Hyperscalers[number];

    protected override HyperscalerSheet Opening(Scenario scenario, int number) => default;

    protected override HyperscalerSheet Read(JsonElement lines, in HyperscalerSheet over, Roster roster, ref SheetCheck check) =>
        SheetLinesReader.Read(lines, over, roster, ref check);

    protected override HyperscalerSheet Check(ref SheetCheck check, in HyperscalerSheet sheet, in HyperscalerSheet standing, World world) =>
        check.Check(sheet, standing);

    protected override SealedSheet With(SealedSheet blank, in HyperscalerSheet sheet) => blank with { Hyperscaler = sheet };

    protected override HyperscalerSheet? Within(SealedSheet sheet) => sheet.Hyperscaler;
}
