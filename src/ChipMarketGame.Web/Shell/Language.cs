using System.Globalization;

namespace ChipMarketGame.Web;

/// <summary>A language the site speaks.</summary>
/// <param name="Culture">Name of its culture.</param>
/// <param name="OwnName">What its readers call it.</param>
/// <param name="ShortName">The same where room is scarce.</param>
public sealed record Language(string Culture, string OwnName, string ShortName)
{
    public bool IsCurrent => CultureInfo.CurrentUICulture.Name == Culture;
}
