using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// How a line of a sheet is written on a page: dollars in millions (億 in Chinese), shares in percent, everything else as it is.
/// </summary>
public sealed record SheetUnit(string Name, double Scale, int Digits)
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static SheetUnit Of(SheetLine line) => line.Unit switch
    {
        "usd" when MoneyText.IsChinese(Reader) => new SheetUnit("usd", 1e8, 3),
        "usd" => new SheetUnit("usd", 1e6, 1),
        "share" => new SheetUnit("share", 0.01, 2),
        "share per 0.1" => new SheetUnit("share", 0.1, 2),
        "chips" or "mw" or "teams" => new SheetUnit(line.Unit, 1, 0),
        _ => new SheetUnit(line.Unit, 1, 3),
    };

    /// <summary>As a number field holds it, in every culture: a point, no separators.</summary>
    public string Typed(double value) => Shown(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>As a person reads it.</summary>
    public string Read(double value) => Shown(value).ToString(Digits == 0 ? "N0" : "#,0." + new string('#', Digits), Reader);

    /// <summary>With what belongs before and after the number: $500 m, 31 %, 5 億美元.</summary>
    public string Text(double value, IStringLocalizer<Words> words) =>
        words[Name is "chips" or "teams" && Math.Abs(value) == 1 ? $"Amount.{Name}.One" : $"Amount.{Name}", Read(value)];

    /// <summary>What stands before and after a field for the number; empty where nothing does.</summary>
    public (string Before, string After) Around(IStringLocalizer<Words> words)
    {
        var parts = words[$"Amount.{Name}"].Value.Split("{0}");
        return (parts[0].Trim(), parts[1].Trim());
    }

    /// <summary>The value that was typed; null if it is no number.</summary>
    public double? Value(string? typed, bool whole) => TypedNumber.Read(typed) is { } number ? Value(number.Value, whole) : null;

    /// <summary>
    /// Both values that may be meant by what was typed, if the line would take either: 90.000 for chips. Null if only one can be meant.
    /// </summary>
    public (double Decimal, double Grouped)? Either(string? typed, SheetLine line)
    {
        if (TypedNumber.Read(typed) is not { Grouped: { } grouped } number) { return null; }
        var (small, large) = (Value(number.Value, line.Whole), Value(grouped, line.Whole));
        return line.Takes(small) && line.Takes(large) ? (small, large) : null;
    }

    /// <summary>Why a line does not take what was typed, in a sentence; null if it does.</summary>
    public string? Objection(string? typed, SheetLine line, IStringLocalizer<Words> words) =>
        Either(typed, line) is { } either ? words["Sheet.Ambiguous", Read(either.Decimal), Read(either.Grouped)].Value
        : Value(typed, line.Whole) is { } value && line.Takes(value) ? null
        : words[Range(line), Read(line.Low), Read(line.High)].Value;

    /// <summary>The sentence that tells the range: of whole numbers, up to a promise, from what a contract binds, or any.</summary>
    private string Range(SheetLine line) => line.Whole && Digits == 0 ? "Sheet.OutOfRangeWhole"
        : line.Name == SheetLines.Royalty.Name && line.High < SheetLines.Royalty.High ? "Sheet.AboveCap"
        : line.Name == SheetLines.Reserve.Name && line.Low > SheetLines.Reserve.Low ? "Sheet.BelowBinding" : "Sheet.OutOfRange";

    private double Value(decimal number, bool whole)
    {
        var value = (double)(number * (decimal)Scale);
        return whole && Scale > 1 ? Math.Round(value) : value;
    }

    private decimal Shown(double value) => Math.Round((decimal)value / (decimal)Scale, Digits + 3);
}
