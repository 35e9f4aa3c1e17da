using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>
/// What the rules need to know of a role wherever they treat the seats alike: its sheet, its view, and the rules that differ by role.
/// A company is given as its number within the role, from 0.
/// </summary>
internal abstract class Role
{
    /// <summary>In the order of <see cref="CompanyRole"/>, which is the order of the seats.</summary>
    private static readonly ImmutableArray<Role> All = [new HyperscalerRole(), new DesignerRole(), new GpuMakerRole()];

    public static Role Of(CompanyRole role) => (int)role < All.Length
        ? All[(int)role]
        : throw new ArgumentOutOfRangeException(nameof(role), role, "actors make no decisions");

    public static Role<TSheet> Of<TSheet>()
        where TSheet : struct, ISheet => (Role<TSheet>)Of(TSheet.Role);

    /// <summary>The numeric lines of its sheet.</summary>
    public abstract ImmutableArray<SheetLine> Lines { get; }

    public abstract SeatView View(GameViews views, int number);

    /// <summary>How far a company may go below zero at least.</summary>
    public abstract Usd CreditFloor(MoneyParameters money);

    /// <summary>What makes its operating cash flow.</summary>
    public abstract OperatingFlows Operating { get; }

    /// <summary>Share of its purchases that the credit limit cut in this quarter.</summary>
    public abstract double CutBack(World world, int number);

    /// <summary>What a company is worth at the end of the game beyond its flows, in dollars of that day.</summary>
    public abstract Dollars TerminalValue(World world, int number, SeatState seat);

    public abstract ProfitAccount Account(World world, int number, OpenTerms terms);

    /// <summary>Sets the standing orders of the first day: terms as the scenario opens, no purchases.</summary>
    public abstract void Open(Scenario scenario, SheetSet standing, int number);

    /// <summary>Takes the standing orders for a company that decided nothing.</summary>
    public abstract void Stand(World world, SheetSet taken, int number);

    /// <summary>Takes lines given by name, laid over the standing orders.</summary>
    public abstract void Lay(World world, SheetSet taken, int number, JsonElement lines, ref SheetCheck check);

    /// <summary>Takes a sheet as it was sealed.</summary>
    public abstract void Unseal(SheetSet taken, int number, SealedSheet sheet);

    /// <summary>Takes a sheet as it was sealed, checked anew line by line.</summary>
    public abstract void Retake(World world, SheetSet taken, int number, SealedSheet sheet, ref SheetCheck check);

    /// <summary>The sheet that was taken, with what <paramref name="blank"/> says of it.</summary>
    public abstract SealedSheet Seal(SheetSet taken, int number, SealedSheet blank);

    /// <summary>Lines given by name, laid over another sheet.</summary>
    public abstract SealedSheet LayOver(World world, SealedSheet over, SealedSheet blank, JsonElement lines, ref SheetCheck check);
}

/// <summary>A role by the type of its sheet.</summary>
internal abstract class Role<TSheet> : Role
    where TSheet : struct, ISheet
{
    public override void Open(Scenario scenario, SheetSet standing, int number) => In(standing, number) = Opening(scenario, number);

    public override void Stand(World world, SheetSet taken, int number) => In(taken, number) = Carried(In(world.Standing, number));

    public override void Lay(World world, SheetSet taken, int number, JsonElement lines, ref SheetCheck check)
    {
        ref var standing = ref In(world.Standing, number);
        In(taken, number) = Check(ref check, Read(lines, Carried(standing), world.Roster, ref check), standing, world);
    }

    public override void Unseal(SheetSet taken, int number, SealedSheet sheet) => In(taken, number) = Of(sheet);

    public override void Retake(World world, SheetSet taken, int number, SealedSheet sheet, ref SheetCheck check) =>
        Take(world, taken, number, Of(sheet), ref check);

    public override SealedSheet Seal(SheetSet taken, int number, SealedSheet blank) => With(blank, In(taken, number));

    public override SealedSheet LayOver(World world, SealedSheet over, SealedSheet blank, JsonElement lines, ref SheetCheck check)
    {
        var standing = Of(over);
        return With(blank, Check(ref check, Read(lines, standing, world.Roster, ref check), standing, world));
    }

    /// <summary>Takes a sheet line by line: what is refused keeps its standing value.</summary>
    public void Take(World world, SheetSet taken, int number, in TSheet sheet, ref SheetCheck check) =>
        In(taken, number) = Check(ref check, sheet, In(world.Standing, number), world);

    /// <summary>What is left of a sheet when its company decides nothing: no awards, builds, hires or tranches.</summary>
    public abstract TSheet Carried(in TSheet last);

    protected abstract ref TSheet In(SheetSet sheets, int number);

    protected abstract TSheet Opening(Scenario scenario, int number);

    protected abstract TSheet Read(JsonElement lines, in TSheet over, Roster roster, ref SheetCheck check);

    protected abstract TSheet Check(ref SheetCheck check, in TSheet sheet, in TSheet standing, World world);

    protected abstract SealedSheet With(SealedSheet blank, in TSheet sheet);

    /// <exception cref="InvalidOperationException">It is the sheet of another role.</exception>
    protected TSheet Of(SealedSheet sheet) =>
        Within(sheet) ?? throw new InvalidOperationException($"seat {sheet.Seat} has no lines of a {TSheet.Role}");

    protected abstract TSheet? Within(SealedSheet sheet);
}
