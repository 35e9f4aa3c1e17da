using System.Text;

namespace ChipMarketGame.Client;

/// <summary>A name in a drawing, as far as there is room for it; tables have it whole.</summary>
internal static class ShortName
{
    /// <summary>Letters that have room beside a row; a Chinese one takes two.</summary>
    private const int MostCells = 22;

    public static string Of(string name)
    {
        var (fits, cells) = (new StringBuilder(), 0);
        foreach (var rune in name.EnumerateRunes())
        {
            cells += rune.Value >= 0x1100 ? 2 : 1;
            if (cells > MostCells) { return fits.Append('…').ToString(); }

            fits.Append(rune.ToString());
        }

        return name;
    }
}
