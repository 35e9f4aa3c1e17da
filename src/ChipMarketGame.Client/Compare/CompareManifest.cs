using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>
/// manifest.json of a comparison: what was played, by which version and rules, and the hash of every file. It holds no clock, so that the
/// same comparison gives the same bytes.
/// </summary>
internal sealed record CompareManifest(
    string Schema, string Version, int Rules, string Command, int Seeds, ImmutableArray<string> Policies,
    ImmutableArray<CompareManifest.MarketEntry> Markets,
    ImmutableArray<OwnAssembly> Own, ImmutableSortedDictionary<string, string> Files)
{
    private static readonly JsonSerializerOptions Form = new(CanonicalJson.Plain) { WriteIndented = true, NewLine = "\n" };

    /// <param name="Name">As in the tables.</param>
    /// <param name="File">The whole document with its settings, which can be played again.</param>
    internal sealed record MarketEntry(string Name, string Scenario, int Version, string Sha256, string File);

    /// <param name="files">SHA-256 by name.</param>
    public static CompareManifest Of(CompareResults results, ImmutableSortedDictionary<string, string> files) => new(
        "chipmarket/comparison@1",
        Provenance.Version,
        Game.RulesVersion,
        results.CommandLine,
        results.Seeds,
        [.. results.Comparison.Policies.Select(policy => policy.Name)],
        [.. results.Markets.Select(
            (market, i) => new MarketEntry(
                market.Compared.Name, market.File.Name, market.File.Scenario.Version, ScenarioFingerprint.Of(market.File),
                results.FileOf(i)))],
        results.Own,
        files);

    public void Write(Stream stream) => stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(this, Form), (byte)'\n']);
}
