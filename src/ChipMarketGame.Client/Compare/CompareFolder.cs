using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>
/// What a comparison leaves: every game's values to compute with, the contrasts, what their columns mean, a report to read, the
/// scenarios as played, and a manifest over it all.
/// </summary>
internal static class CompareFolder
{
    public const string Games = "games.csv", Contrasts = "contrasts.csv", Dictionary = "data-dictionary.csv", Report =
        "report.html", Manifest = "manifest.json";

    public static IEnumerable<string> Names(CompareResults results) =>
        [Games, Contrasts, Dictionary, .. results.Markets.Select((_, i) => results.FileOf(i)), Report, Manifest];

    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public static void Write(OutputFolder folder, CompareResults results, CultureInfo language)
    {
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add(Games, stream => CsvTable.Write(stream, ContrastColumns.OfValues, MeasuredValue.Of(results.Comparison)));
        Add(Contrasts, stream => CsvTable.Write(stream, ContrastColumns.OfContrasts, results.Comparison.Contrasts));
        Add(Dictionary, stream => CsvTable.Write(stream, DictionaryEntry.Columns, Described()));
        foreach (var (market, i) in results.Markets.Select((market, i) => (market, i)))
        {
            Add(results.FileOf(i), stream => stream.Write(Encoding.UTF8.GetBytes(market.File.Json)));
        }

        Add(Report, stream => ComparePage.Write(stream, results.Comparison, results.CommandLine, language));
        folder.Add(Manifest, CompareManifest.Of(results, hashes.ToImmutable()).Write);
        folder.Complete();

        void Add(string name, Action<Stream> content) => folder.Add(name, stream =>
        {
            using var sha = SHA256.Create();
            using (var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Write, leaveOpen: true)) { content(hashed); }

            hashes.Add(name, Convert.ToHexStringLower(sha.Hash!));
        });
    }

    private static IEnumerable<DictionaryEntry> Described() =>
    [
        .. DictionaryEntry.Of(Games, ContrastColumns.OfValues),
        .. DictionaryEntry.Of(Contrasts, ContrastColumns.OfContrasts),
    ];
}
