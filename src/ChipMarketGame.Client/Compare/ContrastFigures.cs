using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The figures of a contrast as people read them.</summary>
internal static class ContrastFigures
{
    public const double Alpha = 0.05;

    /// <summary>An effect this many standard deviations wide or wider is drawn at the edge.</summary>
    public const double WidestEffect = 3;

    public static string Level(GameMeasure measure, double value) =>
        Signless(value.ToString(FormOf(measure), CultureInfo.InvariantCulture));

    public static string Difference(PolicyContrast row)
    {
        var form = FormOf(row.Measure);
        return Signless(row.Paired.Difference.Mean.ToString($"+{form};-{form};{form}", CultureInfo.InvariantCulture))
            + $" ± {row.Paired.Difference.HalfWidth.ToString(form, CultureInfo.InvariantCulture)}";
    }

    public static string P(double p) => p < 0.0001 ? "< 0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => double.IsFinite(value)
        ? Signless(value.ToString("0.00", CultureInfo.InvariantCulture))
        : double.IsNaN(value) ? "–" : value > 0 ? "∞" : "−∞";

    public static bool StandsOut(PolicyContrast row) => row.HolmP < Alpha;

    /// <summary>
    /// The difference and its interval in standard deviations of the differences, so that measures of any unit share an axis; zero where
    /// nothing differs.
    /// </summary>
    public static (double Effect, double Low, double High) Effect(PolicyContrast row)
    {
        var (difference, deviation) = (row.Paired.Difference, row.Paired.Difference.StandardDeviation);
        return deviation > 0
            ? (difference.Mean / deviation, difference.Low / deviation, difference.High / deviation)
            : (row.Paired.StandardisedEffect, row.Paired.StandardisedEffect, row.Paired.StandardisedEffect);
    }

    private static string FormOf(GameMeasure measure) => measure.Unit switch { "USD bn" => "#,0.0", "ratio" => "0.000", _ => "#,0" };

    private static string Signless(string text) => text.Replace('-', '−');
}
