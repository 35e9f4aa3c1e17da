using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>The strategy that stands in for a seat, as the reader calls it.</summary>
internal static class StandIns
{
    /// <summary>The usual one by a word of the reader's language, any other by its name in the catalogue.</summary>
    public static string NameOf(string strategy, IStringLocalizer<Words> words) => strategy == "reference"
        ? words["StandIn.Reference"]
        : words["StandIn.Named", strategy];
}
