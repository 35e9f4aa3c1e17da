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

    public IReadOnlyList<Refusal> Take<TSheet>(Company seat, in TSheet sheet, SheetOrigin origin, string? reason)
        where TSheet : struct, ISheet
    {
        Demand(seat, default(TSheet).Role);
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Scenario);
        Role.Of<TSheet>().Take(_world, _taken, Number(seat), sheet, ref check);
        return Note(seat, origin, reason, check.Refusals);
    }

    public IReadOnlyList<Refusal> Take(Company seat, JsonElement lines, SheetOrigin origin, string? reason)
    {
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Scenario);
        Lay(seat, lines, ref check, _taken);
        return Note(seat, origin, reason, check.Refusals);
    }

    /// <summary>The whole sheet that these lines make with the standing ones, and what was refused. Nothing is taken.</summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(Company seat, JsonElement lines, SheetOrigin origin)
    {
        var filled = new SheetSet(_world.Roster);
        var check = new SheetCheck(_world.Scenario);
        var administered = IsUnderAdministration(seat);
        if (!administered) { Lay(seat, lines, ref check, filled); }
        return (
            new SealedSheet(seat, origin) { Lines = RoleOf(seat).Seal(filled, Number(seat)) },
            administered ? UnderAdministration : check.Refusals);
    }

    /// <summary>The whole sheet that these lines make when laid over another one, and what was refused. Nothing is taken.</summary>
    public (SealedSheet Sheet, IReadOnlyList<Refusal> Refused) Fill(SealedSheet over, JsonElement lines, SheetOrigin origin)
    {
        if (IsUnderAdministration(over.Seat)) { return (over, UnderAdministration); }
        var check = new SheetCheck(_world.Scenario);
        var laid = RoleOf(over.Seat).LayOver(_world, over.Lines, lines, ref check);
        return (new SealedSheet(over.Seat, origin) { Lines = laid }, check.Refusals);
    }

    /// <summary>Takes a sheet as a recording or a draft has it: it was checked when it was written.</summary>
    public void Take(SealedSheet sheet)
    {
        RoleOf(sheet.Seat).Unseal(_taken, Number(sheet.Seat), sheet.Lines);
        _notes[sheet.Seat.Index] = (true, sheet.Origin, sheet.Reason, sheet.Refused);
    }

    /// <summary>Takes a sheet of a recording in another course of the game, where the rules may forbid what was played then.</summary>
    public IReadOnlyList<Refusal> TakeAnew(SealedSheet sheet) => Take(sheet.Seat, sheet.Lines, sheet.Origin, sheet.Reason);

    /// <summary>Takes a sheet of whichever role.</summary>
    public IReadOnlyList<Refusal> Take(Company seat, ISheet sheet, SheetOrigin origin, string? reason)
    {
        Demand(seat, sheet.Role);
        if (IsUnderAdministration(seat)) { return UnderAdministration; }
        var check = new SheetCheck(_world.Scenario);
        RoleOf(seat).Take(_world, _taken, Number(seat), sheet, ref check);
        return Note(seat, origin, reason, check.Refusals);
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
        if (!_notes[index].Present)
        {
            StandBy(_world.Roster.At(index), _world.Seats[index].UnderAdministration ? InAdministration : NothingCame);
        }
        var seat = _world.Roster.At(index);
        var note = _notes[index];
        return new SealedSheet(seat, note.Origin, note.Reason, note.Refused is { Count: > 0 } refused ? refused : null)
        {
            Lines = RoleOf(seat).Seal(_taken, Number(seat)),
        };
    }

    private void Stand(int index)
    {
        var seat = _world.Seats[index];
        seat.Role.Stand(_world, _taken, seat.Number);
    }

    private void Lay(Company seat, JsonElement lines, ref SheetCheck check, SheetSet target) =>
        RoleOf(seat).Lay(_world, target, Number(seat), lines, ref check);

    private Role RoleOf(Company seat) => Role.Of(_world.Roster.RoleOf(seat));

    private int Number(Company seat) => _world.Seat(seat).Number;

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
        if (seen != wanted)
        {
            throw new ArgumentException($"{_world.Roster[seat].Name} is a {seen}; this is the sheet of a {wanted}", nameof(seat));
        }
    }
}
