using System.Globalization;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Web;

/// <summary>
/// A number as somebody typed it into a field, in the digits of a Western or a Chinese keyboard. What can be read in only one way is a
/// number; "90k", "1e5" and "12,5" are none, and "90.000" is two: ninety to a reader of English, ninety thousand to a reader of German.
/// </summary>
/// <param name="Value">With the point as the decimal sign.</param>
/// <param name="Grouped">With the point as the sign between thousands; null where that is no way to read it.</param>
internal readonly partial record struct TypedNumber(decimal Value, decimal? Grouped)
{
    /// <summary>More than any field takes, and few enough that a number of them can be multiplied with a unit.</summary>
    private const int MostDigits = 18;

    /// <summary>What was typed; null if it is no number, or one with more than 18 digits.</summary>
    public static TypedNumber? Read(string? typed)
    {
        var narrow = string.Concat((typed ?? "").Select(Narrow)).Trim();
        if (narrow.Count(char.IsAsciiDigit) > MostDigits
            || (!Plain.IsMatch(narrow) && !WithCommas.IsMatch(narrow) && !WithSpaces.IsMatch(narrow)))
        {
            return null;
        }
        var digits = narrow.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return new TypedNumber(Parse(digits), WithPoints.IsMatch(narrow) ? Parse(narrow.Replace(".", "", StringComparison.Ordinal)) : null);
    }

    /// <summary>A full-width sign as its narrow twin, every minus as a hyphen, every space that groups digits as a space.</summary>
    private static char Narrow(char sign) => sign switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        '\u2212' => '-',
        '\u00A0' or '\u2009' or '\u202F' or '\u3000' => ' ',
        _ => sign,
    };

    private static decimal Parse(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithCommas { get; }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}( [0-9]{3})+(\.[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithSpaces { get; }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex WithPoints { get; }
}
