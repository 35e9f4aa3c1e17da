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

    [Theory]
    [InlineData("", "does not verify. Line 1: the file is empty.")]
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

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("cannot be read: ", replay.Error, StringComparison.Ordinal);
    }
}
