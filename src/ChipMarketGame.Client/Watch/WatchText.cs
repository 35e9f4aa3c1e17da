using System.Globalization;
using System.Resources;

namespace ChipMarketGame.Client;

/// <summary>The words of the screen.</summary>
internal sealed class WatchText(CultureInfo culture) : Words(culture, Texts)
{
    private static readonly ResourceManager Texts = new(typeof(WatchText));
}
