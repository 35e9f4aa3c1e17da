using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>Holds a sheet against the ranges, line by line: a refused line keeps its standing value, the others count.</summary>
/// <remarks>Allocates only when something is refused.</remarks>
internal ref struct SheetCheck(Roster roster)
{
    private static readonly IReadOnlyList<Refusal> Nothing = [];
    private List<Refusal>? _refusals;

    public readonly IReadOnlyList<Refusal> Refusals => _refusals ?? Nothing;

    public HyperscalerSheet Check(in HyperscalerSheet sheet, in HyperscalerSheet standing) => new(
        new Chips(Number(SheetLines.Gpu, sheet.Gpu.Count, standing.Gpu.Count)),
        Number(SheetLines.Premium, sheet.Premium, standing.Premium),
        new Chips(Number(SheetLines.Asic, sheet.Asic.Count, standing.Asic.Count)),
        new Usd(Number(SheetLines.Software, sheet.Software.Count, standing.Software.Count)),
        new Megawatts(Number(SheetLines.Power, sheet.Power.Count, 0)),
        sheet.Award is { } award && IsPossible(award) ? award : null,
        Number(SheetLines.Rent, sheet.Rent, standing.Rent));

    public DesignerSheet Check(in DesignerSheet sheet, in DesignerSheet standing) => new(
        Number(SheetLines.Margin, sheet.Margin, standing.Margin),
        Number(SheetLines.Quote, sheet.Quote, standing.Quote),
        sheet.Fusion,
        checked((int)Number(SheetLines.Hire, sheet.Hire, 0L)),
        new Usd(Number(SheetLines.Ip, sheet.Ip.Count, standing.Ip.Count)),
        Number(SheetLines.Booking, sheet.Booking, standing.Booking),
        Known(sheet.Clients, standing.Clients));

    public NvidiaSheet Check(in NvidiaSheet sheet, in NvidiaSheet standing, NvidiaState nvidia)
    {
        var cap = Number(SheetLines.Cap, sheet.Cap, standing.Cap);
        return new NvidiaSheet(
            Number(SheetLines.Price, sheet.Price, standing.Price),
            Number(SheetLines.Reserve, sheet.Reserve, standing.Reserve),
            Number(SheetLines.Loyalty, sheet.Loyalty, standing.Loyalty),
            Number(SheetLines.Rd, sheet.Rd, standing.Rd),
            Number(SheetLines.Cuda, sheet.Cuda, standing.Cuda),
            sheet.FusionOpen,
            Royalty(Number(SheetLines.Royalty, sheet.Royalty, standing.Royalty), RoyaltyCap.WouldBe(nvidia, cap), nvidia.Terms.Royalty),
            cap,
            new Usd(Number(SheetLines.OpenAi, sheet.OpenAi.Count, 0L)));
    }

    public void Refuse(Refusal refusal) => (_refusals ??= []).Add(refusal);

    public double Number(SheetLine line, double value, double standing)
    {
        if (line.Holds(value)) { return value; }
        Refuse(new Refusal(line.Name, RefusalReason.OutOfRange, value.ToString("R", CultureInfo.InvariantCulture), line.Low, line.High));
        return standing;
    }

    public long Number(SheetLine line, long value, long standing)
    {
        if (line.Holds(value)) { return value; }
        Refuse(new Refusal(line.Name, RefusalReason.OutOfRange, value.ToString(CultureInfo.InvariantCulture), line.Low, line.High));
        return standing;
    }

    private Clients Known(Clients clients, Clients standing)
    {
        if (clients.Members >> roster.Hyperscalers == 0) { return clients; }
        Refuse(new Refusal(SheetLines.Clients, RefusalReason.NoSuchCompany, "hyperscaler of that number"));
        return standing;
    }

    private double Royalty(double royalty, double cap, double inForce)
    {
        if (royalty <= cap) { return royalty; }
        Refuse(new Refusal(SheetLines.Royalty.Name, RefusalReason.AboveCap, royalty.ToString("R", CultureInfo.InvariantCulture), 0, cap));
        return Math.Min(inForce, cap);
    }

    private bool IsPossible(ProgrammeAward award)
    {
        if (!roster.IsDesigner(award.Lead) || (award.Second.Exists && !roster.IsDesigner(award.Second)))
        {
            Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchCompany, "designer of that number"));
            return false;
        }

        if (award.Lead == award.Second)
        {
            Refuse(new Refusal(SheetLines.Award, RefusalReason.SameDesignerTwice, roster[award.Lead].Name));
            return false;
        }

        if (Enum.IsDefined(award.Ambition)) { return true; }
        Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchAmbition, award.Ambition.ToString()));
        return false;
    }
}
