using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Name of a game: 1–40 lower-case letters, digits and hyphens.</summary>
[JsonConverter(typeof(GameIdConverter))]
public readonly record struct GameId(string Value)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out GameId id)
    {
        id = new GameId(text ?? "");
        return text is { Length: > 0 and <= 40 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
    }

    public override string ToString() => Value;
}

internal sealed class GameIdConverter : JsonConverter<GameId>
{
    public override GameId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        GameId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("a game is named with 1 to 40 lower-case letters, digits and hyphens");

    public override void Write(Utf8JsonWriter writer, GameId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
