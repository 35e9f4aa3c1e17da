using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>How a line of a sheet is written on a page: dollars in millions (億 in Chinese), shares in percent, everything else as it is.</summary>
public sealed partial record SheetUnit(string Name, double Scale, int Digits)
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static SheetUnit Of(SheetLine line) => line.Unit switch
    {
        "usd" when MoneyText.IsChinese(Reader) => new SheetUnit("usd", 1e8, 3),
        "usd" => new SheetUnit("usd", 1e6, 1),
        "share" => new SheetUnit("share", 0.01, 2),
        "chips" or "mw" or "teams" => new SheetUnit(line.Unit, 1, 0),
        _ => new SheetUnit(line.Unit, 1, 3),
    };

    /// <summary>As a number field holds it, in every culture: a point, no separators.</summary>
    public string Typed(double value) => Shown(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>As a person reads it.</summary>
    public string Read(double value) => Shown(value).ToString(Digits == 0 ? "N0" : "#,0." + new string('#', Digits), Reader);

    /// <summary>With what belongs before and after the number: $500 m, 31 %, 5 億美元.</summary>
    public string Text(double value, IStringLocalizer<Words> words) => words[$"Amount.{Name}", Read(value)];

    /// <summary>What stands before and after a field for the number; empty where nothing does.</summary>
    public (string Before, string After) Around(IStringLocalizer<Words> words)
    {
        var parts = words[$"Amount.{Name}"].Value.Split("{0}");
        return (parts[0].Trim(), parts[1].Trim());
    }

    /// <summary>The value that was typed; null if it is no number.</summary>
    public double? Value(string? typed, bool whole)
    {
        if (!double.TryParse(Plain(typed), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) { return null; }
        var value = (double)((decimal)Math.Clamp(number, -1e15, 1e15) * (decimal)Scale);
        return whole && Scale > 1 ? Math.Round(value) : value;
    }

    /// <summary>Without the separators that figures are shown with, and in the digits of a Chinese keyboard as well.</summary>
    private static string Plain(string? typed)
    {
        var narrow = string.Concat((typed ?? "").Select(each => each is >= '\uFF01' and <= '\uFF5E' ? (char)(each - 0xFEE0) : each)).Trim();
        return Grouped().IsMatch(narrow) ? narrow.Replace(",", "", StringComparison.Ordinal) : narrow;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    private decimal Shown(double value) => Math.Round((decimal)value / (decimal)Scale, Digits + 3);
}
