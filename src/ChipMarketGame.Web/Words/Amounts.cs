using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>Quantities as the reader writes them.</summary>
internal static class Amounts
{
    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    public static string Money(Usd amount) => MoneyText.Of(amount, Reader);

    /// <summary>A difference of money with its sign: +$1.20 bn, −$250 m.</summary>
    public static string Change(Usd difference) => difference.Count > 0 ? $"+{Money(difference)}" : Money(difference);

    /// <summary>A price to the dollar: $31,250; 31,250 美元.</summary>
    public static string Price(Usd price) =>
        MoneyText.IsChinese(Reader) ? $"{price.Count.ToString("N0", Reader)} 美元" : $"${price.Count.ToString("N0", Reader)}";

    public static string Percent(double share) => MoneyText.Percent(share, Reader);

    public static string Whole(double number) => number.ToString("N0", Reader);

    /// <summary>Chips in thousands or 萬: 145k; 14.6 萬.</summary>
    public static string Count(Chips chips) => MoneyText.IsChinese(Reader)
        ? chips.Count < 10_000 ? Whole(chips.Count) : $"{(chips.Count / 1e4).ToString("N1", Reader)} 萬"
        : chips.Count < 10_000 ? Whole(chips.Count) : chips.Count < 1_000_000
            ? $"{Whole(chips.Count / 1e3)}k"
            : $"{(chips.Count / 1e6).ToString("N2", Reader)} m";

    /// <summary>A difference with two decimals and its sign: +0.25, −1.10.</summary>
    public static string Signed(double difference) => difference.ToString("+0.00;−0.00;0.00", Reader);

    /// <summary>A ratio with two decimals: 1.05.</summary>
    public static string Ratio(double ratio) => ratio.ToString("0.00", Reader);
}
