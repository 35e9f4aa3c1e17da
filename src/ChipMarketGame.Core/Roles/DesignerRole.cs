using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class DesignerRole : Role<DesignerSheet>
{
    public override ImmutableArray<SheetLine> Lines { get; } =
        [SheetLines.Margin, SheetLines.Quote, SheetLines.Hire, SheetLines.Ip, SheetLines.Booking];

    public override SeatView View(GameViews views, int number) => views.Designers[number];

    public override Usd CreditFloor(MoneyParameters money) => money.CreditFloorDesigner;

    public override OperatingFlows Operating => OperatingFlows.Designer;

    public override double CutBack(World world, int number) => world.Designers[number].CutBack;

    public override Dollars TerminalValue(World world, int number, SeatState seat) =>
        new(Math.Max(0, seat.MeanFree) * world.Scenario.Score.TerminalQuarters);

    public override ProfitAccount Account(World world, int number, OpenTerms terms) =>
        ProfitAccount.OfDesigner(world, world.Designers[number], terms);

    public override DesignerSheet Carried(in DesignerSheet last) => last with { Hire = 0 };

    protected override ref DesignerSheet In(SheetSet sheets, int number) => ref sheets.Designers[number];

    protected override DesignerSheet Opening(Scenario scenario, int number)
    {
        var designer = scenario.Designers[number];
        return new(designer.Margin, Quote: 1.0, Fusion: false, Hire: 0, designer.IpSpend, Booking: 1.0, Clients.All(scenario.Roster));
    }

    protected override DesignerSheet Read(JsonElement lines, in DesignerSheet over, Roster roster, ref SheetCheck check) =>
        SheetLinesReader.Read(lines, over, roster, ref check);

    protected override DesignerSheet Check(ref SheetCheck check, in DesignerSheet sheet, in DesignerSheet standing, World world) =>
        check.Check(sheet, standing);

    protected override SealedSheet With(SealedSheet blank, in DesignerSheet sheet) => blank with { Designer = sheet };

    protected override DesignerSheet? Within(SealedSheet sheet) => sheet.Designer;
}
