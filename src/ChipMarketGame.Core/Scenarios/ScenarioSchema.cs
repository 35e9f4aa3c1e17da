using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace ChipMarketGame.Core;

/// <summary>
/// The JSON schema (draft 2020-12) of scenario documents, made from the records, for editors that check and complete while one types.
/// The rules between fields are only in <see cref="ScenarioFile.Read"/>.
/// </summary>
public sealed class ScenarioSchema
{
    private const string QuarterPattern = "^(19|2[0-9])[0-9]{2}Q[1-4]$", MonthPattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal)
    {
        ["figure"] = FigureSchema(), ["bilingual"] = Bilingual()
    };

    private ScenarioSchema() { }

    /// <summary>The schema that comes with the game.</summary>
    public static string Text => BuiltInScenarios.Resource("scenario.schema.json");

    /// <summary>Makes the schema from the records.</summary>
    public static string Make() => new ScenarioSchema().Root()
        .ToJsonString(new JsonSerializerOptions(CanonicalJson.Plain) { WriteIndented = true, NewLine = "\n" }) + "\n";

    private JsonObject Root()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var whole = CanonicalJson.Plain.GetJsonSchemaAsNode(typeof(Scenario), options).AsObject();
        var properties = whole["properties"]!.AsObject();
        properties.Insert(0, ScenarioDocument.SchemaField, new JsonObject { ["const"] = ScenarioDocument.Schema });
        properties.Insert(1, "$schema", OfType("string"));
        whole["required"]!.AsArray().Insert(0, ScenarioDocument.SchemaField);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Scenario of ChipMarketGame",
            ["if"] = new JsonObject { ["required"] = new JsonArray(ScenarioDocument.Extends) },
            ["then"] = Extension(),
            ["else"] = whole,
            ["$defs"] = new JsonObject(_definitions),
        };
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var within = context.PropertyInfo is { } property ? ScenarioShape.Range(property) : null;

        // The range of a list's elements stands at the list, which is made after them.
        if (within is null && ScenarioShape.IsNumber(context.TypeInfo.Type)) { return []; }
        return ScenarioShape.Of(context.TypeInfo.Type, within) switch
        {
            NumberShape number => Defined(Name(number), Number(number)),
            ListShape { Element: NumberShape number } =>
                Defined($"list_of_{Name(number)}", new JsonObject { ["type"] = "array", ["items"] = Number(number) }),
            QuarterShape => Defined("quarter", new JsonObject { ["type"] = "string", ["pattern"] = QuarterPattern }),
            FlagShape => Defined("switch", OfType("boolean")),
            RecordShape record when IsFigure(record) =>
                Defined(JsonNamingPolicy.SnakeCaseLower.ConvertName(context.TypeInfo.Type.Name), node.AsObject()),
            _ => node.AsObject(),
        };
    }

    // A small object of numbers may be one figure; what holds lists and objects is written out.
    private static bool IsFigure(RecordShape record) =>
        record.Fields.All(field => field.Shape is not RecordShape and not ListShape)
            && record.Fields.Any(field => field.Shape is NumberShape);

    /// <summary>Defines, once, a thing that may be written plainly or as a figure.</summary>
    private JsonObject Defined(string name, JsonObject plain)
    {
        if (!_definitions.ContainsKey(name))
        {
            var figure = Reference("figure");
            figure["properties"] = new JsonObject { [FigureForm.Value] = Reference($"{name}/oneOf/0") };
            figure["unevaluatedProperties"] = false;
            _definitions[name] = new JsonObject { ["oneOf"] = new JsonArray(plain, figure) };
        }

        return Reference(name);
    }

    private static string Name(NumberShape number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(number.Whole ? "integer" : "number")}_from_{number.Low}_to_{number.High}");

    private static JsonObject Number(NumberShape number) =>
        new() { ["type"] = number.Whole ? "integer" : "number", ["minimum"] = number.Low, ["maximum"] = number.High };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonObject OfType(string type) => new() { ["type"] = type };

    private static JsonObject FigureSchema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            [FigureForm.Value] = true,
            [FigureForm.Unit] = OfType("string"),
            [FigureForm.Kind] = new JsonObject
            {
                ["enum"] = new JsonArray([.. Enum.GetValues<FigureKind>().Select(kind => (JsonNode)ScenarioReader.Name(kind))])
            },
            [FigureForm.Note] = OfType("string"),
            [FigureForm.Source] = OfType("string"),
            [FigureForm.Vintage] = new JsonObject { ["type"] = "string", ["pattern"] = MonthPattern },
        },
        ["required"] = new JsonArray(FigureForm.Value, FigureForm.Unit, FigureForm.Kind, FigureForm.Note),
    };

    private static JsonObject Bilingual() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["en"] = OfType("string"), ["zh"] = OfType("string") },
        ["required"] = new JsonArray("en", "zh"),
        ["additionalProperties"] = false,
    };

    private static JsonObject Extension() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            [ScenarioDocument.SchemaField] = new JsonObject { ["const"] = ScenarioDocument.Schema },
            ["$schema"] = OfType("string"),
            [ScenarioDocument.Extends] = new JsonObject
            {
                ["enum"] = new JsonArray([.. ScenarioFile.BuiltInNames.Select(name => (JsonNode)name)])
            },
            ["name"] = OfType("string"),
            ["version"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            ["title"] = Reference("bilingual"),
            ["summary"] = Reference("bilingual"),
            ["vintage"] = new JsonObject { ["type"] = "string", ["pattern"] = MonthPattern },
            [ScenarioDocument.Set] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "Dotted paths, as in demand.jevons or hyperscalers.google.ramp, and what stands there instead."
            },
        },
        ["required"] = new JsonArray(ScenarioDocument.SchemaField, ScenarioDocument.Extends, "name", "title", "summary"),
        ["additionalProperties"] = false,
    };
}
