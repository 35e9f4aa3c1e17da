using System.Globalization;
using System.Text;

namespace ChipMarketGame.Research;

/// <summary>
/// Names that stand in tables, files, pages and on the command line: of entrants and of tournaments. Everything that can be read is
/// allowed; what breaks a line, cannot be seen or makes two names look like one is not.
/// </summary>
internal static class ShownName
{
    public const int Longest = 100;

    /// <summary>What is wrong with a name, as the rest of a sentence; null if nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Length > Longest) { return FormattableString.Invariant($"must have 1 to {Longest} characters, not {name.Length}."); }
        if (char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1])) { return "must not begin or end with a space."; }

        var shown = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsRefused(rune))
            {
                return FormattableString.Invariant(
                    $"must be on one line and hold only characters that can be seen, not U+{rune.Value:X4}.");
            }

            shown |= Rune.GetUnicodeCategory(
                rune) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
        }

        return shown ? null : "must hold characters that can be seen.";
    }

    /// <summary>What two names share that a reader takes for one. Half a surrogate pair cannot be compared and stays as it is.</summary>
    public static string Same(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    private static bool IsRefused(Rune rune) => rune == Rune.ReplacementChar
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 // letters and symbols without ink
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
