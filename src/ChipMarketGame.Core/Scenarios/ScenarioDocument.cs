using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>The text of a scenario as a document that stands alone: parsed, and merged into the scenario it extends.</summary>
internal static class ScenarioDocument
{
    /// <summary>The version of the form, written as <c>"schema": 1</c>.</summary>
    public const int Schema = 1;

    public const string Extends = "extends", Set = "set", SchemaField = "schema";

    /// <summary>What a document may hold that makes a scenario out of another one.</summary>
    private static readonly ImmutableArray<string> OwnFields = ["name", "version", "title", "summary", "vintage"];

    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false, MaxDepth = CanonicalJson.Plain.MaxDepth };

    /// <summary>Parses a document and resolves what it extends.</summary>
    /// <param name="library">Text of a scenario that can be extended, by name; null if there is none.</param>
    /// <param name="remarks">Where faults of the settings are kept, and what they silently do.</param>
    /// <exception cref="ScenarioException">The text is no JSON object, or extends what it cannot.</exception>
    public static JsonObject Resolve(string json, Func<string, string?> library, ScenarioRemarks remarks) =>
        Resolve(json, library, remarks, []);

    private static JsonObject Resolve(string json, Func<string, string?> library, ScenarioRemarks remarks, ImmutableArray<string> chain)
    {
        var document = Parse(json);
        CheckSchema(document);
        document.Remove(SchemaField);
        document.Remove("$schema");
        if (!document.TryGetPropertyValue(Extends, out var extended)) { return document; }
        var name = extended is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new ScenarioException(Extends, "extends must be the name of a built-in scenario");
        if (chain.Contains(name))
        {
            throw new ScenarioException(Extends, $"extends goes round in a circle: {string.Join(" → ", [.. chain, name])}");
        }
        if (library(name) is not { } parent) { throw new ScenarioException(Extends, Missing(name)); }
        return Merge(Resolve(parent, library, remarks, [.. chain, name]), document, name, remarks);
    }

    /// <summary>The sentence about a name that no built-in scenario has.</summary>
    public static string Missing(string name)
    {
        var hint = NearestName.To(name, ScenarioFile.BuiltInNames) is { } near
            ? $"did you mean {near}?"
            : $"there are {string.Join(", ", ScenarioFile.BuiltInNames)}";
        return $"there is no built-in scenario {name}; {hint}";
    }

    private static JsonObject Merge(JsonObject parent, JsonObject child, string extended, ScenarioRemarks remarks)
    {
        foreach (var (name, value) in child)
        {
            if (OwnFields.Contains(name)) { parent[name] = value?.DeepClone(); }
            else if (name is not (Extends or Set))
            {
                remarks.Fault(name, $"{name} cannot stand beside extends: write it under set, with its dotted path");
            }
        }

        foreach (var name in new[] { "name", "title", "summary" }.Where(name => !child.ContainsKey(name)))
        {
            remarks.Fault(name, $"{name} is missing: a scenario that extends another has its own");
        }

        if (child[Set] is JsonObject settings)
        {
            Put(parent, settings.Select(setting => (setting.Key, setting.Value?.DeepClone())), "set.", extended, remarks);
        }
        else if (child.ContainsKey(Set)) { remarks.Fault(Set, "set must be an object of dotted paths and values"); }
        return parent;
    }

    /// <summary>Puts several settings and remarks what cannot be put, and what a list loses.</summary>
    /// <param name="from">Name of the scenario that is changed.</param>
    public static void Put(
        JsonObject document, IEnumerable<(string Path, JsonNode? Value)> settings, string prefix, string from, ScenarioRemarks remarks)
    {
        foreach (var (path, value) in settings)
        {
            try
            {
                ScenarioPath.Put(document, path, value, prefix + path, dropped => remarks.Dropped(prefix + path, path, from, dropped));
            }
            catch (ScenarioException nowhere) { remarks.Faults(nowhere.Faults); }
        }
    }

    private static void CheckSchema(JsonObject document)
    {
        if (document[SchemaField] is not JsonValue value || !value.TryGetValue<int>(out var schema) || schema != Schema)
        {
            throw new ScenarioException(SchemaField, $"schema must be {Schema}, the form of scenario that this version reads");
        }
    }

    private static JsonObject Parse(string json)
    {
        if (JsonFault.In(json) is { } fault) { throw new ScenarioException("", $"this is no valid JSON {fault}"); }

        return JsonNode.Parse(json, documentOptions: Strict) as JsonObject
            ?? throw new ScenarioException("", "a scenario is a JSON object: it starts with { and ends with }");
    }
}
