using System.Text.Encodings.Web;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// The lines of a backup that are no events: the first, one before each game's events, the names and messages with their number before
/// them, and the last. Form 1, from before 0.2, has no names: they stand in its events.
/// </summary>
internal static class BackupLine
{
    public const int Form = 2;

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteFirst(Stream stream, int games, long events) => Write(stream, json =>
    {
        json.WriteNumber("chipmarket_backup", Form);
        json.WriteNumber("games", games);
        json.WriteNumber("events", events);
    });

    public static void WriteGame(Stream stream, GameHead head) => Write(stream, json =>
    {
        json.WriteString("begins", head.Game.Value);
        json.WriteString("tag", head.Tag);
        json.WriteString("status", head.Status == GameStatus.Open ? "open" : "ended");
        json.WriteNumber("version", head.Version);
        json.WriteString("chain", head.Hash.ToString());
    });

    public static void WriteTexts(Stream stream, int texts) => Write(stream, json => json.WriteNumber("texts", texts));

    public static void WriteText(Stream stream, PersonalText text) => Write(stream, json =>
    {
        json.WriteString("text_id", text.Id);
        json.WriteString("tag", text.Tag);
        json.WriteString("kind", PersonalText.ToText(text.Kind));
        json.WriteString("text", text.Text); // null once it is erased
    });

    public static void WriteLast(Stream stream, string sha256) => Write(stream, json => json.WriteString("sha256", sha256));

    /// <exception cref="BackupException">It is none, or of a newer form.</exception>
    public static (int Form, int Games, long Events) ReadFirst(string text) => Read(text, 1, root =>
        root.GetProperty("chipmarket_backup").GetInt32() is var form && form is < 1 or > Form
            ? throw new BackupException(1, $"the backup is in form {form} and this program reads forms 1 to {Form}.")
            : (form, root.GetProperty("games").GetInt32(), root.GetProperty("events").GetInt64()));

    /// <summary>The head that a game comes to, with its chain as stated.</summary>
    /// <exception cref="BackupException">It is none.</exception>
    public static (GameHead Head, string Chain) ReadGame(string text, int line) => Read(text, line, root => (
        new GameHead(
            new GameId(root.GetProperty("begins").GetString()!), root.GetProperty("version").GetInt64(), default,
            root.GetProperty("status").GetString() == "open" ? GameStatus.Open : GameStatus.Ended, root.GetProperty("tag").GetString()!),
        root.GetProperty("chain").GetString()!));

    /// <exception cref="BackupException">It is none.</exception>
    public static int ReadTexts(string text, int line) => Read(text, line, root => root.GetProperty("texts").GetInt32());

    /// <exception cref="BackupException">It is none.</exception>
    public static PersonalText ReadText(string text, int line) => Read(text, line, root => new PersonalText(
        root.GetProperty("text_id").GetString()!, root.GetProperty("tag").GetString()!,
        PersonalText.ToKind(root.GetProperty("kind").GetString()!),
        root.GetProperty("text").GetString()));

    /// <exception cref="BackupException">It is none.</exception>
    public static string ReadLast(string text, int line) => Read(text, line, root => root.GetProperty("sha256").GetString()!);

    private static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        using (var writer = new Utf8JsonWriter(stream, Relaxed))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static T Read<T>(string text, int line, Func<JsonElement, T> members)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return members(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BackupException(line, "this is no line of a backup.", broken);
        }
    }
}
