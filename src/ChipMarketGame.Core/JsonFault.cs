using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChipMarketGame.Core;

/// <summary>Where a text stops being JSON and why, for whoever wrote it.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Reason">The end of a sentence.</param>
public sealed record JsonFault(int Line, int Column, string Reason)
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = CanonicalJson.Plain.MaxDepth };

    /// <summary>The first fault of a text; null if it is JSON in which no object has two values of one name.</summary>
    public static JsonFault? In(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(text, Strict);
        var open = new Stack<HashSet<string>?>();
        var read = 0;
        try
        {
            for (; reader.Read(); read = (int)reader.BytesConsumed)
            {
                if (reader.TokenType is JsonTokenType.StartObject) { open.Push([]); }
                if (reader.TokenType is JsonTokenType.StartArray) { open.Push(null); }
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) { open.Pop(); }
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) { continue; }

                var word = reader.GetString()!;
                if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek()!.Add(word))
                {
                    return At(text, (int)reader.TokenStartIndex, $"\"{word}\" stands twice in one object");
                }
            }

            return null;
        }
        catch (InvalidOperationException)
        {
            const string Half = "a text in it holds half a character, an escape like \\ud83d without its other half";
            return At(text, (int)reader.TokenStartIndex, Half);
        }
        catch (JsonException broken)
        {
            var place = Place(text, broken);
            return At(text, place, Why(text, place, read, open));
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at line {Line}, column {Column}: {Reason}");

    private static JsonFault At(byte[] text, int place, string reason)
    {
        var before = Encoding.UTF8.GetString(text.AsSpan(0, place));
        return new(before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'), reason);
    }

    private static int Place(ReadOnlySpan<byte> text, JsonException broken)
    {
        var start = 0;
        for (var line = 0; line < broken.LineNumber; line++) { start += text[start..].IndexOf((byte)'\n') + 1; }

        return Math.Min(text.Length, start + (int)(broken.BytePositionInLine ?? 0));
    }

    /// <param name="read">End of the last part that was understood.</param>
    /// <param name="open">Names in each object that is still open, outermost last; null for a list.</param>
    private static string Why(ReadOnlySpan<byte> text, int place, int read, Stack<HashSet<string>?> open)
    {
        var inObject = open.TryPeek(out var names) && names is not null;
        var before = text[..place].TrimEnd(" \t\r\n"u8);
        var last = before.IsEmpty ? '\0' : (char)before[^1];
        if (before.IsEmpty && place == text.Length) { return "there is nothing in it"; }
        if (place == text.Length) { return "it ends before everything that was opened is closed"; }

        var found = (char)text[place];
        if (open.Count == Strict.MaxDepth && found is '{' or '[') { return $"it is nested more than {Strict.MaxDepth} deep"; }
        if (found == '\'') { return "names and texts stand in double quotation marks"; }
        if (found == '/') { return "JSON has no comments"; }
        if (last == ',' && found is '}' or ']' or ',') { return "there is a comma too many before it"; }
        if (IsInNumber(text[..place])) { return "a number is written like 12, -0.5 or 1e9"; }
        if (found < ' ') { return "a text ends on the line on which it begins; a new line in it is written \\n"; }
        if (last == '\\') { return $"\\{found} stands for nothing; a \\ in a text is written \\\\"; }
        if (last == '"' && before.Length > read && inObject) { return "a colon is missing before it"; }
        if (last is '{' or ',' && inObject) { return "a name in double quotation marks must stand here"; }
        if (last is '\0' or ':' or '[' or ',' || before.Length > read)
        {
            return "no value begins like this: a text stands in double quotation marks";
        }

        return open.Count == 0 ? "nothing may follow the end" : "a comma is missing before it";
    }

    private static bool IsInNumber(ReadOnlySpan<byte> text)
    {
        var start = text.Length;
        while (start > 0 && "0123456789+-.eE"u8.Contains(text[start - 1])) { start--; }

        return start < text.Length && text[start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
    }
}
