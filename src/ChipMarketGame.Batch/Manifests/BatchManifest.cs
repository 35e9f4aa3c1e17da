using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Batch;

/// <summary>
/// manifest.json of a batch that is no tournament: what was played, with what, and the hash of every file. It holds no clock, so that the
/// same batch gives the same bytes.
/// </summary>
/// <param name="Kind">What sort of batch it is, in one word.</param>
/// <param name="Status"><see cref="Playing"/> or <see cref="Complete"/>.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Parts">Parts that the plan has.</param>
/// <param name="Files">SHA-256 by name; those of parts and results only when it is complete.</param>
public sealed record BatchManifest(
    string Schema, string Kind, string Name, string Status, string Version, string Runtime, GeneratorEntry Generator,
    ImmutableArray<PackageEntry> Packages, int Rules, int Parts, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Status of a batch that is played or was interrupted.</summary>
    public const string Playing = "playing";

    /// <summary>Status of a batch that is done.</summary>
    public const string Complete = "complete";

    private const string TheSchema = "chipmarket/batch@1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The manifest of a batch that begins.</summary>
    /// <param name="parts">Parts that the plan has.</param>
    /// <param name="files">SHA-256 of the files it is played from.</param>
    public static BatchManifest Begin(string kind, string name, int parts, ImmutableSortedDictionary<string, string> files) => new(
        TheSchema, kind, name, Playing, Provenance.Version, Provenance.Runtime, GeneratorEntry.Tested(), Provenance.Packages(),
        Game.RulesVersion, parts, files);

    /// <summary>From a file's text.</summary>
    /// <exception cref="JsonException">It is no such manifest.</exception>
    public static BatchManifest Read(string text) =>
        JsonSerializer.Deserialize<BatchManifest>(
            text, Form) is { Schema: TheSchema, Status: Playing or Complete, Packages.IsDefault: false } manifest
            ? manifest
            : throw new JsonException();

    /// <summary>The file's text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";
}
