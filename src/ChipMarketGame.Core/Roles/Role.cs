using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>
/// All that differs by role wherever seats are treated alike: names, sheet, view, and the rules that a role answers in its own way.
/// A company is given as its number within the role, from 0.
/// </summary>
public abstract class Role
{
    /// <summary>In the order of <see cref="CompanyRole"/>, which is the order of the seats.</summary>
    public static ImmutableArray<Role> All { get; } = [new HyperscalerRole(), new DesignerRole(), new GpuMakerRole()];

    public static Role Of(CompanyRole role) => (int)role < All.Length ? All[(int)role] : throw NoSeat(role);

    internal static Role<TSheet> Of<TSheet>()
        where TSheet : struct, ISheet => Role<TSheet>.Instance;

    public abstract CompanyRole Kind { get; }

    public abstract RoleName Name { get; }

    /// <summary>Whether each scenario has a company of it.</summary>
    public virtual bool IsInEveryScenario => true;

    /// <summary>The numeric lines of its sheet.</summary>
    public abstract ImmutableArray<SheetLine> Lines { get; }

    /// <summary>Names of the lines of its sheet that are not numbers.</summary>
    public abstract ImmutableArray<string> Choices { get; }

    /// <summary>What a table of sheets shows of its own, empty for other roles.</summary>
    public abstract ImmutableArray<SheetColumn> Columns { get; }

    /// <summary>Types of its sheet and its view, for whoever writes them as JSON.</summary>
    internal abstract (Type Sheet, Type View) Types { get; }

    /// <summary>A sheet as an object of its lines, in the canonical form.</summary>
    public abstract JsonObject Write(ISheet sheet, Roster roster);

    /// <summary>The sheet that an object of all its lines describes.</summary>
    public abstract ISheet Read(JsonObject lines, Roster roster);

    /// <summary>The standing orders that a view of this role shows.</summary>
    public abstract ISheet Standing(SeatView view);

    /// <summary>What a sheet asks for and will not get, as far as the view of its seat tells.</summary>
    public abstract ImmutableArray<SheetWarning> Warnings(Scenario scenario, SeatView view, ISheet sheet);

    /// <summary>The companies of this role in a scenario.</summary>
    internal abstract IEnumerable<CompanyInfo> Companies(Scenario scenario);

    /// <summary>Holds the companies of this role in a scenario against the rules for scenarios.</summary>
    internal abstract void Check(Scenario scenario, CompanyCheck check);

    /// <summary>Sets a company to the first day of its scenario.</summary>
    internal abstract void Open(World world, int number);

    /// <summary>An empty view.</summary>
    internal abstract SeatView View();

    internal abstract void Write(World world, int number, SeatView view);

    /// <summary>Enters what a rival may imagine of a company, from what is public after the first quarter.</summary>
    internal abstract void Imagine(World world, int number, PublicView market);

    /// <summary>Enters a company's own books as its view shows them.</summary>
    internal abstract void Enter(World world, int number, SeatView view);

    /// <summary>How far a company may go below zero at least.</summary>
    internal abstract Usd CreditFloor(Scenario scenario);

    /// <summary>What makes its operating cash flow.</summary>
    internal abstract OperatingFlows Operating { get; }

    /// <summary>What a company is worth at the end of the game beyond its flows, in dollars of that day.</summary>
    internal abstract Dollars TerminalValue(World world, int number, SeatState seat);

    /// <summary>What its value at the end leaves out of the flow of the quarter: to be added to it.</summary>
    internal virtual Usd LeftOut(World world, int number) => default;

    /// <summary>What a company spends on research in the quarter, and what its plan had for it.</summary>
    internal virtual (Usd Planned, Usd Spent) Research(World world, int number) => default;

    internal abstract ProfitAccount Account(World world, int number, OpenTerms terms);

    /// <summary>Sets the standing orders of the first day: terms as the scenario opens, no purchases.</summary>
    internal abstract void Open(Scenario scenario, SheetSet standing, int number);

    /// <summary>Takes the standing orders for a company that decided nothing.</summary>
    internal abstract void Stand(World world, SheetSet taken, int number);

    /// <summary>Takes lines given by name, laid over the standing orders.</summary>
    internal abstract void Lay(World world, SheetSet taken, int number, JsonElement lines, ref SheetCheck check);

    /// <summary>Takes a sheet as it was sealed.</summary>
    internal abstract void Unseal(SheetSet taken, int number, ISheet sheet);

    /// <summary>Takes a sheet line by line: what is refused keeps its standing value.</summary>
    internal abstract void Take(World world, SheetSet taken, int number, ISheet sheet, ref SheetCheck check);

    /// <summary>The sheet that was taken.</summary>
    internal abstract ISheet Seal(SheetSet taken, int number);

    /// <summary>Lines given by name, laid over another sheet.</summary>
    internal abstract ISheet LayOver(World world, ISheet over, JsonElement lines, ref SheetCheck check);

    private static ArgumentOutOfRangeException NoSeat(CompanyRole role) => new(nameof(role), role, "actors make no decisions");
}
