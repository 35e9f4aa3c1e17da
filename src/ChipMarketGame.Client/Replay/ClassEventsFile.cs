using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>
/// The events that an instructor took home from a class. They have no chain, so that only what was played can be checked, not who wrote
/// the file; seed and scenario stand in it once the game has ended.
/// </summary>
internal static class ClassEventsFile
{
    private const string Event = "event";

    /// <summary>Whether a file begins as such an export does.</summary>
    public static bool Is(string text)
    {
        try
        {
            return JsonNode.Parse(text.Split('\n', 2)[0]) is JsonObject first
                && (first[Event] as JsonValue)?.TryGetValue<string>(out _) == true;
        }
        catch (Exception other) when (other is JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <exception cref="CommandFailedException">The class had not ended, or the file is not as it was exported.</exception>
    public static GameRecording Read(string path, string text)
    {
        var (opening, quarters, end) = ((Opened?)null, ImmutableArray.CreateBuilder<QuarterClosed>(), (GameEnded?)null);
        var line = 0;
        foreach (var written in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            line++;
            try
            {
                if (JsonFault.In(written) is { } fault) { throw new JsonException(fault.ToString()); }

                var told = JsonNode.Parse(written)!.AsObject();
                var kind = (string?)told[Event];
                told.Remove(Event);
                told.Remove("number");
                if (kind == "game_opened") { opening = Opening(path, told); }
                else if (opening is null) { throw new JsonException("the first line is the opening of the game"); }
                else if (kind == "quarter_closed") { quarters.Add(told.Deserialize<QuarterClosed>(CanonicalJson.For(opening.Roster))!); }
                else if (kind == "game_ended") { end = told.Deserialize<GameEnded>(CanonicalJson.For(opening.Roster)); }
            }
            catch (Exception broken)
                when (broken is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
            {
                throw CommandFailedException.Failed(
                    $"{path} does not verify. Line {line}: this is no event as a class exports it.", broken);
            }
        }

        return opening is null
            ? throw CommandFailedException.Failed($"{path} does not verify. Line 1: the file is empty.")
            : new GameRecording(new GameId("class"), opening.Scenario, opening.Event, quarters.ToImmutable(), end);
    }

    private static Opened Opening(string path, JsonObject told)
    {
        if (told["seed"] is null)
        {
            throw CommandFailedException.Failed(
                $"{path} was exported while its class was still running: it holds no seed, so that nobody can play ahead. Export the " +
                $"events again when the class has ended.");
        }

        var scenario = told["scenario_document"] is { } document
            ? ScenarioFile.Read((string)document!)
            : BuiltIn(path, (string?)told["scenario"]);
        var luck = told["luck"].Deserialize<LuckMode>(CanonicalJson.Plain);
        return new Opened(scenario, new GameOpened((int)told["rules"]!, scenario.Json, (ulong)told["seed"]!, luck, [], 0));
    }

    /// <summary>What exports from before they held the document are played from.</summary>
    private static ScenarioFile BuiltIn(string path, string? name) => name is not null && ScenarioFile.BuiltInNames.Contains(name)
        ? ScenarioFile.BuiltIn(name)
        : throw CommandFailedException.Failed(
            $"{path} does not hold its scenario, and none of the name {name} is built in. Export the events again, or export the game " +
            $"from the journal.");

    private sealed record Opened(ScenarioFile Scenario, GameOpened Event)
    {
        public Roster Roster => Scenario.Scenario.Roster;
    }
}
