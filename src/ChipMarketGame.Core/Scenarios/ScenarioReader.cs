using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>
/// Walks a whole document beside its shape: takes figures out of their written form, keeps what is known about them, and says
/// everything that is missing, unknown, of the wrong type or out of range.
/// </summary>
internal sealed class ScenarioReader(string documentVintage)
{
    private static readonly FigureKind[] Kinds = Enum.GetValues<FigureKind>();

    private readonly ImmutableArray<Figure>.Builder _figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<ScenarioFault>.Builder _faults = ImmutableArray.CreateBuilder<ScenarioFault>();
    private readonly ImmutableArray<string>.Builder _bare = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<Figure> Figures => _figures.ToImmutable();

    public ImmutableArray<ScenarioFault> Faults => _faults.ToImmutable();

    /// <summary>Paths of figures that stand without unit, kind and note.</summary>
    public ImmutableArray<string> Bare => _bare.ToImmutable();

    /// <summary>Whether the faults, if any, leave a document that the records can hold.</summary>
    public bool Readable { get; private set; } = true;

    /// <summary>The document without its figures' written form.</summary>
    public JsonNode? Read(JsonNode? node, Shape shape, string path, bool covered = false)
    {
        if (FigureForm.Is(node, shape)) { return Read(Keep(node!.AsObject(), path), shape, path, covered: true); }
        return shape switch
        {
            RecordShape record => ReadRecord(node, record, path, covered),
            ListShape list => ReadList(node, list, path, covered),
            _ => ReadLeaf(node, shape, path, covered),
        };
    }

    private JsonObject ReadRecord(JsonNode? node, RecordShape shape, string path, bool covered)
    {
        var plain = new JsonObject();
        if (node is not JsonObject document) { Unreadable(path, Not(path, shape, node)); return plain; }
        foreach (var (name, _) in document)
        {
            if (shape.Find(name) is null) { Fault(Join(path, name), Unknown(path, name, shape.Fields.Select(field => field.Name))); }
        }

        foreach (var field in shape.Fields)
        {
            var here = Join(path, field.Name);
            if (document.TryGetPropertyValue(field.Name, out var value))
            {
                plain[field.Name] = Read(value, field.Shape, here, covered || here == "version");
            }
            else if (field.Required) { Unreadable(here, $"{here} is missing: it must be {field.Shape.Wanted}"); }
        }

        return plain;
    }

    private JsonArray ReadList(JsonNode? node, ListShape shape, string path, bool covered)
    {
        var plain = new JsonArray();
        if (node is not JsonArray list) { Unreadable(path, Not(path, shape, node)); return plain; }
        for (var i = 0; i < list.Count; i++)
        {
            plain.Add(Read(list[i], shape.Element, Join(path, ScenarioPath.Key(list[i], shape.Element, i)), covered));
        }
        return plain;
    }

    private JsonNode? ReadLeaf(JsonNode? node, Shape shape, string path, bool covered)
    {
        var fits = shape switch
        {
            NumberShape { Whole: true } =>
                node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out _),
            NumberShape => node?.GetValueKind() == JsonValueKind.Number,
            FlagShape => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            QuarterShape => Text(node) is { } text && CalendarQuarter.TryParse(text, out _),
            ChoiceShape choice => Text(node) is { } text && choice.Names.Contains(text),
            _ => Text(node) is not null,
        };
        if (!fits) { Unreadable(path, Not(path, shape, node)); return null; }
        if (shape is NumberShape range && node!.GetValue<double>() is var number && !(number >= range.Low && number <= range.High))
        {
            // A value far out of range may not fit its type either, so nothing more is asked of the document.
            Readable &= Math.Abs(number) < int.MaxValue;
            _faults.Add(new ScenarioFault(
                path, $"{path} must lie between {Shape.Show(range.Low)} and {Shape.Show(range.High)}, not {Show(node)}"));
        }

        if (!covered && shape is NumberShape or QuarterShape) { _bare.Add(path); }
        return node!.DeepClone();
    }

    /// <summary>Keeps what a figure's written form says and returns its value.</summary>
    private JsonNode? Keep(JsonObject written, string path)
    {
        foreach (var (name, _) in written)
        {
            if (!FigureForm.Fields.Contains(name)) { Fault(Join(path, name), Unknown(path, name, FigureForm.Fields)); }
        }

        if (!written.ContainsKey(FigureForm.Value)) { Unreadable(path, $"{path} is written as a figure but has no value"); }
        string Said(string field)
        {
            if (Text(written[field]) is { Length: > 0 } text) { return text; }
            _faults.Add(new ScenarioFault(Join(path, field), $"{Join(path, field)} must be a text that is not empty"));
            return "";
        }

        string unit = Said(FigureForm.Unit), note = Said(FigureForm.Note);
        var kind = Kinds.Cast<FigureKind?>().FirstOrDefault(known => Name(known!.Value) == Text(written[FigureForm.Kind]));
        if (kind is null)
        {
            var where = Join(path, FigureForm.Kind);
            _faults.Add(new ScenarioFault(
                where, $"{where} must be one of {string.Join(", ", Kinds.Select(Name))}, not {Show(written[FigureForm.Kind])}"));
        }

        var source = kind == FigureKind.Sourced || written.ContainsKey(FigureForm.Source) ? Said(FigureForm.Source) : null;
        var vintage = written.ContainsKey(FigureForm.Vintage) ? Said(FigureForm.Vintage) : documentVintage;
        _figures.Add(new Figure(
            path, written[FigureForm.Value]?.ToJsonString(CanonicalJson.Plain) ?? "null", unit, kind ?? FigureKind.Assumption, note,
            source, vintage));
        return written[FigureForm.Value];
    }

    public static string Name(FigureKind kind) => kind.ToString().ToLowerInvariant();

    private static string Not(string path, Shape shape, JsonNode? node) =>
        $"{(path.Length == 0 ? "a scenario" : path)} must be {shape.Wanted}, not {Show(node)}";

    public static string Unknown(string path, string name, IEnumerable<string> known)
    {
        var hint = NearestName.To(name, known) is { } near
            ? $"; did you mean {Join(path, near)}?"
            : $"; known here: {string.Join(", ", known)}";
        return $"{(name.Length == 0 ? "a field without a name" : Join(path, name))} is not part of a scenario{hint}";
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Show(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "an object",
        JsonArray => "a list",
        _ when node.ToJsonString(CanonicalJson.Plain) is var text => text.Length <= 40
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text[..40]}…"),
        _ => "",
    };

    private void Unreadable(string path, string sentence)
    {
        Readable = false;
        Fault(path, sentence);
    }

    private void Fault(string path, string sentence) => _faults.Add(new ScenarioFault(path, sentence));
}
