using System.Globalization;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Tests;

/// <summary>Numbers as people write them: <c>$1.5 bn</c>, <c>15 億美元</c>, <c>30 % / 60 %</c>, <c>−1 to +2</c>.</summary>
internal static partial class RulebookNumbers
{
    /// <summary>All numbers of a text, in order; a unit anywhere in it counts for all of them.</summary>
    public static double[] Of(string text) => [.. Plain(text).Select(number => number * Scale(text))];

    /// <summary>All numbers of a text as they stand there.</summary>
    public static IEnumerable<double> Plain(string text) => Number.Matches(text)
        .Select(match => double.Parse(
            match.Value.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Whether a text says a number, neither as a part of a longer one.</summary>
    public static bool Says(string text, string number) =>
        Regex.IsMatch(text, $@"(?<![\d.,]){Regex.Escape(number)}(?!\d|[.,]\d)");

    private static double Scale(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? 0.01
        : text.Contains(" bn", StringComparison.Ordinal) ? 1e9
        : text.Contains('億', StringComparison.Ordinal) ? 1e8
        : Million.IsMatch(text) ? 1e6
        : text.Contains('萬', StringComparison.Ordinal) ? 1e4
        : 1;

    [GeneratedRegex(@"(?<![A-Za-z\d.])[−+-]?\d[\d,]*(\.\d+)?")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\d m\b")]
    private static partial Regex Million { get; }
}
