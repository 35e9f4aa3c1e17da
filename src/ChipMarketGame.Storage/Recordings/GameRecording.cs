using System.Collections.Immutable;
using System.Text.Json;
using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>
/// A game as a file of its own: its events in order, a line each, chained as in the journal. It carries its scenario, so that a
/// replay needs nothing else.
/// </summary>
public sealed record GameRecording(
    GameId Game, ScenarioFile Scenario, GameOpened Opening, ImmutableArray<QuarterClosed> Quarters, GameEnded? End)
{
    /// <summary>Writes the events of a game, the opening first.</summary>
    public static void Write(Stream stream, GameId game, Roster roster, IEnumerable<GameEvent> events)
    {
        var (version, chain) = (0L, default(ChainHash));
        foreach (var next in events)
        {
            var stored = StoredEvent.After(game, version, chain, EventForm.Entry(next, roster));
            RecordedLine.Write(stream, stored);
            (version, chain) = (stored.Version, stored.Hash);
        }
    }

    /// <summary>Writes the events of a game as a journal has them, its chain included.</summary>
    public static void Write(Stream stream, IEnumerable<StoredEvent> events)
    {
        foreach (var stored in events) { RecordedLine.Write(stream, stored); }
    }

    /// <summary>Reads a recorded game and checks its chain.</summary>
    /// <exception cref="RecordingException">The file holds no recorded game, or not as it was written.</exception>
    public static GameRecording Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var (chain, events) = (default(ChainHash), new List<GameEvent>());
        (GameId Game, ScenarioFile Scenario)? opened = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var (stored, stated) = RecordedLine.Read(text, line);
            chain = chain.Link(stored);
            if (stored.Version != line || chain.ToString() != stated)
            {
                throw new RecordingException(line, $"{NameOf(stored)} is not what was written.");
            }

            opened ??= (stored.Game, ScenarioOf(stored, line));
            // Who played and what they drafted changes nothing in the market.
            if (EventOf(stored, opened.Value.Scenario.Scenario.Roster, line) is not ClassEvent and var happened) { events.Add(happened); }
        }

        return opened is { } game ? Assemble(game.Game, game.Scenario, events) : throw new RecordingException(1, "the file is empty.");
    }

    private static GameRecording Assemble(GameId game, ScenarioFile scenario, List<GameEvent> events)
    {
        var market = events.Where(next => next is not ClassEvent).ToArray();
        var quarters = market.Skip(1).TakeWhile(next => next is QuarterClosed).Cast<QuarterClosed>().ToImmutableArray();
        var rest = market.Skip(1 + quarters.Length).ToArray();
        return (events[0], rest) switch
        {
            (GameOpened opening, []) => new GameRecording(game, scenario, opening, quarters, null),
            (GameOpened opening, [GameEnded end]) => new GameRecording(game, scenario, opening, quarters, end),
            _ => throw new RecordingException(1, "a recorded game is its opening, its closed quarters and its end, in this order."),
        };
    }

    private static string NameOf(StoredEvent stored)
    {
        using var document = JsonDocument.Parse(stored.Json);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("quarter", out var quarter)
            ? $"quarter {quarter}"
            : $"event {stored.Kind}";
    }

    private static ScenarioFile ScenarioOf(StoredEvent opening, int line)
    {
        try
        {
            return ScenarioFile.Read(EventForm.ScenarioOf(opening));
        }
        catch (Exception broken) when (broken is UnreadableEventException or ScenarioException)
        {
            throw new RecordingException(line, broken.Message, broken);
        }
    }

    private static GameEvent EventOf(StoredEvent stored, Roster roster, int line)
    {
        try
        {
            return EventForm.Read(stored, roster);
        }
        catch (UnreadableEventException broken)
        {
            throw new RecordingException(line, broken.Message, broken);
        }
    }
}
