using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class GpuMakerRole : Role<NvidiaSheet>
{
    public override RoleName Name { get; } = new(
        "gpu-maker", "nvidia", "GPU maker", new Title("GPU maker", "GPU 廠"),
        new Title(
            "The GPU maker sets the price of GPUs, reserves packaging, and opens or closes NVLink Fusion.",
            "GPU 廠訂 GPU 價格、預留先進封裝，並決定是否開放 NVLink Fusion。"));

    public override ImmutableArray<SheetLine> Lines { get; } =
    [
        SheetLines.Price, SheetLines.Reserve, SheetLines.Loyalty, SheetLines.Rd, SheetLines.Cuda, SheetLines.Royalty, SheetLines.Cap,
        SheetLines.OpenAi,
    ];

    public override ImmutableArray<string> Choices { get; } = [SheetLines.FusionOpen];

    public override ImmutableArray<SheetColumn> Columns => SheetColumns.GpuMaker;

    internal override (Type Sheet, Type View) Types => (typeof(NvidiaSheet?), typeof(NvidiaView));

    public override ISheet Standing(SeatView view) => ((NvidiaView)view).Standing;

    public override ImmutableArray<SheetWarning> Warnings(Scenario scenario, SeatView view, ISheet sheet) => [];

    internal override IEnumerable<CompanyInfo> Companies(Scenario scenario)
    {
        var maker = scenario.GpuMaker;
        return [new CompanyInfo(maker.Id, maker.Name, maker.ChineseName, Kind, "")];
    }

    internal override void Check(Scenario scenario, CompanyCheck check) => check.GpuMaker(scenario);

    internal override void Open(World world, int number) => Core.Opening.Set(world, world.Nvidia, world.Scenario.GpuMaker);

    internal override SeatView View() => new NvidiaView();

    internal override void Write(World world, int number, SeatView view) => ViewWriter.Write(world, (NvidiaView)view);

    internal override void Imagine(World world, int number, PublicView market)
    {
        var terms = market.Terms;
        world.Standing.Nvidia = new NvidiaSheet(
            terms.Price, world.Scenario.GpuMaker.Reserve, terms.Loyalty, 1, 1, terms.FusionOpen, terms.Royalty,
            Math.Min(terms.RoyaltyCap, SheetLines.Cap.High), default);
    }

    internal override void Enter(World world, int number, SeatView view)
    {
        var own = (NvidiaView)view;
        world.Nvidia.RoadmapProgress = own.RoadmapProgress;
        world.OpenAi.Funded = own.Invested.Count;
        world.OpenAi.Mark = own.StakeMark.Count;
        world.Standing.Nvidia = own.Standing;
    }

    internal override Usd CreditFloor(Scenario scenario) => scenario.Money.CreditFloorGpuMaker;

    internal override OperatingFlows Operating => OperatingFlows.GpuMaker;

    /// <summary>Years without tranches, and its stake in OpenAI as far as the scenario counts it.</summary>
    internal override Dollars TerminalValue(World world, int number, SeatState seat)
    {
        var score = world.Scenario.Score;
        return new(
            (Math.Max(0, Score.Sustained(world.Scenario, seat)) * score.TerminalQuarters * Score.Outlook(world))
            + (world.OpenAi.Mark * world.Scenario.Openai.EquityValue));
    }

    internal override Usd LeftOut(World world, int number) => new(world.OpenAi.Tranche);

    internal override (Usd Planned, Usd Spent) Research(World world, int number) =>
        (GpuRoadmap.Planned(world), default(Usd) - world.Ledger.Flow(world.Roster.GpuMaker, Purpose.ResearchAndCuda));

    internal override ProfitAccount Account(World world, int number, OpenTerms terms) => ProfitAccount.OfGpuMaker(world, terms);

    public override NvidiaSheet Carried(in NvidiaSheet last) => new(
        last.Price, last.Reserve, last.Loyalty, last.Rd, last.Cuda, last.FusionOpen, last.Royalty, last.Cap, OpenAi: default);

    protected override ref NvidiaSheet In(SheetSet sheets, int number) => ref sheets.Nvidia;

    protected override NvidiaSheet Opening(Scenario scenario, int number)
    {
        var maker = scenario.GpuMaker;
        return new(
            Price: 1.0, maker.Reserve, Loyalty: 0, Rd: 1.0, Cuda: 1.0, FusionOpen: true, maker.Royalty, SheetLines.Cap.High,
            OpenAi: default);
    }

    protected override NvidiaSheet Read(JsonElement lines, in NvidiaSheet over, Roster roster, ref SheetCheck check) =>
        SheetLinesReader.Read(lines, over, ref check);

    protected override void Check(ref SheetCheck check, ref NvidiaSheet sheet, in NvidiaSheet standing, World world) =>
        check.Check(ref sheet, standing, world.Nvidia, ReserveContract.Least(world.Scenario, standing.Reserve));
}
