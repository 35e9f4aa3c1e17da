using System.Globalization;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>The request for proposals on a sheet. What is not typed is the adviser's and is not sent.</summary>
public sealed partial class SheetEntries
{
    private const double NothingDearerThanAGpu = 1;

    /// <summary>Whether programmes are awarded by requests in this game, as far as the sheet tells.</summary>
    public bool ByRequest => _view?.Public.ByRequest ?? Lines[SheetLines.Request] is JsonObject;

    private JsonObject? Asked => Lines[SheetLines.Request] as JsonObject;

    /// <summary>The numbers of a request, a handicap for each designer last.</summary>
    public IEnumerable<SheetLine> RequestNumbers =>
        RequestLines.All.Concat(Houses.Select(house => RequestLines.HandicapOf(Roster[house].Id)));

    /// <summary>The designers in seat order.</summary>
    public IEnumerable<Company> Houses => Enumerable.Range(0, Roster.Designers).Select(Roster.Designer);

    /// <summary>A part that is a word; null without a request.</summary>
    public string? Request(string part) => Asked?[RequestLines.Field(part)]?.ToString();

    /// <summary>Chooses the chip that is asked for; none is no request.</summary>
    public void Ask(string? ambition)
    {
        if (string.IsNullOrEmpty(ambition))
        {
            Lines.Remove(SheetLines.Request);
            foreach (var part in _faulty.Keys.Where(IsOfRequest).ToArray()) { _faulty.Remove(part); }
            foreach (var part in _typed.Keys.Where(IsOfRequest).ToArray()) { _typed.Remove(part); }
            return;
        }

        if (Asked is null)
        {
            Lines[SheetLines.Request] = new JsonObject
            {
                ["ambition"] = ambition, ["second"] = "allowed", ["fusion"] = "allowed", ["ceiling"] = NothingDearerThanAGpu,
            };
        }

        SetRequest(RequestLines.Ambition, ambition);
    }

    public void SetRequest(string part, string? word)
    {
        if (Asked is { } asked) { asked[RequestLines.Field(part)] = word; }
    }

    /// <summary>What the field of a number holds: as it was typed, or what is sent, or what the adviser puts in its place.</summary>
    public string TypedOfRequest(SheetLine part) => _typed.GetValueOrDefault(part.Name)
        ?? ((Sent(part) ?? Advised(part)) is { } number ? SheetUnit.Of(part).Typed(Rounded(number)) : "");

    /// <param name="typed">As the field holds it; nothing is the adviser's value, and no limit for the highest price.</param>
    /// <param name="words">For the sentence about a value out of range or no number.</param>
    public void SetRequest(SheetLine part, string? typed, IStringLocalizer<Words> words)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            _typed.Remove(part.Name);
            _faulty.Remove(part.Name);
            Holder(part)?.Remove(NameIn(part));
            return;
        }

        _typed[part.Name] = typed;
        var unit = SheetUnit.Of(part);
        if (unit.Objection(typed, part, words) is { } objection)
        {
            _faulty[part.Name] = objection;
            return;
        }

        var number = unit.Value(typed, part.Whole)!.Value;
        if (Holder(part) is { } holder)
        {
            holder[NameIn(part)] = part.Whole ? JsonValue.Create((long)number) : JsonValue.Create(number);
        }

        _faulty.Remove(part.Name);
    }

    private static bool IsOfRequest(string name) => name.StartsWith(SheetLines.Request + ".", StringComparison.Ordinal);

    private static string NameIn(SheetLine part) => part.Name[(part.Name.LastIndexOf('.') + 1)..];

    private static double Rounded(double number) => Math.Round(number, 4);

    /// <summary>The object in which a part stands.</summary>
    private JsonObject? Holder(SheetLine part)
    {
        if (Asked is not { } asked || !part.Name.StartsWith(RequestLines.Handicaps, StringComparison.Ordinal)) { return Asked; }
        if (asked["handicaps"] is not JsonObject) { asked["handicaps"] = new JsonObject(); }
        return asked["handicaps"] as JsonObject;
    }

    private double? Sent(SheetLine part) => (part.Name.StartsWith(RequestLines.Handicaps, StringComparison.Ordinal)
            ? (Asked?["handicaps"] as JsonObject)?[NameIn(part)]
            : Asked?[NameIn(part)]) is { } sent
        ? double.Parse(sent.ToJsonString(), CultureInfo.InvariantCulture)
        : null;

    private double? Advised(SheetLine part)
    {
        if (_view is not HyperscalerView view || part == RequestLines.Ceiling) { return null; }
        var advised = AwardWeights.Advised(view.Public.Terms, view.Experience, view.RampLimit);
        return part switch
        {
            _ when part == RequestLines.Volume => Math.Floor(advised.Volume.Value),
            _ when part == RequestLines.QualityWeight => advised.Quality,
            _ when part == RequestLines.QuarterWeight => advised.Quarter,
            _ when part == RequestLines.SlipWeight => advised.Slip,
            _ when part == RequestLines.IncumbentWeight => advised.Incumbent,
            _ when part == RequestLines.FusionWeight => advised.Fusion,
            _ => 0,
        };
    }
}
