using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_recorded_run_verifies()
    {
        await CommandRun.Of("run", "--seed", "3", "--quarters", "5", "--out", _home.File("out"));

        var replay = await CommandRun.Of("replay", _home.File("out/events.jsonl"), "--verify");

        Assert.Equal(0, replay.ExitCode);
        Assert.Equal("Verified: 5 quarters of seed-2025, seed 3, come out as recorded.\n", replay.Output);
    }

    [Fact]
    public async Task A_run_under_no_luck_verifies_too()
    {
        await CommandRun.Of("run", "--luck", "none", "--quarters", "5", "--out", _home.File("out"));

        Assert.Equal(0, (await CommandRun.Of("replay", _home.File("out/events.jsonl"), "--verify")).ExitCode);
    }

    [Fact]
    public async Task A_tampered_recording_names_the_quarter()
    {
        await CommandRun.Of("run", "--quarters", "5", "--out", _home.File("out"));
        var file = _home.File("out/events.jsonl");
        var lines = File.ReadAllLines(file);
        lines[3] = lines[3].Replace("\"premium\":0", "\"premium\":0.1", StringComparison.Ordinal);
        File.WriteAllLines(file, lines);

        var replay = await CommandRun.Of("replay", file, "--verify");

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("does not verify. Line 4: quarter 2025Q3 is not what was written.", replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_instructor_took_home_from_a_class_that_has_ended_verifies()
    {
        await File.WriteAllBytesAsync(_home.File("class.jsonl"), ClassEvents(ended: true));

        var replay = await CommandRun.Of("replay", _home.File("class.jsonl"), "--verify");

        Assert.Equal(
            (0, "Verified: 4 quarters of seed-2025, seed 18446744073709551615, come out as recorded; the recording stops before the " +
                "game's end.\n"), (replay.ExitCode, replay.Output));
    }

    [Fact]
    public async Task A_sheet_that_was_changed_in_it_names_the_quarter()
    {
        var text = System.Text.Encoding.UTF8.GetString(ClassEvents(ended: true)).Split('\n');
        text[3] = text[3].Replace("\"premium\":0", "\"premium\":0.1", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(_home.File("class.jsonl"), text);

        var replay = await CommandRun.Of("replay", _home.File("class.jsonl"), "--verify");

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("2025Q3 is the first quarter that differs", replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_home_from_a_running_class_is_told_to_be_exported_again()
    {
        await File.WriteAllBytesAsync(_home.File("class.jsonl"), ClassEvents(ended: false));

        var replay = await CommandRun.Of("replay", _home.File("class.jsonl"), "--verify");

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("was exported while its class was still running", replay.Error, StringComparison.Ordinal);
    }

    internal static byte[] ClassEvents(bool ended)
    {
        var file = ScenarioFile.BuiltIn("seed-2025");
        var match = new Match(Game.Open(file.Scenario, ulong.MaxValue), Lineup.Reference(file.Scenario));
        List<GameEvent> events =
        [
            new GameOpened(
                Game.RulesVersion, file.Json, ulong.MaxValue, LuckMode.Drawn, Lineup.Reference(file.Scenario).Seats, 0,
                new ClassTerms("ABCDEF", [], 1, false, "hash")),
        ];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            match.HandIn();
            events.Add(match.Game.Close());
        }

        return EventsExport.Of(
            file.Scenario, events.Select((happened, number) => (happened, number + 1L)), ended ? null : match.Game.Quarter);
    }

    [Theory]
    [InlineData("something else", "does not verify. Line 1: this is no event of a recorded game.")]
    public async Task A_file_that_is_no_recording_is_told_in_a_sentence(string text, string sentence)
    {
        File.WriteAllText(_home.File("file"), text);

        var replay = await CommandRun.Of("replay", _home.File("file"), "--verify");

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains(sentence, replay.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_a_sentence()
    {
        var replay = await CommandRun.Of("replay", _home.File("nowhere"), "--verify");

        Assert.Equal(2, replay.ExitCode);
        Assert.Contains("cannot be read: ", replay.Error, StringComparison.Ordinal);
    }
}
