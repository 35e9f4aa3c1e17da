using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>
/// manifest.json: what was played, from what, with what, and the hash of every file. It holds no clock, so that the same tournament gives
/// the same bytes.
/// </summary>
/// <param name="Status">playing or complete.</param>
/// <param name="StepsPlayed">Steps that count; 0 while it is played.</param>
/// <param name="Decisions">By status, over all seats that count.</param>
/// <param name="Files">SHA-256 by name; the results only when it is complete.</param>
public sealed record TournamentManifest(
    string Schema,
    string Status,
    string Name,
    string Format,
    string Version,
    string Runtime,
    GeneratorEntry Generator,
    ImmutableArray<PackageEntry> Packages,
    int Rules,
    TournamentManifest.ScenarioEntry Scenario,
    TournamentManifest.PanelEntry Panel,
    TournamentManifest.SeedsEntry Seeds,
    string Failures,
    ImmutableArray<EntrantEntry> Entrants,
    ImmutableArray<OwnAssembly> Own,
    ImmutableArray<string> Withdrawn,
    int StepsPlanned,
    int GamesPerStep,
    int StepsPlayed,
    long Games,
    TournamentManifest.DecisionCounts? Decisions,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Status of a tournament that is played or was interrupted.</summary>
    public const string Playing = "playing";
    /// <summary>Status of a tournament that is done.</summary>
    public const string Complete = "complete";
    private const string TheSchema = "chipmarket/tournament-results@1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true
    };

    /// <summary>The world that was played.</summary>
    /// <param name="Version">Of the scenario.</param>
    /// <param name="Sha256">Over its whole document.</param>
    public sealed record ScenarioEntry(string Name, int Version, string Sha256);

    /// <summary>The yardstick.</summary>
    /// <param name="Seeds">It covers seeds 1 to this number.</param>
    /// <param name="Rules">Version of the rules it was made under.</param>
    public sealed record PanelEntry(int Seeds, int Rules);

    /// <summary>Where all luck comes from.</summary>
    /// <param name="Committed">Whether the commitment stood in the tournament file before the secret was revealed.</param>
    public sealed record SeedsEntry(bool Committed, string Commitment, string Secret);

    /// <summary>Decisions over all seats that count, by how they came out.</summary>
    public sealed record DecisionCounts(long Ok, long Error, long Invalid, long Timeout)
    {
        /// <summary>Added up over all entrants.</summary>
        public static DecisionCounts Of(IEnumerable<EntrantTally> tallies)
        {
            var (all, error, invalid, timeout) = (0L, 0L, 0L, 0L);
            foreach (var tally in tallies)
            {
                (all, error, invalid, timeout) =
                    (all + tally.Decisions, error + tally.Errors, invalid + tally.Invalid, timeout + tally.TimedOut);
            }

            return new DecisionCounts(all - error - invalid - timeout, error, invalid, timeout);
        }
    }

    /// <summary>The manifest of a tournament that begins.</summary>
    /// <param name="files">SHA-256 of the files it is played from.</param>
    public static TournamentManifest Begin(Tournament tournament, ImmutableSortedDictionary<string, string> files)
    {
        var (file, schedule) = (tournament.File, tournament.Schedule);
        return new(
            TheSchema, Playing, file.Name, file.Format.ToString().ToLowerInvariant(),
            Provenance.Version,
            Provenance.Runtime,
            GeneratorEntry.Tested(),
            Provenance.Packages(),
            Game.RulesVersion,
            new(tournament.Scenario.Name, tournament.Scenario.Scenario.Version, ScenarioFingerprint.Of(tournament.Scenario)),
            new(tournament.Panel.Seeds, tournament.Panel.Rules),
            new(file.Seeds.Committed, file.Seeds.Commitment, file.Seeds.Secret),
            file.Failures.ToString(),
            [.. schedule.Entrants.Select(
                (entrant, number) => new EntrantEntry(
                    number, entrant.Name,
                    [.. schedule.Roles.Select(role => KeyValuePair.Create(RoleNames.Of(role), entrant.For(role)))], entrant.IsFiller))],
            tournament.Own.Files,
            tournament.Withdrawn,
            tournament.Looks[^1], schedule.GamesPerStep, 0, 0, null, files);
    }

    /// <summary>Names of all who entered.</summary>
    public IReadOnlySet<string> Entered() => Entrants.Select(entrant => entrant.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>What in it cannot be true of the tournament it lies beside; null if nothing.</summary>
    public string? Objection(Tournament tournament)
    {
        if (Status is not (Playing or Complete)) { return $"its status is {Status}."; }
        if (Status != Complete) { return null; }

        return tournament.Looks.Contains(StepsPlayed) && Games == (long)StepsPlayed * tournament.Schedule.GamesPerStep
            ? null
            : FormattableString.Invariant($"a tournament like this does not end after {StepsPlayed} steps and {Games} games.");
    }

    /// <summary>From a file's text.</summary>
    /// <exception cref="JsonException">It is no manifest.</exception>
    public static TournamentManifest Read(string text) =>
        JsonSerializer.Deserialize<TournamentManifest>(
            text, Form) is { Schema: TheSchema, Own.IsDefault: false, Withdrawn.IsDefault: false } manifest
                && manifest.Own.All(own => own is not null)
            ? manifest
            : throw new JsonException();

    /// <summary>The file's text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";
}
