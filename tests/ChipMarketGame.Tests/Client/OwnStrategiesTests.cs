using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnStrategiesTests
{
    internal static readonly string Template = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.OwnStrategy",
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "ChipMarketGame.OwnStrategy.dll"));

    [Fact]
    public async Task Strategies_of_one_s_own_are_listed_and_play_by_name()
    {
        var list = await CommandRun.Of("strategies", "--own", Template);
        var run = await CommandRun.Of(
            "run", "--own", Template, "--seat", "meta=impatient", "--seat", "designer=cheapest-rival", "--quarters", "2");

        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.Contains("Pays 6 % over list as soon as GPUs are short.", list.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Without_their_file_they_are_unknown() =>
        Assert.Contains(
            "There is no hyperscaler strategy impatient.", (await CommandRun.Of("run", "--seat", "meta=impatient")).Error,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_not_there_is_named() => await Refused("nowhere.dll", "--own: there is no file nowhere.dll.");

    [Fact]
    public async Task While_a_file_is_not_there_nothing_is_said_of_the_strategies_it_would_have_had()
    {
        var run = await CommandRun.Of("run", "--own", "nowhere.dll", "--seat", "meta=impatient", "--seat", "gogle=bold");
        var compare = await CommandRun.Of("compare", "--own", "nowhere.dll", "--for", "meta", "--strategies", "reference,impatient");

        Assert.Equal(
            ["--own: there is no file nowhere.dll.", "There is no seat gogle in seed-2025. Did you mean google?"],
            run.Error.Split('\n')[..2]);
        Assert.Equal("--own: there is no file nowhere.dll.\nSee chipmarket compare --help.\n", compare.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_refused()
    {
        using var home = new TemporaryFolder();
        File.WriteAllText(home.File("text.dll"), "not an assembly");

        await Refused(home.File("text.dll"), "text.dll is not a .NET assembly.");
    }

    [Fact]
    public async Task An_assembly_without_strategies_is_refused() =>
        await Refused(
            Path.Combine(AppContext.BaseDirectory, "Markdig.dll"),
            "Markdig.dll has no strategies: no class in it implements IOwnStrategies.");

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        var twice = await CommandRun.Of("strategies", "--own", Template, "--own", Template);

        Assert.Equal(2, twice.ExitCode);
        Assert.Contains(
            "The name 'impatient' is taken by another strategy of its role. Taken are: reference, gpu-only,", twice.Error,
            StringComparison.Ordinal);
    }

    private static async Task Refused(string file, string sentence)
    {
        var run = await CommandRun.Of("strategies", "--own", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
