using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>A line of a sheet, or a part of one, as the page calls it.</summary>
internal static class LineText
{
    private const string OfRequest = SheetLines.Request + ".";

    public static string Of(string line, IStringLocalizer<Words> words) =>
        line.StartsWith(RequestLines.Handicaps, StringComparison.Ordinal) ? words["Request.handicaps"]
        : line.StartsWith(OfRequest, StringComparison.Ordinal) ? words[$"Request.{RequestLines.Field(line)}"]
        : words[$"Line.{line}"];
}
