using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A search as a file, and those that come with the game.</summary>
public static class SearchFile
{
    private const string Schema = "chipmarket/searched@1";

    /// <summary>Name of the file in which a scenario's search comes with the game.</summary>
    public static string NameFor(string scenario) => $"searched-{scenario}.json";

    /// <summary>The search that comes with the game, or null if the scenario has none.</summary>
    public static SearchedSchedules? BuiltIn(string scenario)
    {
        using var stream = typeof(SearchFile).Assembly.GetManifestResourceStream(NameFor(scenario));
        if (stream is null) { return null; }

        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The file's text.</summary>
    public static string Write(SearchedSchedules searched)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            memory, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("scenario", searched.Scenario);
            json.WriteNumber("scenario_version", searched.ScenarioVersion);
            json.WriteString("scenario_hash", searched.ScenarioHash);
            json.WriteNumber("rules", searched.Rules);
            json.WriteStartArray("roles");
            foreach (var role in searched.Roles) { Write(json, role); }
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">It is no search; the message is a sentence for people.</exception>
    public static SearchedSchedules Read(string text)
    {
        if (JsonFault.In(text) is { } fault) { throw new FormatException($"The search cannot be read: it is no JSON {fault}."); }

        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.GetProperty("schema").GetString() == Schema
                ? new SearchedSchedules(
                    root.GetProperty("scenario").GetString()!, root.GetProperty("scenario_version").GetInt32(),
                    root.GetProperty("scenario_hash").GetString()!, root.GetProperty("rules").GetInt32(),
                    [.. root.GetProperty("roles").EnumerateArray().Select(Schedule)])
                : throw new FormatException($"The search cannot be read: its schema is not {Schema}.");
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException or OverflowException)
        {
            throw new FormatException("The search cannot be read: a field is missing or of another kind.", other);
        }
    }

    private static void Write(Utf8JsonWriter json, SearchedSchedule role)
    {
        json.WriteStartObject();
        json.WriteString("role", Role.Of(role.Role).Name.Id);
        json.WriteNumber("seed", role.Seed);
        json.WriteNumber("minutes", role.Minutes);
        json.WriteNumber("generations", role.Generations);
        json.WriteNumber("population", role.Population);
        json.WriteNumber("seeds", role.Seeds);
        json.WriteStartArray("mixes");
        foreach (var mix in role.Mixes) { json.WriteStringValue(mix); }
        json.WriteEndArray();
        json.WriteStartObject("advantage_sd");
        json.WriteNumber("trained", role.Trained);
        json.WriteNumber("unseen_seeds", role.UnseenSeeds);
        json.WriteNumber("unseen_mix", role.UnseenMix);
        json.WriteEndObject();
        json.WriteStartObject("settings");
        foreach (var (knob, value) in Leanings.For(role.Role, KnobForm.Schedule).Zip(role.Settings)) { json.WriteNumber(knob.Name, value); }
        json.WriteEndObject();
        json.WriteString("digest", role.Digest);
        json.WriteEndObject();
    }

    private static SearchedSchedule Schedule(JsonElement each)
    {
        var name = each.GetProperty("role").GetString();
        var role = Role.All.FirstOrDefault(role => role.Name.Id == name)
            ?? throw new FormatException($"The search cannot be read: there is no role {name}.");
        var marks = each.GetProperty("advantage_sd");
        return new SearchedSchedule(
            role.Kind, each.GetProperty("seed").GetUInt64(), each.GetProperty("minutes").GetDouble(),
            each.GetProperty("generations").GetInt32(), each.GetProperty("population").GetInt32(), each.GetProperty("seeds").GetInt32(),
            [.. each.GetProperty("mixes").EnumerateArray().Select(mix => mix.GetString()!)],
            marks.GetProperty("trained").GetDouble(), marks.GetProperty("unseen_seeds").GetDouble(),
            marks.GetProperty("unseen_mix").GetDouble(),
            [.. Leanings.For(role.Kind, KnobForm.Schedule).Select(knob => Setting(each.GetProperty("settings"), knob))],
            each.GetProperty("digest").GetString()!);
    }

    private static double Setting(JsonElement settings, Knob knob) =>
        settings.TryGetProperty(knob.Name, out var written) && written.ValueKind == JsonValueKind.Number
            && written.GetDouble() is var value && value >= knob.Low && value <= knob.High
            ? value
            : throw new FormatException(FormattableString.Invariant(
                $"The search cannot be read: settings.{knob.Name} must be a number from {knob.Low} to {knob.High}."));
}
