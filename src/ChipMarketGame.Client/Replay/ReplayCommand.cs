using System.CommandLine;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary><c>replay</c>: plays a recorded game again from its sheets and compares every state.</summary>
internal sealed class ReplayCommand : Command, IHasExamples
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "events.jsonl of a run, a game exported from a journal, or the events of a class that has ended."
    };
    private readonly Option<bool> _verify = new("--verify") { Description = "Say only whether every quarter comes out as recorded." };

    public ReplayCommand(Terminal terminal) : base("replay", "Play a recorded game again and compare the hash of every quarter.")
    {
        _terminal = terminal;
        Add(_file);
        Add(_verify);
        SetAction(
            (parsed, cancellation) => Task.Run(
                () => Replay(parsed.GetRequiredValue(_file), parsed.GetValue(_verify), cancellation), cancellation));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("chipmarket replay my-game/events.jsonl --verify",
            "exit code 0 if every quarter comes out as recorded, otherwise 1 and the first that does not"),
        new("chipmarket replay my-game/events.jsonl", "the same, showing each quarter with its hash"),
        new("chipmarket replay class-1-events.jsonl --verify", "what an instructor took home from a class that has ended"),
    ];

    private int Replay(string path, bool verdictOnly, CancellationToken cancellation)
    {
        var recording = Read(path);
        if (recording.Opening.Rules != Game.RulesVersion)
        {
            throw CommandFailedException.Failed(
                $"{path} was played under version {recording.Opening.Rules} of the rules; this program replays version " +
                $"{Game.RulesVersion}.");
        }

        var game = Game.Open(recording.Scenario.Scenario, recording.Opening.Seed, recording.Opening.Luck);
        foreach (var quarter in recording.Quarters)
        {
            cancellation.ThrowIfCancellationRequested();
            Apply(path, game, quarter);
            if (!verdictOnly) { _terminal.Line($"{quarter.Quarter}  {quarter.StateHash}"); }
        }

        if (recording.End is { } end && !(game.Ended && end.Scores.SequenceEqual(game.Scores())))
        {
            throw CommandFailedException.Failed($"{path} does not verify: the replay ends with other scores than the recording.");
        }

        var how = recording.End is null ? "; the recording stops before the game's end" : "";
        _terminal.Line(
            $"Verified: {recording.Quarters.Length} quarters of {recording.Scenario.Name}, seed {recording.Opening.Seed}, come out as " +
            $"recorded{how}.");
        return ExitCode.Ok;
    }

    private static void Apply(string path, Game game, QuarterClosed quarter)
    {
        if (game.Ended || quarter.Quarter != game.Quarter)
        {
            throw CommandFailedException.Failed($"{path} does not verify: {quarter.Quarter} does not come next.");
        }

        try
        {
            game.Apply(quarter);
        }
        catch (ReplayMismatchException differs)
        {
            throw CommandFailedException.Failed(
                $"{path} does not verify. {differs.Quarter} is the first quarter that differs: {differs.Message}.", differs);
        }
    }

    private static GameRecording Read(string path)
    {
        try
        {
            NamedFile.MustBeThere(path);
            var content = TextFile.Content(path).ToArray();
            var text = Encoding.UTF8.GetString(
                content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content.AsSpan(Encoding.UTF8.Preamble.Length) : content);
            if (ClassEventsFile.Is(text)) { return ClassEventsFile.Read(path, text); }

            using var recording = new MemoryStream(content);
            return GameRecording.Read(recording);
        }
        catch (RecordingException fault)
        {
            throw CommandFailedException.Failed($"{path} does not verify. {fault.Message}", fault);
        }
        catch (ScenarioException fault)
        {
            throw CommandFailedException.Failed(
                $"{path} does not verify. Its scenario cannot be played: {fault.Faults[0].Sentence}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.BadUsage($"{path} cannot be read: {FileFault.Reason(fault)}");
        }
    }
}
