using ChipMarketGame.Core;
using Spectre.Console;

namespace ChipMarketGame.Client;

/// <summary>Shares as one bar: every supplier has its colour and its own filling, so that the bar also reads without colours.</summary>
internal static class StackedBar
{
    private const string Fillings = "█▓▒░▞▤▨";

    /// <summary>The filling of a supplier, by its place in <see cref="ShareMeasure.Owners"/>.</summary>
    public static char Filling(int place) => Fillings[place % Fillings.Length];

    public static Style StyleOf(Roster roster, Company owner) => Color.TryFromHex(CompanyColours.Of(roster, owner), out var colour)
        ? new Style(colour)
        : Style.Plain;

    /// <summary>Appends a bar of exactly this many columns; nothing if nothing was shipped.</summary>
    public static void Append(Paragraph line, ShareMeasure measure, QuarterReport report, Roster roster, int columns)
    {
        Company[] owners = [.. ShareMeasure.Owners(roster)];
        var (drawn, share) = (0, 0.0);
        for (var place = 0; place < owners.Length; place++)
        {
            share += measure.Of(report, owners[place]);
            var end = Math.Min(columns, (int)Math.Round(share * columns));
            line.Append(new string(Filling(place), Math.Max(0, end - drawn)), StyleOf(roster, owners[place]));
            drawn = Math.Max(drawn, end);
        }
    }
}
