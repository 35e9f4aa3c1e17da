using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// Why a game has stopped, in the reader's language. The journal's check writes it in English, with the hashes that whoever runs the site
/// needs; in Chinese there is a sentence for each sort of damage, with the number of the event, by which the rest is found in the log.
/// </summary>
internal static partial class AlarmText
{
    private static readonly (string Sign, string Kind)[] Kinds =
    [
        ("The event is missing", "Missing"),
        ("The event is not what was written", "Changed"),
        ("The chain ends in", "Head"),
        ("does not come next", "Order"),
        ("other scores than its quarters give", "Scores"),
    ];

    public static string Of(string alarm, IStringLocalizer<Words> words)
    {
        if (!MoneyText.IsChinese(CultureInfo.CurrentUICulture)) { return alarm; }
        if (alarm.StartsWith("The game began under version", StringComparison.Ordinal)) { return words["Alarm.Rules"]; }
        if (Event.Match(alarm) is not { Success: true } found) { return words["Alarm.Unreadable"]; }
        var kind = Kinds.FirstOrDefault(kind => alarm.Contains(kind.Sign, StringComparison.Ordinal)).Kind ?? "Other";
        return words[$"Alarm.{kind}", found.Groups[1].Value];
    }

    [GeneratedRegex("^Event ([0-9]+)(: | of game )")]
    private static partial Regex Event { get; }
}
