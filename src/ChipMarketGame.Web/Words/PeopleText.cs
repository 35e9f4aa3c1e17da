using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>People as a page calls them.</summary>
internal static class PeopleText
{
    /// <summary>Those who share a seat; who is without a name, because it was erased, is called so.</summary>
    public static string Of(IEnumerable<string> holders, IStringLocalizer<Words> words) =>
        string.Join(words["Standings.And"], holders.Select(name => name.Length > 0 ? name : words["Person.Erased"].Value));
}
