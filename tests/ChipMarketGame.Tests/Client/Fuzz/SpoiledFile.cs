using System.Text;

namespace ChipMarketGame.Tests;

/// <summary>A file as accidents and attackers leave it: cut off, in another encoding, written over, nested, doubled.</summary>
static class SpoiledFile
{
    static readonly string[] Tokens =
    [
        "null", "true", "-1", "0", "1e999", "-1e999", "1e-999", "99999999999999999999999", "NaN", "Infinity", "\"\"", "\"\\ud800\"",
        "\"\\u0000\"", "{}", "[]", "[[]]",
        "{\"value\":{}}", "\"..\"", "'", "\"", "\\", "\u0000", "\uFEFF", "\u202E", "＝1+1", "~", "*a", "&a", "!!binary x", "? ", "- - - -",
        "%YAML 9.9", "\t", "\r", "\n", "\n\n", ":", ",", "=",
    ];

    public static byte[] Of(byte[] whole, Random random)
    {
        var spoiled = whole;
        for (var times = random.Next(1, 4); times > 0; times--) { spoiled = Once(spoiled, random); }

        return spoiled;
    }

    static byte[] Once(byte[] file, Random random)
    {
        var at = random.Next(file.Length + 1);
        switch (random.Next(12))
        {
            case 0: return file[..at];
            case 1: return file[at..];
            case 2: return [.. file[..at], .. Bytes(random), .. file[at..]];
            case 3: return Overwritten(file, random);
            case 4: return [
                .. file[..at], .. Encoding.UTF8.GetBytes(Pick(random, Tokens)), .. file[Math.Min(file.Length, at + random.Next(20))..]];
            case 5: return [.. file[..at], .. Encoding.UTF8.GetBytes(Nested(random)), .. file[at..]];
            case 6: return Lines(file, random);
            case 7: return ValueSwapped(file, random);
            case 8: return Pick(random, [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1]) is var other
                ? [.. random.Next(2) == 0 ? other.Preamble : [], .. other.GetBytes(Encoding.UTF8.GetString(file))]
                : file;
            case 9: return [.. Encoding.UTF8.Preamble, .. file];
            case 10: return [.. file, .. file];
            default: return [];
        }
    }

    static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 40)];
        random.NextBytes(bytes);
        return bytes;
    }

    static byte[] Overwritten(byte[] file, Random random)
    {
        var copy = file.ToArray();
        for (var times = random.Next(1, 6); times > 0 && copy.Length > 0; times--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    static string Nested(Random random)
    {
        var (open, close) = Pick(random, [("[", "]"), ("{\"a\":", "}"), ("{a: ", "}"), ("- ", "")]);
        var depth = Pick(random, [5, 40, 70, 5_000]);
        return new StringBuilder().Insert(0, open, depth).Append('1')
            .Insert(open.Length * depth + 1, close, close.Length > 0 && random.Next(2) == 0 ? depth : 0).ToString();
    }

    static byte[] Lines(byte[] file, Random random)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(file).Split('\n')];
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        if (random.Next(2) == 0) { lines.RemoveAt(from); }

        lines.Insert(Math.Min(to, lines.Count), line);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Something that stands after a colon becomes something else.</summary>
    static byte[] ValueSwapped(byte[] file, Random random)
    {
        var text = Encoding.UTF8.GetString(file);
        var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToArray();
        if (colons.Length == 0) { return file; }

        var start = Pick(random, colons) + 1;
        var end = text.IndexOfAny([',', '}', ']', '\n'], start);
        return Encoding.UTF8.GetBytes($"{text[..start]} {Pick(random, Tokens)}{(end < 0 ? "" : text[end..])}");
    }

    static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
