using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Contracts;

/// <summary>Money and percentages for people: billions in English, 億 in Chinese.</summary>
public static class MoneyText
{
    /// <summary>Three figures at least: $8.00 bn, $250 m; 80.0 億美元, 2.50 億美元.</summary>
    public static string Of(Usd amount, CultureInfo culture)
    {
        var chinese = IsChinese(culture);
        var (unit, name) = (chinese, Math.Abs((double)amount.Count)) switch
        {
            (false, >= 999_500_000) => (1e9, " bn"),
            (false, >= 999_500) => (1e6, " m"),
            (true, >= 99_950_000) => (1e8, " 億美元"),
            (true, >= 9_995) => (1e4, " 萬美元"),
            (true, _) => (1, " 美元"),
            _ => (1, ""),
        };
        var figure = Math.Abs(amount.Count / unit);
        var digits = unit == 1 ? "N0" : figure switch { < 9.995 => "N2", < 99.95 => "N1", _ => "N0" };
        return $"{(amount.Count < 0 ? "−" : "")}{(chinese ? "" : "$")}{figure.ToString(digits, culture)}{name}";
    }

    /// <summary>A share as a percentage with at most one decimal: 12.5 %.</summary>
    public static string Percent(double share, CultureInfo culture) =>
        (share * 100).ToString("0.#", culture) + (IsChinese(culture) ? "%" : " %");

    /// <summary>Whether the reader's language is Chinese.</summary>
    public static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";
}
