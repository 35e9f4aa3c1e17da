using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>One unit and one number of decimals for all amounts of a table, so that they can be held against each other.</summary>
public sealed record MoneyScale(decimal Unit, int Digits, string Before, string After)
{
    private const int MostDigits = 3;

    private static CultureInfo Reader => CultureInfo.CurrentUICulture;

    /// <summary>The scale of the largest of some amounts.</summary>
    public static MoneyScale Of(IEnumerable<Usd> amounts)
    {
        var largest = amounts.Select(amount => Math.Abs((decimal)amount.Count)).DefaultIfEmpty().Max();
        var scale = (MoneyText.IsChinese(Reader), largest) switch
        {
            (false, >= 999_500_000) => new MoneyScale(1e9m, 2, "$", " bn"),
            (false, >= 999_500) => new MoneyScale(1e6m, 2, "$", " m"),
            (false, _) => new MoneyScale(1, 0, "$", ""),
            (true, >= 99_950_000) => new MoneyScale(1e8m, 2, "", " 億美元"),
            (true, >= 9_995) => new MoneyScale(1e4m, 2, "", " 萬美元"),
            _ => new MoneyScale(1, 0, "", " 美元"),
        };
        return largest / scale.Unit >= 999.5m ? scale with { Digits = Math.Min(1, scale.Digits) } : scale;
    }

    /// <summary>$91.10 bn, −$0.001 bn: what the scale would round to nothing gets one decimal more.</summary>
    public string Text(Usd amount)
    {
        var shown = Shown(amount);
        return $"{(shown < 0 ? "−" : "")}{Before}{Math.Abs(shown).ToString($"N{DigitsOf(amount)}", Reader)}{After}";
    }

    /// <summary>A difference with its sign.</summary>
    public string Change(Usd difference) => Shown(difference) > 0 ? $"+{Text(difference)}" : Text(difference);

    /// <summary>1, 0 or −1, of the amount as it is shown: a sign, a word and a colour never say more than the figure beside them.</summary>
    public int Sign(Usd amount) => Math.Sign(Shown(amount));

    private decimal Shown(Usd amount) => Math.Round(amount.Count / Unit, DigitsOf(amount), MidpointRounding.AwayFromZero);

    private int DigitsOf(Usd amount) =>
        Digits > 0 && amount.Count != 0 && Math.Round(amount.Count / Unit, Digits, MidpointRounding.AwayFromZero) == 0
            ? MostDigits
            : Digits;
}
