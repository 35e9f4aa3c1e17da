using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>The written form of a figure: <c>{"value": 0.45, "unit": "elasticity", "kind": "assumption", "note": "…"}</c>.</summary>
internal static class FigureForm
{
    public const string Value = "value", Unit = "unit", Kind = "kind", Note = "note", Source = "source", Vintage = "vintage";

    public static readonly ImmutableArray<string> Fields = [Value, Unit, Kind, Note, Source, Vintage];

    /// <summary>Whether the node is a figure's written form and not the plain thing itself.</summary>
    public static bool Is(JsonNode? node, Shape shape) =>
        node is JsonObject written && (shape is not RecordShape record || (written.ContainsKey(Value) && Distinguishes(written, record)));

    // Demand has a field called value, a card one called kind: an object is a figure only by a word that the record lacks.
    private static bool Distinguishes(JsonObject written, RecordShape record) =>
        Fields.Any(name => written.ContainsKey(name) && record.Find(name) is null);

    /// <summary>The plain thing inside, whether or not it is written as a figure.</summary>
    public static JsonNode? Inside(JsonNode? node, Shape shape) => Is(node, shape) ? node!.AsObject()[Value] : node;
}
