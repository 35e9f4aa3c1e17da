using System.Globalization;
using System.Text;

namespace ChipMarketGame.Grains;

/// <summary>Text of one person that others are shown: a name, a message.</summary>
internal static class ShownText
{
    public const int LongestName = 40;

    /// <summary>Marks by which a text can turn the line around it: embeddings, overrides, isolates.</summary>
    private const string Turning = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>
    /// Letters and signs without a picture, by which two names could look the same or one like none: soft hyphen, joiner of graphemes,
    /// fillers of Hangul and Khmer, spaces without width, operators without a sign, the empty Braille pattern.
    /// </summary>
    private const string Blank =
        "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2060" +
        "\u2061\u2062\u2063\u2064\u2065\u206A\u206B\u206C\u206D\u206E\u206F\u2800\u3164\uFEFF\uFFA0";

    public static string Rule(string field, int longest) =>
        $"{field} must have 1 to {longest} characters that can be seen, on one line, without blank letters and marks of direction.";

    /// <param name="longest">UTF-16 units, white space at both ends aside.</param>
    public static bool IsFit(string text, int longest) =>
        text.Trim().Length is > 0 && text.Trim().Length <= longest && text.EnumerateRunes().All(IsAllowed) && text.EnumerateRunes()
            .Any(IsSeen);

    private static bool IsAllowed(Rune symbol) =>
        symbol != Rune.ReplacementChar && (!symbol.IsBmp || !(Turning.Contains((char)symbol.Value) || Blank.Contains((char)symbol.Value)))
        && Rune.GetUnicodeCategory(
            symbol) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsSeen(Rune symbol) =>
        Rune.GetUnicodeCategory(symbol) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
