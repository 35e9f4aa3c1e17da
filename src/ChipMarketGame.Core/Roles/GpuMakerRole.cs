using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

internal sealed class GpuMakerRole : Role<NvidiaSheet>
{
    public override ImmutableArray<SheetLine> Lines { get; } =
    [
        SheetLines.Price, SheetLines.Reserve, SheetLines.Loyalty, SheetLines.Rd, SheetLines.Cuda, SheetLines.Royalty, SheetLines.Cap,
        SheetLines.OpenAi,
    ];

    public override SeatView View(GameViews views, int number) => views.Nvidia;

    public override Usd CreditFloor(MoneyParameters money) => money.CreditFloorGpuMaker;

    public override OperatingFlows Operating => OperatingFlows.GpuMaker;

    public override double CutBack(World world, int number) => world.Nvidia.CutBack;

    /// <summary>Years without tranches, and its stake in OpenAI as far as the scenario counts it.</summary>
    public override Dollars TerminalValue(World world, int number, SeatState seat)
    {
        var score = world.Scenario.Score;
        return new(
            (Math.Max(0, seat.MeanFree + seat.MeanTranche) * score.TerminalQuarters)
            + (world.OpenAi.Mark * world.Scenario.Openai.EquityValue));
    }

    public override ProfitAccount Account(World world, int number, OpenTerms terms) => ProfitAccount.OfGpuMaker(world, terms);

    public override NvidiaSheet Carried(in NvidiaSheet last) => last with { OpenAi = default };

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

    protected override NvidiaSheet Check(ref SheetCheck check, in NvidiaSheet sheet, in NvidiaSheet standing, World world) =>
        check.Check(sheet, standing, world.Nvidia);

    protected override SealedSheet With(SealedSheet blank, in NvidiaSheet sheet) => blank with { Nvidia = sheet };

    protected override NvidiaSheet? Within(SealedSheet sheet) => sheet.Nvidia;
}
