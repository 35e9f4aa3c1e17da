using System.Globalization;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.Web;

/// <summary>
/// Sentences one after the other, as the reader's language sets them: a space between them in English, nothing in Chinese.
/// </summary>
internal static class Sentences
{
    public static string Join(params IEnumerable<string?> sentences) =>
        string.Join(
            MoneyText.IsChinese(CultureInfo.CurrentUICulture) ? "" : " ", sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
}
