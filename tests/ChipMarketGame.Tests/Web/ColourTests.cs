using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Colours as dichromats see them: Machado, Oliveira and Fernandes (2009), table 1, severity 1; distance in CIE L*a*b*.</summary>
public sealed partial class ColourTests
{
    /// <summary>Well above a just noticeable difference, which is about 2.</summary>
    const double Apart = 12;

    public static TheoryData<string, double[]> Eyes => new()
    {
        { "usual", [1, 0, 0, 0, 1, 0, 0, 0, 1] },
        { "protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998] },
        { "deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881] },
        { "tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900] },
    };

    [Theory, MemberData(nameof(Eyes))]
    public void Neighbouring_bands_can_be_told_apart_by_every_eye_in_both_themes(string eye, double[] sees)
    {
        foreach (var theme in Themes())
        {
            var bands = MarketBand.All(Shown.After(0).Roster)
                .Select(band => (band.Colour, Lab: Lab(Seen(theme[band.Colour], sees)))).ToArray();
            foreach (var (below, above) in bands.Zip(bands.Skip(1)))
            {
                var distance = Math.Sqrt(below.Lab.Zip(above.Lab, (a, b) => (a - b) * (a - b)).Sum());
                Assert.True(distance >= Apart, $"{eye}: {below.Colour} and {above.Colour} are {distance:0} apart");
            }
        }
    }

    static IEnumerable<Dictionary<string, string>> Themes()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src", "ChipMarketGame.Web", "wwwroot", "site.css"));
        return Theme.Matches(css)
            .Select(theme => Colour.Matches(theme.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value));
    }

    static double[] Seen(string hex, double[] sees)
    {
        var light = Enumerable.Range(0, 3).Select(
            part => Linear(int.Parse(hex.AsSpan(2 * part, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)).ToArray();
        return [.. Enumerable.Range(0, 3)
            .Select(row => Math.Clamp(light.Select((part, column) => sees[(3 * row) + column] * part).Sum(), 0, 1))];
    }

    static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    static double[] Lab(double[] light)
    {
        var (r, g, b) = (light[0], light[1], light[2]);
        var (x, y, z) = (Root(((0.4124 * r) + (0.3576 * g) + (0.1805 * b)) / 0.9505), Root(
            (0.2126 * r) + (0.7152 * g) + (0.0722 * b)), Root(((0.0193 * r) + (0.1192 * g) + (0.9505 * b)) / 1.089));
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16 / 116.0);

    [GeneratedRegex(@":root(\[data-theme=""dark""\])? \{[^}]*--gpu[^}]*\}")]
    private static partial Regex Theme { get; }

    [GeneratedRegex(@"--([\w-]+): #([0-9a-f]{6})")]
    private static partial Regex Colour { get; }
}
