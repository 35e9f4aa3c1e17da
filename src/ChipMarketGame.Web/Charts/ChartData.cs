using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Web;

/// <summary>What a chart draws, in the reader's language.</summary>
/// <param name="Version">Names this content: the chart is drawn anew when it changes, and only then.</param>
/// <param name="Ticks">Names along the horizontal axis, future ones included.</param>
/// <param name="Mark">A line between two ticks, with what it says.</param>
public sealed record ChartData(
    string Version, ChartLook Look, ImmutableArray<string> Ticks, ImmutableArray<ChartSeries> Series, ChartUnit Unit,
    ChartMark? Mark = null);

/// <summary>How a chart shows its numbers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChartLook>))]
public enum ChartLook
{
    /// <summary>Columns that add up to the whole: shares.</summary>
    Stacked,

    /// <summary>One line from zero.</summary>
    Line,

    /// <summary>Several lines on both sides of zero, each with its name at its end.</summary>
    Paths,
}

/// <summary>One band or line.</summary>
/// <param name="Label">The name in few letters, written beside the band.</param>
/// <param name="Colour">A colour of the site's palette, by its name in <c>site.css</c>.</param>
/// <param name="Values">One per tick; shorter while the later ones are not known.</param>
public sealed record ChartSeries(string Name, string Label, string Colour, ImmutableArray<double> Values);

/// <summary>How a number is written: multiplied, rounded, between two signs.</summary>
public sealed record ChartUnit(double Scale, int Digits, string Before, string After);

/// <summary>A mark on the horizontal axis, after the tick with this number.</summary>
public sealed record ChartMark(int After, string Label);
