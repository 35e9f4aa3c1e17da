using System.Collections.Immutable;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>Takes in the sealed sheets of a quarter; later sheets of a seat replace earlier ones.</summary>
internal sealed class SheetDesk
{
    private const string NothingCame = "No sheet was handed in.";
    private const string InAdministration = "The company is under administration.";
    private static readonly IReadOnlyList<Refusal> UnderAdministration = [new Refusal("sheet", RefusalReason.UnderAdministration, "")];

    private readonly World _world;
    private readonly SheetSet _taken;
    private readonly (bool Present, SheetOrigin Origin, string? Reason, IReadOnlyList<Refusal>? Refused)[] _notes;

    public SheetDesk(World world)
    {
        _world = world;
        _taken = new SheetSet(world.Roster);
        _notes = new (bool, SheetOrigin, string?, IReadOnlyList<Refusal>?)[world.Roster.Seats];
    }

    public void Clear() => Array.Clear(_notes);

    public IReadOnlyList<Refusal> Take(Company seat, in HyperscalerSheet sheet, SheetOrigin origin, string? reason)
    {
        Demand(seat, CompanyRole.Hyperscaler);
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Roster);
        _taken.Hyperscalers[seat.Index] = check.Check(sheet, _world.Standing.Hyperscalers[seat.Index]);
        return Note(seat, origin, reason, check.Refusals);
    }

    public IReadOnlyList<Refusal> Take(Company seat, in DesignerSheet sheet, SheetOrigin origin, string? reason)
    {
        Demand(seat, CompanyRole.Designer);
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var number = _world.Roster.DesignerNumber(seat);
        var check = new SheetCheck(_world.Roster);
        _taken.Designers[number] = check.Check(sheet, _world.Standing.Designers[number]);
        return Note(seat, origin, reason, check.Refusals);
    }

    public IReadOnlyList<Refusal> Take(Company seat, in NvidiaSheet sheet, SheetOrigin origin, string? reason)
    {
        Demand(seat, CompanyRole.GpuMaker);
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Roster);
        _taken.Nvidia = check.Check(sheet, _world.Standing.Nvidia, _world.Nvidia);
        return Note(seat, origin, reason, check.Refusals);
    }

    public IReadOnlyList<Refusal> Take(Company seat, JsonElement lines, SheetOrigin origin, string? reason)
    {
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Roster);
        Lay(seat, lines, ref check, _taken);
        return Note(seat, origin, reason, check.Refusals);
    }

    /// <summary>The whole sheet that these lines make with the standing ones, and what was refused. Nothing is taken.</summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(Company seat, JsonElement lines, SheetOrigin origin)
    {
        var filled = new SheetSet(_world.Roster);
        var check = new SheetCheck(_world.Roster);
        if (IsUnderAdministration(seat)) { return (Seal(seat, filled, new SealedSheet(seat, origin)), UnderAdministration); }
        Lay(seat, lines, ref check, filled);
        return (Seal(seat, filled, new SealedSheet(seat, origin)), check.Refusals);
    }

    /// <summary>The whole sheet that these lines make when laid over another one, and what was refused. Nothing is taken.</summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(SealedSheet over, JsonElement lines, SheetOrigin origin)
    {
        if (IsUnderAdministration(over.Seat)) { return (over, UnderAdministration); }
        var check = new SheetCheck(_world.Roster);
        var blank = new SealedSheet(over.Seat, origin);
        var sheet = over switch
        {
            { Hyperscaler: { } cloud } => blank with { Hyperscaler = check.Check(SheetLinesReader.Read(lines, cloud, _world.Roster, ref check), cloud) },
            { Designer: { } house } => blank with { Designer = check.Check(SheetLinesReader.Read(lines, house, _world.Roster, ref check), house) },
            { Nvidia: { } maker } => blank with { Nvidia = check.Check(SheetLinesReader.Read(lines, maker, ref check), maker, _world.Nvidia) },
            _ => throw new ArgumentException($"seat {over.Seat} has no lines", nameof(over)),
        };
        return (sheet, check.Refusals);
    }

    /// <summary>Takes a sheet as a recording or a draft has it: it was checked when it was written.</summary>
    public void Take(SealedSheet sheet)
    {
        switch (sheet)
        {
            case { Hyperscaler: { } lines }: _taken.Hyperscalers[sheet.Seat.Index] = lines; break;
            case { Designer: { } lines }: _taken.Designers[_world.Roster.DesignerNumber(sheet.Seat)] = lines; break;
            case { Nvidia: { } lines }: _taken.Nvidia = lines; break;
            default: throw new InvalidOperationException($"seat {sheet.Seat} has no lines");
        }

        _notes[sheet.Seat.Index] = (true, sheet.Origin, sheet.Reason, sheet.Refused);
    }

    public void StandBy(Company seat, string reason)
    {
        Stand(seat.Index);
        _notes[seat.Index] = (true, SheetOrigin.Standing, reason, null);
    }

    /// <summary>Fills in what is missing and makes the sheets this quarter's and the next one's standing orders.</summary>
    public void Seal()
    {
        for (var seat = 0; seat < _notes.Length; seat++)
        {
            if (!_notes[seat].Present) { Stand(seat); }
        }

        _world.Standing.CopyFrom(_taken);
        _world.Sheets.CopyFrom(_taken);
    }

    /// <summary>What is about to be played, for the journal.</summary>
    public ImmutableArray<SealedSheet> Record() => [.. Enumerable.Range(0, _notes.Length).Select(Record)];

    private SealedSheet Record(int index)
    {
        if (!_notes[index].Present) { StandBy(_world.Roster.At(index), _world.Seats[index].UnderAdministration ? InAdministration : NothingCame); }
        var seat = _world.Roster.At(index);
        var note = _notes[index];
        return Seal(seat, _taken, new SealedSheet(seat, note.Origin, note.Reason, Refused: note.Refused is { Count: > 0 } refused ? refused : null));
    }

    private SealedSheet Seal(Company seat, SheetSet sheets, SealedSheet blank) => _world.Roster.RoleOf(seat) switch
    {
        CompanyRole.Hyperscaler => blank with { Hyperscaler = sheets.Hyperscalers[seat.Index] },
        CompanyRole.Designer => blank with { Designer = sheets.Designers[_world.Roster.DesignerNumber(seat)] },
        _ => blank with { Nvidia = sheets.Nvidia },
    };

    private void Stand(int index)
    {
        var seat = _world.Roster.At(index);
        switch (_world.Roster.RoleOf(seat))
        {
            case CompanyRole.Hyperscaler: _taken.Hyperscalers[index] = StandingOrders.Carried(_world.Standing.Hyperscalers[index]); break;
            case CompanyRole.Designer:
                var number = _world.Roster.DesignerNumber(seat);
                _taken.Designers[number] = StandingOrders.Carried(_world.Standing.Designers[number]);
                break;
            default: _taken.Nvidia = StandingOrders.Carried(_world.Standing.Nvidia); break;
        }
    }

    private void Lay(Company seat, JsonElement lines, ref SheetCheck check, SheetSet target)
    {
        switch (_world.Roster.RoleOf(seat))
        {
            case CompanyRole.Hyperscaler:
                var cloud = _world.Standing.Hyperscalers[seat.Index];
                target.Hyperscalers[seat.Index] = check.Check(SheetLinesReader.Read(lines, StandingOrders.Carried(cloud), _world.Roster, ref check), cloud);
                break;
            case CompanyRole.Designer:
                var number = _world.Roster.DesignerNumber(seat);
                var house = _world.Standing.Designers[number];
                target.Designers[number] = check.Check(SheetLinesReader.Read(lines, StandingOrders.Carried(house), _world.Roster, ref check), house);
                break;
            case CompanyRole.GpuMaker:
                target.Nvidia = check.Check(SheetLinesReader.Read(lines, StandingOrders.Carried(_world.Standing.Nvidia), ref check), _world.Standing.Nvidia, _world.Nvidia);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(seat), seat, "actors have no sheet");
        }
    }

    private IReadOnlyList<Refusal> Note(Company seat, SheetOrigin origin, string? reason, IReadOnlyList<Refusal> refusals)
    {
        _notes[seat.Index] = (true, origin, reason, refusals);
        return refusals;
    }

    private bool IsUnderAdministration(Company seat) => seat.Exists && seat.Index < _notes.Length
        ? _world.Seat(seat).UnderAdministration
        : throw new ArgumentOutOfRangeException(nameof(seat), seat, "actors have no sheet");

    private void Demand(Company seat, CompanyRole wanted)
    {
        var seen = _world.Roster.RoleOf(seat);
        if (seen != wanted) { throw new ArgumentException($"{_world.Roster[seat].Name} is a {seen}; this is the sheet of a {wanted}", nameof(seat)); }
    }
}
