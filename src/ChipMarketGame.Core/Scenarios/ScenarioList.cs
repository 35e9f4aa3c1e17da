using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChipMarketGame.Core;

/// <summary>Lists of a scenario document whose elements have names: companies, cards, facts.</summary>
internal static class ScenarioList
{
    private const string Id = "id", Kind = "kind", Company = "company";

    /// <summary>
    /// The names of a list's elements, none where they have no names. A card without an id is called after what it does, and to whom:
    /// <c>programme-slip-microsoft</c>; the second of such a name ends in <c>-2</c>.
    /// </summary>
    public static ImmutableArray<string> Names(JsonArray list, Shape shape)
    {
        if (shape is not RecordShape record || record.Find(Id) is null) { return []; }
        var (names, taken) = (ImmutableArray.CreateBuilder<string>(list.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in list)
        {
            var name = FigureForm.Inside(item, shape) is not JsonObject element ? "" : Text(element, Id) is { Length: > 0 } id
                ? id
                : Described(element);
            var second = 2;
            var own = name;
            while (own.Length > 0 && !taken.Add(own)) { own = string.Create(CultureInfo.InvariantCulture, $"{name}-{second++}"); }
            names.Add(own);
        }

        return names.MoveToImmutable();
    }

    /// <summary>Adds an element under a name that the list lacks, or drops one that is set to null.</summary>
    /// <returns>Whether the setting was one of these; an element that is there gets another content as any place does.</returns>
    /// <exception cref="ScenarioException">The element calls itself otherwise.</exception>
    public static bool PutByName(JsonArray list, Shape shape, string name, JsonNode? value, string path, string setting)
    {
        if (shape is not RecordShape record || record.Find(Id) is null) { return false; }
        var at = Names(list, shape).IndexOf(name);
        if (value is null)
        {
            if (at >= 0) { list.RemoveAt(at); }
            return at >= 0;
        }

        if (FigureForm.Inside(value, shape) is not JsonObject element || name.Length == 0 || !char.IsAsciiLetter(name[0])) { return false; }
        if (element[Id] is null) { element[Id] = name; }
        else if (Text(element, Id) != name)
        {
            throw new ScenarioException(
                setting, $"{path} calls itself {element[Id]!.ToJsonString(CanonicalJson.Plain)}: leave its id out, or write the same " +
                    $"name in both places");
        }

        if (at >= 0) { return false; }
        list.Add(value);
        return true;
    }

    /// <summary>Names that stand in a list and not in the one that takes its place.</summary>
    public static ImmutableArray<string> Dropped(JsonNode? old, JsonNode? value, ListShape shape) =>
        FigureForm.Inside(old, shape) is JsonArray before && FigureForm.Inside(value, shape) is JsonArray after
            ? [.. Names(before, shape.Element).Except(Names(after, shape.Element)).Where(name => name.Length > 0)]
            : [];

    private static string Described(JsonObject element) =>
        Text(element, Kind) is { Length: > 0 } kind && element.ContainsKey("chance")
            ? string.Join('-', new[] { kind.Replace('_', '-'), Text(element, Company) ?? "" }.Where(part => part.Length > 0))
            : "";

    private static string? Text(JsonObject element, string field) =>
        element[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
