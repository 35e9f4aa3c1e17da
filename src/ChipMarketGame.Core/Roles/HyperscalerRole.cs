using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class HyperscalerRole : Role<HyperscalerSheet>
{
    public override RoleName Name { get; } = new(
        "hyperscaler", "hyperscaler", "hyperscaler", new Title("Clouds", "雲端業者"),
        new Title("Clouds buy GPUs, build chips of their own, and need power for both.", "雲端業者採購 GPU、自研晶片，兩者都要電力。"));

    public override ImmutableArray<SheetLine> Lines { get; } =
        [SheetLines.Gpu, SheetLines.Premium, SheetLines.Asic, SheetLines.Software, SheetLines.Power, SheetLines.Rent];

    public override ImmutableArray<string> Choices { get; } = [SheetLines.Award, SheetLines.Request];

    public override ImmutableArray<SheetColumn> Columns => SheetColumns.Hyperscaler;

    internal override (Type Sheet, Type View) Types => (typeof(HyperscalerSheet?), typeof(HyperscalerView));

    public override ISheet Standing(SeatView view) => ((HyperscalerView)view).Standing;

    public override ImmutableArray<SheetWarning> Warnings(Scenario scenario, SeatView view, ISheet sheet) =>
        [.. SheetWarning.Of(scenario, (HyperscalerView)view, Of(sheet))];

    internal override IEnumerable<CompanyInfo> Companies(Scenario scenario) =>
        scenario.Hyperscalers.Select(cloud => new CompanyInfo(cloud.Id, cloud.Name, cloud.ChineseName, Kind, cloud.Silicon));

    internal override void Check(Scenario scenario, CompanyCheck check) => check.Hyperscalers(scenario);

    internal override void Open(World world, int number) =>
        Core.Opening.Set(world, world.Hyperscalers[number], world.Scenario.Hyperscalers[number]);

    internal override SeatView View() => new HyperscalerView();

    internal override void Write(World world, int number, SeatView view) =>
        ViewWriter.Write(world, world.Hyperscalers[number], world.Standing.Hyperscalers[number], (HyperscalerView)view);

    internal override void Imagine(World world, int number, PublicView market)
    {
        var cloud = world.Hyperscalers[number];
        CloudEstimate.Fill(world.Scenario, market, cloud);
        world.Standing.Hyperscalers[number] = CloudEstimate.Standing(world.Scenario, market, cloud);
    }

    internal override void Enter(World world, int number, SeatView view)
    {
        var own = (HyperscalerView)view;
        OwnBooks.Enter(world.Scenario, own, world.Hyperscalers[number]);
        world.Standing.Hyperscalers[number] = own.Standing;
    }

    internal override Usd CreditFloor(Scenario scenario) => scenario.Money.CreditFloorHyperscaler;

    internal override OperatingFlows Operating => OperatingFlows.Hyperscaler;

    internal override Dollars TerminalValue(World world, int number, SeatState seat) =>
        Score.FleetValue(world, world.Hyperscalers[number]) + Score.SiteValue(world, world.Hyperscalers[number]);

    internal override ProfitAccount Account(World world, int number, OpenTerms terms) =>
        ProfitAccount.OfHyperscaler(world, world.Hyperscalers[number]);

    public override HyperscalerSheet Carried(in HyperscalerSheet last) =>
        new(last.Gpu, last.Premium, last.Asic, last.Software, Power: default, Award: null, last.Rent);

    protected override ref HyperscalerSheet In(SheetSet sheets, int number) => ref sheets.Hyperscalers[number];

    protected override HyperscalerSheet Opening(Scenario scenario, int number) => default;

    protected override HyperscalerSheet Read(JsonElement lines, in HyperscalerSheet over, Roster roster, ref SheetCheck check) =>
        SheetLinesReader.Read(lines, over, roster, ref check);

    protected override void Check(ref SheetCheck check, ref HyperscalerSheet sheet, in HyperscalerSheet standing, World world) =>
        check.Check(ref sheet, standing);
}
