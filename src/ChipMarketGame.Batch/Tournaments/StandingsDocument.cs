using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Batch;

/// <summary>standings.json: where a tournament stands, written while it is played and when it is done.</summary>
/// <param name="Format">focal, league or capture.</param>
/// <param name="Steps">Steps behind the standings.</param>
/// <param name="Games">Games behind the standings.</param>
/// <param name="StepsPerBlock">Steps of which the mean is taken as one block of luck.</param>
/// <param name="Tables">The overall table, where there is one, then one per role.</param>
/// <param name="Entrants">What each entrant did in each role that it played, those that fill up left out.</param>
/// <param name="Payoffs">Every combination of a capture; null in any other format, and in files of version 0.1.0.</param>
/// <param name="Faults">What could not be worked out, as sentences.</param>
public sealed record StandingsDocument(
    string Name, string Format, string Scenario, int Steps, long Games, int StepsPerBlock,
    ImmutableArray<StandingsDocument.TableEntry> Tables,
    ImmutableArray<StandingsDocument.EntrantEntry> Entrants,
    ImmutableArray<PayoffEntry>? Payoffs = null,
    ImmutableArray<string>? Faults = null)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new KeptNumber() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Entrants in order of value.</summary>
    /// <param name="Blocks">Independent blocks behind the table.</param>
    /// <param name="Provisional">Whether these are too few to rank for good.</param>
    /// <param name="Level">Chance of a false separation in the table, as a share.</param>
    /// <param name="Pairs">Every two entrants of the table.</param>
    /// <param name="Role">overall, nvidia, hyperscaler or designer.</param>
    public sealed record TableEntry(
        int Blocks, bool Provisional, double Level, ImmutableArray<RowEntry> Rows, ImmutableArray<PairEntry> Pairs,
        [property: JsonPropertyOrder(-1)] string Role = "")
    {
        /// <summary>The role as version 0.1.0 called it; null in any later file.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Class { get; init; }
    }

    /// <summary>An entrant's place.</summary>
    /// <param name="Rank">One more than the number of entrants separated from this one and above it.</param>
    /// <param name="WorstRank">The rank if all that are not separated from it were above it.</param>
    /// <param name="Letters">Entrants with a letter in common are not separated.</param>
    /// <param name="Value">Expected advantage over the reference in the same block, in standard deviations of the panel.</param>
    /// <param name="Low">Lower end of its 95 % interval; infinite where few blocks set none.</param>
    /// <param name="High">Upper end; infinite where few blocks set none.</param>
    /// <param name="PBest">Share of resampled tournaments that it leads; null where too few blocks say anything.</param>
    /// <param name="PTop3">Share of resampled tournaments in which it is one of the first three; null as above.</param>
    public sealed record RowEntry(
        int Rank, int WorstRank, string Entrant, string Letters, double Value,
        [property: JsonConverter(typeof(LowerEnd))] double Low, [property: JsonConverter(typeof(UpperEnd))] double High,
        double? PBest, double? PTop3);

    /// <summary>Two entrants of a table.</summary>
    /// <param name="Difference">Of their values, in standard deviations of the panel.</param>
    /// <param name="Error">Standard error of the difference.</param>
    /// <param name="AdjustedP">After Holm, over all pairs of the table.</param>
    public sealed record PairEntry(string Better, string Worse, double Difference, double Error, double AdjustedP, bool Separated);

    /// <summary>What an entrant did in a role.</summary>
    /// <param name="Games">Seats of games that it played.</param>
    /// <param name="Void">Those of them that do not count.</param>
    /// <param name="Advantage">Mean over the reference in the same seat and step, in standard deviations of the panel.</param>
    /// <param name="Percentile">Mean share of the panel's scores in the seat that lie below its own.</param>
    /// <param name="Ruin">Share of its games in which its company went under administration.</param>
    public sealed record EntrantEntry(
        [property: JsonPropertyOrder(-2)] string Name, long Games, long Void, double Advantage, double Percentile, double Ruin,
        long Decisions, long Errors, long Invalid, long TimedOut, bool IsRanked, EntrantFailure? FirstFailure = null,
        [property: JsonPropertyOrder(-1)] string Role = "")
    {
        /// <summary>The role as version 0.1.0 called it; null in any later file.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Class { get; init; }
    }

    /// <summary>Of a tournament as far as it was played.</summary>
    public static StandingsDocument Of(TournamentResults results) => new(
        results.Tournament.File.Name,
        results.Tournament.File.Format.ToString().ToLowerInvariant(),
        results.Tournament.Scenario.Name,
        results.Steps,
        results.Games,
        results.Tally.StepsPerBlock,
        [.. results.Tables.Select(Table)],
        [.. results.Entrants.Where(tally => !tally.Entrant.IsFiller).Select(Entrant)],
        results.Tournament.Schedule is CaptureSchedule capture
            ? [.. PayoffLine.Of(capture, results.Tally.Payoffs!).Select(line => PayoffEntry.Of(line, capture.Roles))]
            : null,
        results.Faults);

    /// <summary>From a file's text, of this version or an earlier one.</summary>
    /// <exception cref="JsonException">It is no such document.</exception>
    public static StandingsDocument Read(string text)
    {
        var read = JsonSerializer.Deserialize<StandingsDocument>(text, Form) ?? throw new JsonException();
        return Missing(read.Tables) || Missing(read.Entrants) || read.Tables.Any(table => Missing(table.Rows))
            || (read.Payoffs is { } payoffs && Missing(payoffs))
            ? throw new JsonException()
            : read with { Tables = [.. read.Tables.Select(table => table with { Role = table.Class ?? table.Role, Class = null })] };

        static bool Missing<T>(ImmutableArray<T> entries) where T : class => entries.IsDefault || entries.Contains(null!);
    }

    /// <summary>The file's content.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    private static TableEntry Table(StandingsTable table) => new(
        table.Blocks, table.Provisional, table.Level,
        [.. table.Rows.Select(row => new RowEntry(
            row.Rank, row.WorstRank, row.Entrant, row.Letters, row.Value.Estimate, row.Value.Low, row.Value.High,
            Chance.Known(table, row, row.ProbabilityBest), Chance.Known(table, row, row.ProbabilityTopThree)))],
        [.. table.Pairs.Select(pair => new PairEntry(
            pair.Better, pair.Worse, pair.Test.Difference, pair.Test.StandardError, pair.AdjustedP, pair.Separated))],
        RoleNames.Of(table.Role));

    private static EntrantEntry Entrant(EntrantTally tally) => new(
        tally.Entrant.Name, tally.Games, tally.Void, tally.Advantage, tally.Percentile, tally.Ruin, tally.Decisions, tally.Errors,
        tally.Invalid, tally.TimedOut, tally.IsRanked, tally.FirstFailure, RoleNames.Of(tally.Role));
}
