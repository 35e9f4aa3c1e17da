using System.Text.Json;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class OpenApiTests
{
    static readonly string[] Orders = [
        "autopilot", "begin", "branch", "clock", "close-at", "erase", "extend", "force-close", "free", "offer", "pause", "people",
        "reissue", "resume", "say", "start", "undo-close", "unsay"];

    [Fact]
    public async Task The_document_describes_every_address_of_the_API()
    {
        await using var host = await Host.Start();

        using var document = JsonDocument.Parse(await host.Text("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().ToArray();

        Assert.Equal(
            [
                "/api/classes", "/api/classes/{code}", "/api/classes/{code}/seats", "/api/classes/{code}/seats/{company}",
                "/api/games", "/api/games/{id}",
                "/api/games/{id}/class", .. Orders.Select(order => $"/api/games/{{id}}/class/{order}"),
                "/api/games/{id}/events", "/api/games/{id}/seat", "/api/games/{id}/seat/draft", "/api/games/{id}/seat/sheet",
                "/api/scenarios", "/api/scenarios/{name}", "/api/tournaments", "/api/tournaments/{id}",
            ],
            paths.Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(
            paths.SelectMany(path => path.Value.EnumerateObject()),
            verb => Assert.NotEmpty(verb.Value.GetProperty("summary").GetString()!));
    }

    [Fact]
    public async Task The_document_says_what_an_answer_holds()
    {
        await using var host = await Host.Start();
        await host.Play(Played.Request());
        using var document = JsonDocument.Parse(await host.Text("/openapi/v1.json"));
        using var answer = JsonDocument.Parse(await host.Text("/api/games/a-game"));

        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");

        Assert.Empty(Differences(answer.RootElement, schemas.GetProperty("GameSnapshot"), schemas, "game").Distinct());
    }

    /// <summary>Where an answer holds what the schema does not name, or in another kind.</summary>
    static IEnumerable<string> Differences(JsonElement value, JsonElement schema, JsonElement schemas, string path)
    {
        schema = Resolve(schema, schemas);
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("enum", out _) ? [] : [$"{path} has no type in the schema"];
        }
        string?[] allowed = type.ValueKind == JsonValueKind.Array
            ? [.. type.EnumerateArray().Select(each => each.GetString())]
            : [type.GetString()];
        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Null => "null",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => allowed.Contains("number") ? "number" : "integer",
        };
        if (!allowed.Contains(kind)) { return [$"{path} is {kind}, the schema says {string.Join('/', allowed)}"]; }

        return kind switch
        {
            "object" => value.EnumerateObject().SelectMany(member =>
                schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var inner)
                    ? Differences(member.Value, inner, schemas, $"{path}.{member.Name}")
                    : [$"{path}.{member.Name} is not in the schema"]),
            "array" => value.EnumerateArray().SelectMany(item => Differences(item, schema.GetProperty("items"), schemas, $"{path}[]")),
            _ => [],
        };
    }

    static JsonElement Resolve(JsonElement schema, JsonElement schemas)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Resolve(schemas.GetProperty(reference.GetString()!.Split('/')[^1]), schemas);
        }
        return schema.TryGetProperty("oneOf", out var choices) ? Resolve(choices.EnumerateArray().Last(), schemas) : schema;
    }
}
