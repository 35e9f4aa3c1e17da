using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>One event as a line of JSON, with the chain of the journal.</summary>
internal static class RecordedLine
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, StoredEvent stored)
    {
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("game", stored.Game.Value);
            writer.WriteNumber("version", stored.Version);
            writer.WriteString("kind", stored.Kind);
            writer.WriteNumber("schema", stored.SchemaVersion);
            if (stored.CommandId is { } command) { writer.WriteString("command", command); }
            if (IsOneLineOfJson(stored.Json))
            {
                writer.WritePropertyName("event");
                writer.WriteRawValue(stored.Json.Span, skipInputValidation: true);
            }
            else { writer.WriteBase64String("bytes", stored.Json.Span); }

            writer.WriteString("chain", stored.Hash.ToString());
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The event in a line, with the chain that the line states.</summary>
    /// <exception cref="RecordingException">The line holds none.</exception>
    public static (StoredEvent Event, string Chain) Read(string text, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var body = root.TryGetProperty("bytes", out var bytes)
                ? bytes.GetBytesFromBase64()
                : Encoding.UTF8.GetBytes(root.GetProperty("event").GetRawText());
            return (
                new StoredEvent(
                    new GameId(root.GetProperty("game").GetString() ?? ""), root.GetProperty("version").GetInt64(),
                    root.GetProperty("kind").GetString() ?? "",
                    root.GetProperty("schema").GetInt32(), root.TryGetProperty("command", out var command) ? command.GetString() : null,
                    body, default),
                root.GetProperty("chain").GetString() ?? "");
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RecordingException(line, "this is no event of a recorded game.", broken);
        }
    }

    /// <summary>Whether the body can stand in the line as it is and be cut out again to the byte.</summary>
    private static bool IsOneLineOfJson(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span) || body.Span.IndexOfAny((byte)'\n', (byte)'\r') >= 0) { return false; }
        try
        {
            using var document = JsonDocument.Parse(body);
            return Encoding.UTF8.GetBytes(document.RootElement.GetRawText()).AsSpan().SequenceEqual(body.Span);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
