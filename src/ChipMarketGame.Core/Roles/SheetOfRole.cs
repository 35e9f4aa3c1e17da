using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>What follows from the type of a role's sheet.</summary>
internal abstract class Role<TSheet> : Role
    where TSheet : struct, ISheet
{
    /// <summary>The one role with such sheets.</summary>
    public static readonly Role<TSheet> Instance = (Role<TSheet>)Of(default(TSheet).Role);

    public sealed override CompanyRole Kind => default(TSheet).Role;

    public override JsonObject Write(ISheet sheet, Roster roster) =>
        JsonSerializer.SerializeToNode(Of(sheet), CanonicalJson.For(roster))!.AsObject();

    public override ISheet Read(JsonObject lines, Roster roster) => lines.Deserialize<TSheet>(CanonicalJson.For(roster));

    internal override void Open(Scenario scenario, SheetSet standing, int number) => In(standing, number) = Opening(scenario, number);

    internal override void Stand(World world, SheetSet taken, int number) => In(taken, number) = Carried(In(world.Standing, number));

    internal override void Lay(World world, SheetSet taken, int number, JsonElement lines, ref SheetCheck check)
    {
        ref var standing = ref In(world.Standing, number);
        ref var laid = ref In(taken, number);
        laid = Read(lines, Carried(standing), world.Roster, ref check);
        Check(ref check, ref laid, standing, world);
    }

    internal override void Unseal(SheetSet taken, int number, ISheet sheet) => In(taken, number) = Of(sheet);

    internal override void Take(World world, SheetSet taken, int number, ISheet sheet, ref SheetCheck check) =>
        Take(world, taken, number, Of(sheet), ref check);

    internal override ISheet Seal(SheetSet taken, int number) => In(taken, number);

    internal override ISheet LayOver(World world, ISheet over, JsonElement lines, ref SheetCheck check)
    {
        var standing = Of(over);
        var laid = Read(lines, standing, world.Roster, ref check);
        Check(ref check, ref laid, standing, world);
        return laid;
    }

    /// <inheritdoc cref="Role.Take(World, SheetSet, int, ISheet, ref SheetCheck)"/>
    public void Take(World world, SheetSet taken, int number, in TSheet sheet, ref SheetCheck check)
    {
        ref var held = ref In(taken, number);
        held = sheet;
        Check(ref check, ref held, In(world.Standing, number), world);
    }

    /// <summary>What is left of a sheet when its company decides nothing: no awards, builds, hires or tranches.</summary>
    public abstract TSheet Carried(in TSheet last);

    protected abstract ref TSheet In(SheetSet sheets, int number);

    protected abstract TSheet Opening(Scenario scenario, int number);

    protected abstract TSheet Read(JsonElement lines, in TSheet over, Roster roster, ref SheetCheck check);

    /// <summary>Puts the standing value in the place of every line that is refused.</summary>
    protected abstract void Check(ref SheetCheck check, ref TSheet sheet, in TSheet standing, World world);

    /// <exception cref="ArgumentException">It is the sheet of another role, or none.</exception>
    protected static TSheet Of(ISheet sheet) =>
        sheet is TSheet lines ? lines : throw new ArgumentException($"this is no sheet of a {default(TSheet).Role}", nameof(sheet));
}
