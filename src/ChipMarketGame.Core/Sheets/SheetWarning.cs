using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>What a sheet asks for and will not get.</summary>
public enum SheetWarningKind
{
    /// <summary>A hyperscaler's purchases cost more than cash and credit: all of them would be cut in one proportion. In dollars.</summary>
    Unpaid,

    /// <summary>The same, in GPUs: as many could be paid beside the rest of the sheet.</summary>
    UnpaidGpus,

    /// <summary>Chips beyond what the power of this quarter carries wait in stock and earn nothing. In chips.</summary>
    Unpowered,

    /// <summary>Own chips beyond what the ramp allows would be struck. In chips.</summary>
    AboveRamp,

    /// <summary>All programmes that may run at once are running: nothing new would start. In programmes.</summary>
    TooManyProgrammes,

    /// <summary>Hiring costs more than cash and credit: nobody would be hired. In dollars.</summary>
    HireUnpaid,
}

/// <summary>Something for whoever hands a sheet in to know before: it breaks no rule, and the market will not fill it.</summary>
/// <param name="Wanted">What the sheet asks for.</param>
/// <param name="Most">What can be had, as far as the seat's own view tells; NRE bills are estimated.</param>
public readonly record struct SheetWarning(SheetWarningKind Kind, Amount Wanted, Amount Most)
{
    /// <summary>Everything that can be said of a sheet from the view of its seat.</summary>
    public static ImmutableArray<SheetWarning> Of(Scenario scenario, SeatView view, SealedSheet sheet) =>
        Role.Of(sheet.Lines.Role).Warnings(scenario, view, sheet.Lines);

    internal static IEnumerable<SheetWarning> Of(Scenario scenario, HyperscalerView view, HyperscalerSheet sheet)
    {
        var room = Above(Room(view) - NreDue(view));
        var price = view.Public.Gpu.Price;
        var cost = Purchases.Cost(scenario, price, view.Chip.Price, sheet);
        if (cost > room)
        {
            var rest = Purchases.Cost(scenario, price, view.Chip.Price, sheet with { Gpu = default });
            var one = Purchases.Cost(scenario, price, default, new HyperscalerSheet { Gpu = new Chips(1), Premium = sheet.Premium });
            yield return new SheetWarning(SheetWarningKind.Unpaid, cost, room);
            if (sheet.Gpu.Count > 0)
            {
                var payable = new Chips(Whole.Part(Math.Floor(Above(room - rest) / one)));
                yield return new SheetWarning(SheetWarningKind.UnpaidGpus, sheet.Gpu, payable);
            }
        }

        var (running, most) = (view.Programmes.Count, scenario.Programme.MaxRunning);
        if ((sheet.Award is not null || sheet.Request is not null) && running >= most)
        {
            yield return new SheetWarning(SheetWarningKind.TooManyProgrammes, (double)running, (double)most);
        }

        var ramp = Math.Floor(view.RampLimit.Value * scenario.Asic.RampCeiling);
        if (sheet.Asic.Count > ramp) { yield return new SheetWarning(SheetWarningKind.AboveRamp, sheet.Asic, new Chips(Whole.Part(ramp))); }

        var (asked, carried) = Powered(scenario, view, sheet with { Asic = new Chips(Math.Min(sheet.Asic.Count, Whole.Part(ramp))) });
        if (asked > carried) { yield return new SheetWarning(SheetWarningKind.Unpowered, asked, carried); }
    }

    internal static IEnumerable<SheetWarning> Of(Scenario scenario, DesignerView view, DesignerSheet sheet)
    {
        var (fee, room) = ((Dollars)scenario.Designer.HireFee * sheet.Hire, Room(view));
        if (sheet.Hire > 0 && fee > room) { yield return new SheetWarning(SheetWarningKind.HireUnpaid, fee, Above(room)); }
    }

    /// <summary>
    /// Chips ordered, and how many of them the power of this quarter carries, in the proportion in which they are ordered.
    /// </summary>
    private static (Chips Asked, Chips Carried) Powered(Scenario scenario, HyperscalerView view, HyperscalerSheet sheet)
    {
        var asked = (double)checked(sheet.Gpu.Count + sheet.Asic.Count);
        var watts = (sheet.Gpu.Count * (double)view.Public.Gpu.Watts.Count) + (sheet.Asic.Count * (double)view.Chip.Watts.Count);
        var built = checked(view.PowerBuilt.Count + (view.PowerArriving.Count > 0 ? view.PowerArriving[0].Count : 0));
        var free = Math.Max(0, (checked(built * 1000) / scenario.DataCentre.Pue) - view.PowerOfChips.Count);
        return (new Chips(Whole.Part(asked)), new Chips(Whole.Part(watts > free ? Math.Floor(asked * free / watts) : asked)));
    }

    private static Dollars Room(SeatView view) => (Dollars)view.Accounts.Cash + view.Accounts.CreditLimit;

    /// <summary>The amount, or nothing if it is a debt.</summary>
    private static Dollars Above(Dollars amount) => new(Math.Max(0, amount.Value));

    private static Dollars NreDue(HyperscalerView view)
    {
        var due = 0.0;
        foreach (var programme in view.Programmes) { due += programme.NreLeft.Count / (double)Math.Max(1, programme.Remaining); }
        return new Dollars(due);
    }
}
