using System.Text;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Tests;

/// <summary>
/// Makes something of a good file that no program of ours would write: cut, doubled, in another encoding, too deep, too large.
/// </summary>
static partial class HostileFile
{
    static readonly string[] Words =
    [
        "", "null", "true", "-1", "0", "1e999", "-1e999", "9223372036854775808", "18446744073709551616", "NaN", "\"NaN\"", "[]", "{}",
        "[[]]", "~", "\"\\ud800\"", "\"\\u0000\"", "../../x", "/dev/null",
        "Chen, Li", "\"a\\nb\"", "=1+1", "'", "\"", "|", ">", "&a", "*a", "!!binary aGk=", "!!int x", "? a", "---", "...", "%YAML 9.9",
        "\u202E", "聯發科", "\t",
    ];

    public static byte[] Of(byte[] good, Random random)
    {
        var bad = good;
        for (var times = random.Next(1, 4); times > 0; times--) { bad = Once(bad, random); }

        return bad;
    }

    static byte[] Once(byte[] good, Random random)
    {
        var at = random.Next(good.Length + 1);
        switch (random.Next(15))
        {
            case 0: return good[..at];
            case 1: return [.. good[..at], .. good[random.Next(at, good.Length + 1)..]];
            case 2: return [.. good[..at], (byte)random.Next(256), .. good[at..]];
            case 3 when at < good.Length:
                var flipped = good.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 4: return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(good));
            case 5: return [0xEF, 0xBB, 0xBF, .. good];
            case 6: return [.. good[..at], .. Enumerable.Repeat((byte)'[', random.Next(20_000)), .. good[at..]];
            case 7: return [
                .. good[..at], .. Enumerable.Repeat("{\"a\":"u8.ToArray(), random.Next(5_000)).SelectMany(open => open), .. good[at..]];
            case 8: return [.. good, .. good];
            case 9: return Lines(good, lines => [.. lines, lines[random.Next(lines.Count)]]);
            case 10: return Lines(good, lines => [.. lines.Where((_, number) => number != random.Next(lines.Count))]);
            case 11: return Bomb(good);
            default: return Value(good, random);
        }
    }

    /// <summary>Puts another value in place of one.</summary>
    static byte[] Value(byte[] good, Random random)
    {
        var text = Encoding.UTF8.GetString(good);
        var values = Values().Matches(text);
        if (values.Count == 0) { return good; }

        var value = values[random.Next(values.Count)].Groups[1];
        var word = random.Next(12) == 0 ? new string('x', 100_000) : Words[random.Next(Words.Length)];
        return Encoding.UTF8.GetBytes(text[..value.Index] + word + text[(value.Index + value.Length)..]);
    }

    static byte[] Lines(byte[] good, Func<List<string>, IEnumerable<string>> change) =>
        Encoding.UTF8.GetBytes(string.Join('\n', change([.. Encoding.UTF8.GetString(good).Split('\n')])));

    /// <summary>Nine times nine times nine… values.</summary>
    static byte[] Bomb(byte[] good) =>
    [
        .. good, .. Encoding.UTF8.GetBytes(
            "\na0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 12).Select(
                level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"))),
    ];

    [GeneratedRegex("[:,\\[] *([^,:\\[\\]{}\\n]+)")]
    private static partial Regex Values();
}
