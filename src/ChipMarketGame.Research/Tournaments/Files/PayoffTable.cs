using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChipMarketGame.Research;

/// <summary>Reads payoffs.csv of versions that kept the payoffs of a capture tournament nowhere else.</summary>
public static class PayoffTable
{
    /// <summary>
    /// Per combination the names of its entrants and the payoff of each role, in the order of the file.
    /// </summary>
    /// <param name="names">Of all entrants: one that a spreadsheet would take for a formula stands there with an apostrophe.</param>
    /// <exception cref="FormatException">It is no such table.</exception>
    public static ImmutableArray<(ImmutableArray<string> Entrants, ImmutableArray<double> Payoffs)> Read(
        string text, IReadOnlySet<string> names)
    {
        try
        {
            using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
            csv.Read();
            csv.ReadHeader();
            var roles = csv.HeaderRecord!.Length / 3;
            var cells = ImmutableArray.CreateBuilder<(ImmutableArray<string>, ImmutableArray<double>)>();
            while (csv.Read())
            {
                cells.Add(
                    ([.. Enumerable.Range(0, roles).Select(place => Name(csv.GetField(place) ?? "", names))], [
                        .. Enumerable.Range(0, roles).Select(place => Number(csv.GetField(roles + (2 * place))))]));
            }

            return cells.ToImmutable();
        }
        catch (CsvHelperException broken)
        {
            throw new FormatException("payoffs.csv is not as it was written.", broken);
        }
    }

    private static string Name(string cell, IReadOnlySet<string> names) =>
        cell is ['\'', .. var bare] && !names.Contains(cell) && names.Contains(bare) ? bare : cell;

    private static double Number(string? cell) => string.IsNullOrEmpty(cell)
        ? double.NaN
        : double.Parse(cell, CultureInfo.InvariantCulture);
}
