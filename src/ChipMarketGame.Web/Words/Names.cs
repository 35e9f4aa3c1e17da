using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>Companies as the reader calls them.</summary>
internal static class Names
{
    public static string NameOf(this Roster roster, Company company) =>
        MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? roster[company].ChineseName : roster[company].Name;

    public static string In(this Title title) => MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? title.Zh : title.En;
}
