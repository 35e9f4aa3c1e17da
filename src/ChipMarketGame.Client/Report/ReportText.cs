using System.Globalization;
using System.Resources;

namespace ChipMarketGame.Client;

/// <summary>The report's words.</summary>
internal sealed class ReportText(CultureInfo culture) : Words(culture, Texts)
{
    private static readonly ResourceManager Texts = new(typeof(ReportText));

    /// <summary>Dollars in billions, or in 億.</summary>
    public FigureUnit Money => Chinese ? new(1e-8, 0, Suffix: " 億美元") : new(1e-9, 1, "$", " bn");

    /// <summary>Dollars one by one.</summary>
    public FigureUnit Dollars => Chinese ? new(1, 0, Suffix: " 美元") : new(1, 0, "$");
}
