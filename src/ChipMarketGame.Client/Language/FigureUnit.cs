using System.Globalization;

namespace ChipMarketGame.Client;

/// <summary>How a figure is written for people.</summary>
/// <param name="Scale">What the figure is multiplied by.</param>
internal sealed record FigureUnit(double Scale, int Digits, string Prefix = "", string Suffix = "")
{
    public static FigureUnit Number { get; } = new(1, 2);

    public static FigureUnit Points { get; } = new(1, 0);

    public static FigureUnit Gigawatts { get; } = new(1, 2, Suffix: " GW");

    public string Show(double value) => double.IsFinite(value)
        ? $"{(value < 0 ? "−" : "")}{Prefix}{Math.Abs(value * Scale).ToString($"N{Digits}", CultureInfo.InvariantCulture)}{Suffix}"
        : "–";
}
