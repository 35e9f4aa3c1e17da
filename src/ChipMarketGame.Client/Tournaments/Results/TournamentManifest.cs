using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>manifest.json: what was played, from what, with what, and the hash of every file. It holds no clock, so that the same tournament gives the same bytes.</summary>
/// <param name="Status">playing or complete.</param>
/// <param name="StepsPlayed">Steps that count; 0 while it is played.</param>
/// <param name="Decisions">By status, over all seats that count.</param>
/// <param name="Files">SHA-256 by name; the results only when it is complete.</param>
internal sealed record TournamentManifest(
    string Schema,
    string Status,
    string Name,
    string Format,
    string Version,
    string Runtime,
    string Generator,
    int Rules,
    TournamentManifest.ScenarioEntry Scenario,
    TournamentManifest.PanelEntry Panel,
    TournamentManifest.SeedsEntry Seeds,
    string Failures,
    ImmutableArray<TournamentManifest.EntrantEntry> Entrants,
    ImmutableArray<string> Withdrawn,
    int StepsPlanned,
    int GamesPerStep,
    int StepsPlayed,
    long Games,
    TournamentManifest.DecisionCounts? Decisions,
    ImmutableSortedDictionary<string, string> Files)
{
    public const string Playing = "playing";
    public const string Complete = "complete";
    private const string TheSchema = "chipmarket/tournament-results@1";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    internal sealed record ScenarioEntry(string Name, int Version, string Sha256);

    internal sealed record PanelEntry(int Seeds, int Rules);

    /// <param name="Committed">Whether the commitment stood in the tournament file before the secret was revealed.</param>
    internal sealed record SeedsEntry(bool Committed, string Commitment, string Secret);

    internal sealed record EntrantEntry(int Number, string Name, string? Nvidia, string? Hyperscaler, string? Designer, bool Filler);

    internal sealed record DecisionCounts(long Ok, long Error, long Invalid, long Timeout)
    {
        public static DecisionCounts Of(IEnumerable<EntrantTally> tallies)
        {
            var (all, error, invalid, timeout) = (0L, 0L, 0L, 0L);
            foreach (var tally in tallies) { (all, error, invalid, timeout) = (all + tally.Decisions, error + tally.Errors, invalid + tally.Invalid, timeout + tally.TimedOut); }

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
            typeof(TournamentManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}",
            "Philox4x32-10",
            Game.RulesVersion,
            new(tournament.Scenario.Name, tournament.Scenario.Scenario.Version, ScenarioFingerprint.Of(tournament.Scenario)),
            new(tournament.Panel.Seeds, tournament.Panel.Rules),
            new(file.Seeds.Committed, file.Seeds.Commitment, file.Seeds.Secret),
            file.Failures.ToString(),
            [.. schedule.Entrants.Select((entrant, number) => new EntrantEntry(number, entrant.Name, entrant.Nvidia, entrant.Hyperscaler, entrant.Designer, entrant.IsFiller))],
            tournament.Withdrawn,
            tournament.Looks[^1], schedule.GamesPerStep, 0, 0, null, files);
    }

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static TournamentManifest Read(string text) => JsonSerializer.Deserialize<TournamentManifest>(text, Form) is { Schema: TheSchema } manifest ? manifest : throw new JsonException();

    public string Write() => JsonSerializer.Serialize(this, Form) + "\n";
}
