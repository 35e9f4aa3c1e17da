using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class DesignerRole : Role<DesignerSheet>
{
    public override RoleName Name { get; } = new(
        "designer", "designer", "designer", new Title("Design houses", "設計公司"),
        new Title(
            "Design houses develop the clouds’ chips: they compete for programmes, post margins and hire teams.",
            "設計公司替雲端業者開發晶片：爭取專案、訂毛利率、聘團隊。"));

    public override ImmutableArray<SheetLine> Lines { get; } =
        [SheetLines.Margin, SheetLines.Quote, SheetLines.Hire, SheetLines.Ip, SheetLines.Booking];

    public override ImmutableArray<string> Choices { get; } = [SheetLines.Fusion, SheetLines.Clients];

    public override ImmutableArray<SheetColumn> Columns => SheetColumns.Designer;

    internal override (Type Sheet, Type View) Types => (typeof(DesignerSheet?), typeof(DesignerView));

    public override ISheet Standing(SeatView view) => ((DesignerView)view).Standing;

    public override ImmutableArray<SheetWarning> Warnings(Scenario scenario, SeatView view, ISheet sheet) =>
        [.. SheetWarning.Of(scenario, (DesignerView)view, Of(sheet))];

    internal override IEnumerable<CompanyInfo> Companies(Scenario scenario) =>
        scenario.Designers.Select(house => new CompanyInfo(house.Id, house.Name, house.ChineseName, Kind, ""));

    internal override void Check(Scenario scenario, CompanyCheck check) => check.Designers(scenario);

    internal override void Open(World world, int number) =>
        Core.Opening.Set(world, world.Designers[number], world.Scenario.Designers[number]);

    internal override SeatView View() => new DesignerView();

    internal override void Write(World world, int number, SeatView view) =>
        ViewWriter.Write(world, world.Designers[number], world.Standing.Designers[number], (DesignerView)view);

    internal override void Imagine(World world, int number, PublicView market)
    {
        var (notice, opening) = (market.Designers[number], world.Scenario.Designers[number]);
        MarketEstimate.Designer(opening, notice, world.Designers[number]);
        world.Standing.Designers[number] = new DesignerSheet(
            notice.Margin, notice.Quote, notice.FusionMember, 0, opening.IpSpend, 1, Clients.All(world.Roster));
    }

    internal override void Enter(World world, int number, SeatView view)
    {
        var own = (DesignerView)view;
        OwnBooks.Enter(own, world.Designers[number]);
        world.Standing.Designers[number] = own.Standing;
    }

    internal override Usd CreditFloor(Scenario scenario) => scenario.Money.CreditFloorDesigner;

    internal override OperatingFlows Operating => OperatingFlows.Designer;

    /// <summary>Years like the last one, and what programmes under way change in them as far as the scenario looks at it.</summary>
    internal override Dollars TerminalValue(World world, int number, SeatState seat)
    {
        var goingOn = Math.Max(0, seat.MeanCounted) * world.Scenario.Score.TerminalQuarters;
        return new(Math.Max(0, goingOn + Backlog.Of(world, world.Designers[number])));
    }

    internal override (Usd Planned, Usd Spent) Research(World world, int number) => (
        world.Scenario.Designers[number].IpSpend,
        default(Usd) - world.Ledger.Flow(world.Designers[number].Company, Purpose.IpResearch));

    internal override ProfitAccount Account(World world, int number, OpenTerms terms) =>
        ProfitAccount.OfDesigner(world, world.Designers[number], terms);

    public override DesignerSheet Carried(in DesignerSheet last) =>
        new(last.Margin, last.Quote, last.Fusion, Hire: 0, last.Ip, last.Booking, last.Clients);

    protected override ref DesignerSheet In(SheetSet sheets, int number) => ref sheets.Designers[number];

    protected override DesignerSheet Opening(Scenario scenario, int number)
    {
        var designer = scenario.Designers[number];
        return new(designer.Margin, Quote: 1.0, Fusion: false, Hire: 0, designer.IpSpend, Booking: 1.0, Clients.All(scenario.Roster));
    }

    protected override DesignerSheet Read(JsonElement lines, in DesignerSheet over, Roster roster, ref SheetCheck check) =>
        SheetLinesReader.Read(lines, over, roster, ref check);

    protected override void Check(ref SheetCheck check, ref DesignerSheet sheet, in DesignerSheet standing, World world) =>
        check.Check(ref sheet, standing);
}
