using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// Whatever is typed and whatever a file holds: a sentence and an exit code from 0 to 2, never a stack trace, never a fault of the
/// program's own.
/// </summary>
public sealed class FuzzTests
{
    const int Seed = 20_251_129;

    [Fact]
    public async Task Any_command_line_is_answered()
    {
        using var home = new TemporaryFolder();
        var random = new Random(Seed);
        await Answered(number => FuzzedLine.Of(random, home));
    }

    [Fact]
    public async Task Any_file_is_answered()
    {
        using var home = new TemporaryFolder();
        var (files, random) = (await FuzzedFiles.In(home), new Random(Seed));
        await Answered(number => files.Line(random, number));
    }

    static async Task Answered(Func<int, string[]> line)
    {
        var wrong = new List<string>();
        for (var number = 0; number < FullSize.Of(5_000, 250); number++)
        {
            var words = line(number);
            if (await Fault(words) is { } fault)
            {
                wrong.Add($"{number}: {string.Join(' ', words.Select(word => word.Length > 200 ? $"{word[..200]}…" : word))}\n{fault}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} in all\n{string.Join("\n\n", wrong.Take(20))}");
    }

    static async Task<string?> Fault(string[] line)
    {
        // What a spoiled file makes long is stopped: that is an answer too.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            var run = await Task.Run(() => CommandRun.Of(enough.Token, line), CancellationToken.None);
            return run.ExitCode is < 0 or > 2 ? $"came to {run.ExitCode}: {run.Error}"
                : run.Error.Contains("has a fault:", StringComparison.Ordinal)
                    || run.Error.Contains("   at ", StringComparison.Ordinal) ? run.Error
                : run.ExitCode != 0 && run.Error.Length + run.Output.Length == 0 ? $"said nothing and came to {run.ExitCode}"
                : null;
        }
        catch (Exception thrown)
        {
            return $"{thrown}";
        }
    }
}
