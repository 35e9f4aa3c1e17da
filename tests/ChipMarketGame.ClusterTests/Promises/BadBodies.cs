using System.Text;

namespace ChipMarketGame.ClusterTests;

/// <summary>Bodies that somebody might send by mistake or malice, drawn from a seed.</summary>
static class BadBodies
{
    static readonly string[] Values =
    [
        "1e999", "-1e999", "-0", "-0.0", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e-400", "0.1e309",
        "1.7976931348623157e308", "\"NaN\"", "NaN", "Infinity",
        "-Infinity", "null", "true", "\"\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "[]", "{}", "[[]]",
        "{\"\\ud800\":1}", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}",
        "\"=1+1\"", "\"2025Q1\"", "\"2025Q9\"", "\"٢٠٢٥Q1\"", "\"../../etc/passwd\"", "{\"lead\":\"\\ud800\"}",
        "{\"lead\":\"broadcom\",\"ambition\":\"\\ud800\"}", "[\"\\ud800\"]", "[\"google\",\"google\"]",
        "01", "+1", ".5", "1.", "0x10", "'1'", "1e", "١", "1_000", "\"1\"", "[1]", "//", "/*1*/1",
    ];

    static readonly string[] Names = [
        "quarter", "lines", "gpu", "ip", "rd", "name", "token", "company", "seconds", "on", "text", "into", "seed", "seats", "strategies",
        "scenario", "team_size", "award", "clients", "\\ud800", "", "__proto__", "$type"];

    /// <param name="good">A body that would be accepted.</param>
    public static byte[] Of(string good, Random random) => random.Next(18) switch
    {
        0 => Raw(random),
        1 => Encoding.UTF8.GetBytes(good)[..random.Next(good.Length)],
        2 => Deep(random),
        3 => Flipped(Encoding.UTF8.GetBytes(good), random),
        4 => Encoding.UTF8.GetBytes($"{{\"{Drawn(Names, random)}\": \"{new string('x', random.Next(60_000))}\"}}"),
        5 => Encoding.UTF8.GetBytes($"{good[..^1]}{(good.Length > 2 ? "," : "")}\"{Drawn(Names, random)}\":{Drawn(Values, random)}}}"),
        6 => Encoding.UTF8.GetBytes(Drawn(Values, random)),
        7 => Encoding.Unicode.GetBytes(good),
        9 => Encoding.UTF8.GetBytes($"{good[..^1]}{(good.Length > 2 ? "," : "")}{good[1..]}"),
        10 => Many(random),
        11 => Encoding.UTF8.GetBytes(
            $"{{\"{Drawn(Names, random)}\": " +
            $"{(random.Next(2) == 0 ? "-" : "")}{new string('9', random.Next(1, 60_000))}{(random.Next(2) == 0 ? "e9" : "")}}}"),
        12 => (random.Next(3) switch { 0 => Encoding.UTF32, 1 => Encoding.BigEndianUnicode, _ => Encoding.Latin1 }).GetBytes(good.Replace(
            "{", "{ \"é\": 1,", StringComparison.Ordinal)),
        8 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(good)],
        _ => Replaced(good, random),
    };

    static byte[] Raw(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    static byte[] Deep(Random random)
    {
        var depth = random.Next(5, 20_000);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        return Encoding.UTF8.GetBytes(
            $"{{\"lines\":{string.Concat(Enumerable.Repeat(open, depth / open.Length))}1" +
            $"{string.Concat(Enumerable.Repeat(close, random.Next(2) * (depth / open.Length)))}}}");
    }

    /// <summary>As many lines, texts or fields as fit into a body.</summary>
    static byte[] Many(Random random)
    {
        var (count, start) = (random.Next(1, 5000), random.Next(4));
        var each = Enumerable.Range(0, count)
            .Select(number => start == 1 ? $"\"s{number}\"" : $"\"x{number}\":{(start == 2 ? "\"hedge\"" : "1")}");
        var (opening, closing) = start switch { 0 => ("{\"quarter\":\"2025Q1\",\"lines\":{", "}}"), 1 => ("{\"seats\":[", "]}"), 2 =>
            ("{\"strategies\":{", "}}"), _ => ("{", "}") };
        return Encoding.UTF8.GetBytes($"{opening}{string.Join(',', each)}{closing}");
    }

    static byte[] Flipped(byte[] bytes, Random random)
    {
        for (var flips = random.Next(1, 5); flips > 0; flips--) { bytes[random.Next(bytes.Length)] = (byte)random.Next(256); }
        return bytes;
    }

    /// <summary>Another value behind one of the colons.</summary>
    static byte[] Replaced(string good, Random random)
    {
        int[] colons = [.. Enumerable.Range(0, good.Length).Where(at => good[at] == ':')];
        if (colons.Length == 0) { return Encoding.UTF8.GetBytes(Drawn(Values, random)); }
        var from = colons[random.Next(colons.Length)] + 1;
        var to = good.IndexOfAny([',', '}'], from);
        return Encoding.UTF8.GetBytes(string.Concat(good.AsSpan(0, from), Drawn(Values, random), good.AsSpan(to)));
    }

    static string Drawn(string[] list, Random random) => list[random.Next(list.Length)];
}
