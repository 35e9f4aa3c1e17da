using System.Globalization;
using System.Text;
using ChipMarketGame.Contracts;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>
/// The texts of the pages. In Chinese a space stands where a Chinese sign meets a Latin letter or digit, and none between two Chinese
/// signs, whatever is put into a text: Google 的席位, 輝達的席位. What is put in stays as it is.
/// </summary>
internal sealed class SpacedWords(IStringLocalizerFactory factory) : IStringLocalizer<Words>
{
    private const char Edge = '\uE000';

    private readonly IStringLocalizer _texts = factory.Create(typeof(Words));

    public LocalizedString this[string name] => _texts[name];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            if (arguments.Length == 0 || !MoneyText.IsChinese(CultureInfo.CurrentUICulture)) { return _texts[name, arguments]; }
            var filled =
                _texts[name, [
                    .. arguments.Select(argument => (object)$"{Edge}{Convert.ToString(argument, CultureInfo.CurrentCulture)}{Edge}")]];
            return new LocalizedString(name, Spaced(filled.Value), filled.ResourceNotFound, filled.SearchedLocation);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);

    private static string Spaced(string filled)
    {
        var text = new StringBuilder(filled.Length);
        foreach (var part in filled.Split(Edge, StringSplitOptions.RemoveEmptyEntries)) { Append(text, part); }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string part)
    {
        if (text.Length > 0)
        {
            if (text.Length > 1 && text[^1] == ' ' && IsChinese(text[^2]) && IsChinese(part[0])) { text.Length--; }
            else if (part.Length > 1 && part[0] == ' ' && IsChinese(text[^1]) && IsChinese(part[1])) { part = part[1..]; }
            else if ((IsChinese(text[^1]) && IsLatin(part[0])) || ((IsLatin(text[^1]) || text[^1] == '%') && IsChinese(part[0])))
            {
                text.Append(' ');
            }
        }

        text.Append(part);
    }

    private static bool IsChinese(char sign) => sign is >= '\u4E00' and <= '\u9FFF';

    private static bool IsLatin(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '−' or '$';
}
