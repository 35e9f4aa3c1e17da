using System.Globalization;
using System.Resources;

namespace ChipMarketGame.Client;

/// <summary>Texts of a tournament's report in one language.</summary>
internal sealed class TournamentText(CultureInfo culture) : Words(culture, Texts)
{
    private static readonly ResourceManager Texts = new(typeof(TournamentText));
}
