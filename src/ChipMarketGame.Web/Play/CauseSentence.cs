using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// Why a cash flow moved, in a sentence or two: which way it went, what carried it there, what worked against it. A fall is never put down
/// to a rise.
/// </summary>
internal static class CauseSentence
{
    public static string Of(CauseReport report, IStringLocalizer<Words> words)
    {
        var scale = MoneyScale.Of([report.Before, report.After, .. report.Parts.Select(part => part.Amount)]);
        var change = report.After - report.Before;
        var way = scale.Sign(change);
        if (way == 0) { return words["Causes.Same", scale.Text(report.After)]; }

        var (with, against) = (report.Parts.MaxBy(part => way * part.Amount.Count), report.Parts.MinBy(part => way * part.Amount.Count));
        string carried = words[
            way > 0 ? "Causes.Up" : "Causes.Down",
            scale.Text(new Usd(Math.Abs(change.Count))), scale.Text(report.Before), scale.Text(
                report.After), words[$"Cause.{with.Cause}"], scale.Change(with.Amount)];
        return scale.Sign(against.Amount) == -way
            ? carried + words["Causes.Against", words[$"Cause.{against.Cause}"], scale.Change(against.Amount)]
            : carried;
    }
}
