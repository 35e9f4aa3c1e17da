using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>Dotted paths into a scenario document: fields by name, elements of a list by id or else by number from 0.</summary>
internal static class ScenarioPath
{
    /// <summary>How a path names an element of a list.</summary>
    public static string Key(JsonNode? element, Shape shape, int index) =>
        FigureForm.Inside(element, shape) is JsonObject record && record["id"] is JsonValue id && id.TryGetValue<string>(out var text)
            && text.Length > 0
            ? text
            : index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts a value, or a figure in its written form, in the place of what stands at a path.</summary>
    /// <param name="setting">Where in the caller's words the setting stands: the start of a fault's path.</param>
    /// <param name="dropped">Told the names of the elements that a list loses because another takes its place.</param>
    /// <exception cref="ScenarioException">There is no such place.</exception>
    public static void Put(JsonObject document, string path, JsonNode? value, string setting, Action<ImmutableArray<string>> dropped)
    {
        JsonNode? node = document;
        Shape shape = ScenarioShape.Root;
        JsonObject? figure = null;
        var walked = "";
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            (node, shape) = Enter(node, shape, ref figure);
            var place = Find(node, shape, walked, step, setting);
            (node, shape) = (place.Get(), place.Shape);
            walked = ScenarioReader.Join(walked, step);
        }

        (node, shape) = Enter(node, shape, ref figure);
        if (node is JsonArray list && shape is ListShape named
            && ScenarioList.PutByName(list, named.Element, steps[^1], value, ScenarioReader.Join(walked, steps[^1]), setting))
        {
            if (figure is not null) { SayChanged(figure, $"Changed here at {path}; before that was said:"); }
            return;
        }

        var last = Find(node, shape, walked, steps[^1], setting);
        var old = last.Get();
        if (last.Shape is ListShape whole) { dropped(ScenarioList.Dropped(old, value, whole)); }
        if (FigureForm.Is(value, last.Shape)) { last.Set(value); return; }
        if (FigureForm.Is(old, last.Shape))
        {
            figure = old!.AsObject();
            var before = figure[FigureForm.Value]?.ToJsonString(CanonicalJson.Plain);
            figure[FigureForm.Value] = value;
            SayChanged(figure, $"Set here; it was {before}, of which was said:");
            return;
        }

        last.Set(value);
        if (figure is not null) { SayChanged(figure, $"Changed here at {path}; before that was said:"); }
    }

    /// <summary>The value that a person typed for a place, as JSON: texts need no quotes.</summary>
    public static JsonNode? Typed(string text) =>
        JsonFault.In(text) is null ? JsonNode.Parse(text, documentOptions: ScenarioDocument.Strict) : JsonValue.Create(text);

    // What somebody changed is no longer what its source published.
    private static void SayChanged(JsonObject figure, string sentence)
    {
        figure.Remove(FigureForm.Source);
        if (figure[FigureForm.Kind]?.ToString() != ScenarioReader.Name(FigureKind.Rule))
        {
            figure[FigureForm.Kind] = ScenarioReader.Name(FigureKind.Assumption);
        }
        figure[FigureForm.Note] = figure[FigureForm.Note] is { } note ? $"{sentence} {note}" : sentence;
    }

    private static (JsonNode? Node, Shape Shape) Enter(JsonNode? node, Shape shape, ref JsonObject? figure)
    {
        if (!FigureForm.Is(node, shape)) { return (node, shape); }
        figure = node!.AsObject();
        return (figure[FigureForm.Value], shape);
    }

    private static Place Find(JsonNode? node, Shape shape, string walked, string step, string setting)
    {
        switch (node, shape)
        {
            case (JsonObject record, RecordShape fields) when fields.Find(step) is { } field:
                return new Place(() => record[step], value => record[step] = value, field.Shape);
            case (JsonArray list, ListShape { Element: var element }):
                var names = ScenarioList.Names(list, element);
                for (var i = 0; i < list.Count; i++)
                {
                    var at = i;
                    if ((!names.IsEmpty && step == names[i]) || step == at.ToString(CultureInfo.InvariantCulture))
                    {
                        return new Place(() => list[at], value => list[at] = value, element);
                    }
                }

                throw Nowhere(
                    setting, walked, step,
                    list.Select((item, i) => !names.IsEmpty && names[i].Length > 0 ? names[i] : Key(item, element, i)));
            case (_, RecordShape fields):
                throw Nowhere(setting, walked, step, fields.Fields.Select(field => field.Name));
            default:
                throw new ScenarioException(
                    setting, $"{ScenarioReader.Join(walked, step)} is not part of a scenario: {walked} is {shape.Wanted}");
        }
    }

    private static ScenarioException Nowhere(string setting, string walked, string step, IEnumerable<string> known) =>
        new(setting, ScenarioReader.Unknown(walked, step, known));

    private sealed record Place(Func<JsonNode?> Get, Action<JsonNode?> Set, Shape Shape);
}
