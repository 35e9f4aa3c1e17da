using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>One event of a recorded game as a line of JSON, with the chain of the journal.</summary>
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
            writer.WritePropertyName("event");
            writer.WriteRawValue(stored.Json.Span);
            writer.WriteString("chain", stored.Hash.ToString());
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The event in a line, with the chain that the line states.</summary>
    public static (StoredEvent Event, string Chain) Read(string text, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var json = new ArrayBufferWriter<byte>();
            json.Write(System.Text.Encoding.UTF8.GetBytes(root.GetProperty("event").GetRawText()));
            return (
                new StoredEvent(
                    new GameId(root.GetProperty("game").GetString() ?? ""), root.GetProperty("version").GetInt64(), root.GetProperty("kind").GetString() ?? "",
                    root.GetProperty("schema").GetInt32(), null, json.WrittenMemory, default),
                root.GetProperty("chain").GetString() ?? "");
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RecordingException(line, "this is no event of a recorded game.", broken);
        }
    }
}
