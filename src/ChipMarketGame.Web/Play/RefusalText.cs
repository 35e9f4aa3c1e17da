using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>Why something was not done, or will not come about, in the reader's language.</summary>
internal static class RefusalText
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    private static readonly Dictionary<string, SheetLine> Lines =
        Role.All.SelectMany(role => role.Lines).Concat(RequestLines.All).ToDictionary(line => line.Name);

    private static readonly string[] Choices = [.. Role.All.SelectMany(role => role.Choices)];

    public static string Of(SeatProblem problem, IStringLocalizer<Words> words) => problem.Refused.IsDefaultOrEmpty
        ? words[$"Fault.{problem.Fault}"]
        : Sentences.Join(problem.Refused.Select(refusal => Of(refusal, words)));

    /// <summary>For a teacher, who reads English: in detail. In Chinese there is a sentence for each sort of reason.</summary>
    public static string ToTeacher(SeatProblem problem, IStringLocalizer<Words> words) => MoneyText.IsChinese(Reader)
        ? Of(problem, words)
        : problem.Sentence;

    public static string Of(Refusal refusal, IStringLocalizer<Words> words)
    {
        var line = Lines.GetValueOrDefault(refusal.Line) ?? Handicap(refusal.Line);
        return words[$"Refusal.{refusal.Reason}", NameOf(refusal.Line, words), Shown(refusal.Seen, line), Read(refusal.Low, line), Read(
            refusal.High, line)];
    }

    public static string Of(SheetWarning warning, IStringLocalizer<Words> words)
    {
        var money = warning.Kind is SheetWarningKind.Unpaid or SheetWarningKind.HireUnpaid;
        return words[$"Warning.{warning.Kind}", Said(warning.Wanted, money), Said(warning.Most, money)];
    }

    private static string Said(Amount amount, bool money) => money ? Amounts.Money(amount.Usd) : Amounts.Whole(amount.Chips.Count);

    /// <summary>A line as the sheet calls it; whatever was sent under another name, by that name.</summary>
    private static string NameOf(string line, IStringLocalizer<Words> words) =>
        Lines.ContainsKey(line) || Choices.Contains(line) || IsOfRequest(line) ? LineText.Of(line, words)
        : line == "award.fusion" ? words["Award.fusion"]
        : line;

    /// <summary>A part of a request that there is.</summary>
    private static bool IsOfRequest(string line) => line is RequestLines.Ambition or RequestLines.Second or RequestLines.Fusion
        || line.StartsWith(RequestLines.Handicaps, StringComparison.Ordinal);

    private static SheetLine? Handicap(string line) => line.StartsWith(RequestLines.Handicaps, StringComparison.Ordinal)
        ? RequestLines.HandicapOf("")
        : null;

    private static string Shown(string seen, SheetLine? line) =>
        line is not null && double.TryParse(seen, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1e15 ? Read(number, line) : seen;

    private static string Read(double value, SheetLine? line) => line is null ? value.ToString(Reader) : SheetUnit.Of(line).Read(value);
}
