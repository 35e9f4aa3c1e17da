using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// Notes and units of a scenario's figures in the reader's language. Scenarios are written in English, and their text is part of their
/// hash; the Chinese of the built-in ones stands beside the handbook. What somebody wrote into a scenario of their own stays as it is.
/// </summary>
internal static partial class FigureText
{
    private static readonly Lazy<(FrozenDictionary<string, string> Notes, FrozenDictionary<string, string> Units)> Chinese = new(Load);

    private static bool IsChinese => MoneyText.IsChinese(CultureInfo.CurrentUICulture);

    public static string Unit(string unit) => IsChinese ? Chinese.Value.Units.GetValueOrDefault(unit, unit) : unit;

    public static string Note(string note, IStringLocalizer<Words> words)
    {
        if (!IsChinese) { return note; }
        if (Chinese.Value.Notes.TryGetValue(note, out var known)) { return known; }
        if (SetHere.Match(note) is { Success: true } set)
        {
            return words["Parameters.Set", set.Groups[1].Value, Note(set.Groups[2].Value, words)];
        }
        return ChangedHere.Match(note) is { Success: true } changed
            ? words["Parameters.Changed", changed.Groups[1].Value, Note(changed.Groups[2].Value, words)]
            : note;
    }

    private static (FrozenDictionary<string, string> Notes, FrozenDictionary<string, string> Units) Load()
    {
        using var stream = typeof(FigureText).Assembly.GetManifestResourceStream("handbook/zh-Hant/figures.json")!;
        var books = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
        return (books["notes"].ToFrozenDictionary(StringComparer.Ordinal), books["units"].ToFrozenDictionary(StringComparer.Ordinal));
    }

    [GeneratedRegex("^Set here; it was (.*?), of which was said: ?(.*)$", RegexOptions.Singleline)]
    private static partial Regex SetHere { get; }

    [GeneratedRegex("^Changed here at (.*?); before that was said: ?(.*)$", RegexOptions.Singleline)]
    private static partial Regex ChangedHere { get; }
}
