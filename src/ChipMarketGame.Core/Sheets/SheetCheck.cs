using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>Holds a sheet against the ranges, line by line: a refused line takes its standing value, the others count.</summary>
/// <remarks>Allocates only when something is refused.</remarks>
internal ref struct SheetCheck(Scenario scenario)
{
    private static readonly IReadOnlyList<Refusal> Nothing = [];
    private readonly Roster _roster = scenario.Roster;
    private List<Refusal>? _refusals;

    public readonly IReadOnlyList<Refusal> Refusals => _refusals ?? Nothing;

    public void Check(ref HyperscalerSheet sheet, in HyperscalerSheet standing)
    {
        if (!Holds(SheetLines.Gpu, sheet.Gpu.Count)) { sheet = sheet with { Gpu = standing.Gpu }; }
        if (!Holds(SheetLines.Premium, sheet.Premium)) { sheet = sheet with { Premium = standing.Premium }; }
        if (!Holds(SheetLines.Asic, sheet.Asic.Count)) { sheet = sheet with { Asic = standing.Asic }; }
        if (!Holds(SheetLines.Software, sheet.Software.Count)) { sheet = sheet with { Software = standing.Software }; }
        if (!Holds(SheetLines.Power, sheet.Power.Count)) { sheet = sheet with { Power = default }; }
        if (sheet.Award is { } award && !(IsKnown(SheetLines.Award, byRequest: false) && IsPossible(award)))
        {
            sheet = sheet with { Award = null };
        }

        if (!Holds(SheetLines.Rent, sheet.Rent)) { sheet = sheet with { Rent = standing.Rent }; }
        if (sheet.Request is { } request
            && !(IsKnown(SheetLines.Request, byRequest: true) && RequestCheck.IsPossible(request, _roster, ref this)))
        {
            sheet = sheet with { Request = null };
        }
    }

    public void Check(ref DesignerSheet sheet, in DesignerSheet standing)
    {
        if (!Holds(SheetLines.Margin, sheet.Margin)) { sheet = sheet with { Margin = standing.Margin }; }
        if (!Holds(SheetLines.Quote, sheet.Quote)) { sheet = sheet with { Quote = standing.Quote }; }
        if (!Holds(SheetLines.Hire, sheet.Hire)) { sheet = sheet with { Hire = 0 }; }
        if (!Holds(SheetLines.Ip, sheet.Ip.Count)) { sheet = sheet with { Ip = standing.Ip }; }
        if (!Holds(SheetLines.Booking, sheet.Booking)) { sheet = sheet with { Booking = standing.Booking }; }
        if (!AreKnown(sheet.Clients)) { sheet = sheet with { Clients = standing.Clients }; }
    }

    /// <param name="leastReserve">What earlier reservations still bind.</param>
    public void Check(ref NvidiaSheet sheet, in NvidiaSheet standing, NvidiaState nvidia, double leastReserve)
    {
        if (!Holds(SheetLines.Cap, sheet.Cap)) { sheet = sheet with { Cap = standing.Cap }; }
        if (!Holds(SheetLines.Price, sheet.Price)) { sheet = sheet with { Price = standing.Price }; }
        if (!Holds(SheetLines.Reserve, sheet.Reserve) || !IsBound(sheet.Reserve, leastReserve))
        {
            sheet = sheet with { Reserve = standing.Reserve };
        }

        if (!Holds(SheetLines.Loyalty, sheet.Loyalty)) { sheet = sheet with { Loyalty = standing.Loyalty }; }
        if (!Holds(SheetLines.Rd, sheet.Rd)) { sheet = sheet with { Rd = standing.Rd }; }
        if (!Holds(SheetLines.Cuda, sheet.Cuda)) { sheet = sheet with { Cuda = standing.Cuda }; }
        if (!Holds(SheetLines.Royalty, sheet.Royalty)) { sheet = sheet with { Royalty = standing.Royalty }; }
        var cap = RoyaltyCap.WouldBe(nvidia, sheet.Cap);
        if (!IsWithin(sheet.Royalty, cap)) { sheet = sheet with { Royalty = Math.Min(nvidia.Terms.Royalty, cap) }; }
        if (!Holds(SheetLines.OpenAi, sheet.OpenAi.Count)) { sheet = sheet with { OpenAi = default }; }
    }

    public void Refuse(Refusal refusal) => (_refusals ??= []).Add(refusal);

    /// <summary>Whether a line takes a number; what it does not take is refused.</summary>
    public bool Holds(SheetLine line, double value)
    {
        if (line.Holds(value)) { return true; }
        Refuse(new Refusal(line.Name, RefusalReason.OutOfRange, value.ToString("R", CultureInfo.InvariantCulture), line.Low, line.High));
        return false;
    }

    /// <inheritdoc cref="Holds(SheetLine, double)"/>
    public bool Holds(SheetLine line, long value)
    {
        if (line.Holds(value)) { return true; }
        Refuse(new Refusal(line.Name, RefusalReason.OutOfRange, value.ToString(CultureInfo.InvariantCulture), line.Low, line.High));
        return false;
    }

    private bool AreKnown(Clients clients)
    {
        if (clients.Members >> _roster.Hyperscalers == 0) { return true; }
        Refuse(new Refusal(SheetLines.Clients, RefusalReason.NoSuchCompany, "hyperscaler of that number"));
        return false;
    }

    private bool IsWithin(double royalty, double cap)
    {
        if (royalty <= cap) { return true; }
        Refuse(
            new Refusal(SheetLines.Royalty.Name, RefusalReason.AboveCap, royalty.ToString("R", CultureInfo.InvariantCulture), 0, cap));
        return false;
    }

    private bool IsBound(double reserve, double least)
    {
        if (reserve >= least) { return true; }
        Refuse(new Refusal(
            SheetLines.Reserve.Name, RefusalReason.BelowBinding, reserve.ToString("R", CultureInfo.InvariantCulture), least,
            SheetLines.Reserve.High));
        return false;
    }

    /// <summary>Whether the scenario has programmes awarded by this line.</summary>
    private bool IsKnown(string line, bool byRequest)
    {
        if (scenario.Programme.Request == byRequest) { return true; }
        Refuse(new Refusal(line, byRequest ? RefusalReason.AwardedDirectly : RefusalReason.AwardedByRequest, ""));
        return false;
    }

    private bool IsPossible(ProgrammeAward award)
    {
        if (!_roster.IsDesigner(award.Lead) || (award.Second.Exists && !_roster.IsDesigner(award.Second)))
        {
            Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchCompany, "designer of that number"));
            return false;
        }

        if (award.Lead == award.Second)
        {
            Refuse(new Refusal(SheetLines.Award, RefusalReason.SameDesignerTwice, _roster[award.Lead].Name));
            return false;
        }

        if (Enum.IsDefined(award.Ambition)) { return true; }
        Refuse(new Refusal(SheetLines.Award, RefusalReason.NoSuchAmbition, award.Ambition.ToString()));
        return false;
    }
}
