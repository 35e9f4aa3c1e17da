using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Batch;

/// <summary>Who played, in manifest.json.</summary>
/// <param name="Number">In the order of the tournament file, from 0.</param>
/// <param name="Strategies">By role, such as <c>nvidia</c>, in the order of the file; null for a role that it does not play.</param>
/// <param name="Filler">Whether it only fills a league up.</param>
[JsonConverter(typeof(EntrantEntryForm))]
public sealed record EntrantEntry(int Number, string Name, ImmutableArray<KeyValuePair<string, string?>> Strategies, bool Filler);

/// <summary>In the file the roles are fields between name and filler.</summary>
internal sealed class EntrantEntryForm : JsonConverter<EntrantEntry>
{
    private const string Number = "number", Name = "name", Filler = "filler";

    public override EntrantEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var fields = document.RootElement;
        if (fields.ValueKind != JsonValueKind.Object) { throw new JsonException(); }

        return new(
            Field(Number).Deserialize<int>(options),
            Field(Name).Deserialize<string>(options) ?? throw new JsonException(),
            [.. fields.EnumerateObject().Where(field => field.Name is not (Number or Name or Filler))
                .Select(field => KeyValuePair.Create(field.Name, field.Value.Deserialize<string>(options)))],
            Field(Filler).Deserialize<bool>(options));

        JsonElement Field(string name) => fields.TryGetProperty(name, out var field) ? field : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, EntrantEntry value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Number, value.Number);
        writer.WriteString(Name, value.Name);
        foreach (var (role, strategy) in value.Strategies) { writer.WriteString(role, strategy); }

        writer.WriteBoolean(Filler, value.Filler);
        writer.WriteEndObject();
    }
}
