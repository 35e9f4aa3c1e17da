using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Strategies that take the process along, or write where results go: only a process of its own shows it.</summary>
public sealed class UnrulyStrategyProcessTests : IDisposable
{
    static readonly string Unruly = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ChipMarketGame.UnrulyStrategy", new DirectoryInfo(AppContext.BaseDirectory).Name,
        "ChipMarketGame.UnrulyStrategy.dll"));

    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task What_a_strategy_writes_is_not_among_the_standings()
    {
        var (code, output, errors) = await Play("chatterer");

        Assert.Equal(0, code);
        Assert.DoesNotContain("I am winning!", output, StringComparison.Ordinal);
        Assert.Contains("I am winning!", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_ends_the_process_is_named_and_the_exit_code_says_that_it_failed()
    {
        var (code, _, errors) = await Play("quitter");

        Assert.Equal(1, code);
        Assert.Contains("Being asked, in game 4: a (quitter) in the seat of google.", errors, StringComparison.Ordinal);
        Assert.Contains("a strategy may not end the process", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --seat google=quitter --quarters 1")]
    [InlineData("compare --for google --strategies reference,quitter --seeds 2 --set quarters=1")]
    public async Task A_strategy_that_ends_a_run_or_a_comparison_is_named_with_its_seat(string line)
    {
        var (code, output, errors) = await ClientProcess.Finish([.. line.Split(' '), "--own", Unruly]);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(
            "Of your own strategies, being asked at that moment: quitter in the seat of google.", errors, StringComparison.Ordinal);
        Assert.Contains("a strategy may not end the process", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_thread_of_a_strategy_throws_is_told_in_a_sentence()
    {
        var (code, _, errors) = await Play("brooder");

        Assert.Equal(1, code);
        Assert.Contains("InvalidOperationException: thought of on a thread of its own", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_overflowed_the_stack_is_named_at_the_next_resume_which_goes_on_without_it()
    {
        var (code, _, _) = await Play("bottomless");
        var resumed = await ClientProcess.Finish(
            "tournament", "resume", Path.Combine(_home.FullName, "out"), "--own", Unruly, "--withdraw", "a");

        Assert.NotEqual(0, code); // The runtime's own end: nobody can tell it otherwise.
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains(
            "The program was ended while game 4 was being played: of your own, a (bottomless) in the seat of google played in it.",
            resumed.Errors, StringComparison.Ordinal);
        Assert.Contains("b", resumed.Output, StringComparison.Ordinal);
    }

    Task<(int ExitCode, string Output, string Errors)> Play(string cloud)
    {
        var file = ShortTournament.In(_home, blocks: 1);
        File.WriteAllText(file, File.ReadAllText(file).Replace("hyperscaler: hedge", $"hyperscaler: {cloud}", StringComparison.Ordinal));
        return ClientProcess.Finish(
            "tournament", "run", file, "--own", Unruly, "--parallel", "1", "--out", Path.Combine(_home.FullName, "out"));
    }
}
