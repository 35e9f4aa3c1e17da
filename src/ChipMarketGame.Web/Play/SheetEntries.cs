using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>A sheet while somebody fills it in: lines by name, as they will be sent, and what was typed that is no value yet.</summary>
public sealed partial class SheetEntries
{
    private readonly Dictionary<string, string> _faulty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly SeatView? _view;

    private SheetEntries(Roster roster, Company seat, JsonObject lines, SeatView? view) =>
        (Roster, Seat, Lines, _view) = (roster, seat, lines, view);

    public Roster Roster { get; }

    public Company Seat { get; }

    public JsonObject Lines { get; }

    public CompanyRole Role => Roster.RoleOf(Seat);

    public ImmutableArray<SheetLine> Numbers => SheetLines.For(Role);

    /// <summary>Names of the lines that hold no number: of an award and a request the one that the game knows.</summary>
    public IEnumerable<string> Choices =>
        Core.Role.Of(Role).Choices.Where(name => name != (ByRequest ? SheetLines.Award : SheetLines.Request));

    /// <summary>Those who may be clients, in seat order.</summary>
    public IEnumerable<Company> Clouds => Enumerable.Range(0, Roster.Hyperscalers).Select(Roster.Hyperscaler);

    /// <summary>What is wrong with each line, by its name.</summary>
    public IReadOnlyDictionary<string, string> Faulty => _faulty;

    /// <summary>The first numeric line, in the order of the sheet, that something is wrong with.</summary>
    public SheetLine? FirstFaulty => Numbers.FirstOrDefault(line => _faulty.ContainsKey(line.Name));

    /// <summary>A sheet to fill in.</summary>
    /// <param name="view">What the seat sees: what its company promised before may bound a line.</param>
    public static SheetEntries From(Roster roster, SealedSheet sheet, SeatView? view = null) =>
        new(roster, sheet.Seat, Core.Role.Of(sheet.Lines.Role).Write(sheet.Lines, roster), view);

    public double Number(SheetLine line) => double.Parse(Lines[line.Name]!.ToJsonString(), CultureInfo.InvariantCulture);

    /// <summary>What the field of a line holds: as it was typed, or as the page wrote it.</summary>
    public string Typed(SheetLine line) => _typed.GetValueOrDefault(line.Name) ?? SheetUnit.Of(line).Typed(Number(line));

    /// <summary>A line with the range that holds for it on this sheet, now.</summary>
    public SheetLine Bounded(SheetLine line) => _view is not NvidiaView maker ? line
        : line == SheetLines.Royalty ? maker.RoyaltyUnder(Number(SheetLines.Cap))
        : line == SheetLines.Reserve ? maker.ReserveNow()
        : line;

    /// <param name="typed">As the field holds it.</param>
    /// <param name="words">For the sentence about a value out of range or no number.</param>
    public void Set(SheetLine line, string? typed, IStringLocalizer<Words> words)
    {
        _typed[line.Name] = typed ?? "";
        Check(line, words);
        // The cap bounds the royalty, which stands there as it was typed.
        if (line == SheetLines.Cap) { Check(SheetLines.Royalty, words); }
    }

    /// <summary>The game has refused a line, for what only the game could know.</summary>
    public void Refuse(string line, string sentence) => _faulty[line] = sentence;

    public bool Flag(string name) => Lines[name]!.GetValue<bool>();

    public void Set(string name, bool on) => Lines[name] = on;

    public bool HasClient(Company cloud) => Lines[SheetLines.Clients]!.AsArray().Any(id => id!.GetValue<string>() == Roster[cloud].Id);

    public void SetClient(Company cloud, bool takes) => Lines[SheetLines.Clients] = new JsonArray(
        [.. Clouds.Where(each => each == cloud ? takes : HasClient(each)).Select(each => JsonValue.Create(Roster[each].Id))]);

    /// <summary>A field of the award; null without an award.</summary>
    public string? Award(string field) => (Lines[SheetLines.Award] as JsonObject)?[field]?.ToString();

    /// <summary>Chooses the lead designer of a new programme; none is no programme.</summary>
    public void SetLead(string? lead)
    {
        if (string.IsNullOrEmpty(lead)) { Lines.Remove(SheetLines.Award); }
        else if (Lines[SheetLines.Award] is JsonObject award)
        {
            award["lead"] = lead;
            if (award["second"]?.ToString() == lead) { award["second"] = null; }
        }
        else
        {
            Lines[SheetLines.Award] = new JsonObject { ["lead"] = lead, ["second"] = null, ["ambition"] = "standard", ["fusion"] = false };
        }
    }

    public void SetAward(string field, string? value)
    {
        if (Lines[SheetLines.Award] is not JsonObject award) { return; }
        award[field] = field == SheetLines.Fusion ? JsonValue.Create(value == "true") : string.IsNullOrEmpty(value)
            ? null
            : JsonValue.Create(value);
    }

    /// <summary>Names of the lines that differ from another sheet of the seat.</summary>
    public IEnumerable<string> Changes(SheetEntries other) =>
        Lines.Select(line => line.Key).Union(other.Lines.Select(line => line.Key))
            .Where(name => !JsonNode.DeepEquals(Lines[name], other.Lines[name]));

    private void Check(SheetLine line, IStringLocalizer<Words> words)
    {
        var (unit, typed, bounded) = (SheetUnit.Of(line), Typed(line), Bounded(line));
        if (unit.Objection(typed, bounded, words) is { } objection)
        {
            _faulty[line.Name] = objection;
            return;
        }

        var number = unit.Value(typed, line.Whole)!.Value;
        Lines[line.Name] = line.Whole ? JsonValue.Create((long)number) : JsonValue.Create(number);
        _faulty.Remove(line.Name);
    }

    /// <summary>As the API takes it.</summary>
    public string Json => Lines.ToJsonString();

    /// <summary>As the rules read it.</summary>
    public SealedSheet Sheet => new(Seat, SheetOrigin.Draft) { Lines = Core.Role.Of(Role).Read(Lines, Roster) };
}
