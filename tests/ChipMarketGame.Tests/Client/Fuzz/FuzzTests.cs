using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Whatever is typed and whatever a file holds: a sentence and an exit code from 0 to 2, never a stack trace, never a fault of the program's own.</summary>
public sealed class FuzzTests
{
    const int Seed = 20_251_129;

    [Fact]
    public async Task Any_command_line_is_answered()
    {
        using var home = new TemporaryFolder();
        var random = new Random(Seed);
        for (var number = 0; number < FullSize.Of(5_000, 250); number++) { await Answered(FuzzedLine.Of(random, home), number); }
    }

    [Fact]
    public async Task Any_file_is_answered()
    {
        using var home = new TemporaryFolder();
        var (files, random) = (await FuzzedFiles.In(home), new Random(Seed));
        for (var number = 0; number < FullSize.Of(5_000, 250); number++) { await Answered(files.Line(random, number), number); }
    }

    static async Task Answered(string[] line, int number)
    {
        // What a spoiled file makes long is stopped: that is an answer too.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var shown = $"{number}: {string.Join(' ', line.Select(word => word.Length > 200 ? $"{word[..200]}…" : word))}";
        var run = await Task.Run(() => CommandRun.Of(enough.Token, line), CancellationToken.None).ContinueWith(
            played => played.IsFaulted ? new CommandRun(99, "", $"{played.Exception}") : played.Result, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

        Assert.True(run.ExitCode is >= 0 and <= 2, $"{shown}\n{run.ExitCode}: {run.Error}");
        Assert.False(run.Error.Contains("has a fault:", StringComparison.Ordinal) || run.Error.Contains("   at ", StringComparison.Ordinal), $"{shown}\n{run.Error}");
        Assert.True(run.ExitCode == 0 || run.Error.Length > 0, $"{shown}\nsaid nothing and came to {run.ExitCode}");
    }
}
