using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Strategies of one's own that throw, cannot be made or make no sense, in <c>run</c> and <c>compare</c>.</summary>
public sealed class UnrulyRunTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(
        "meta=thrower",
        "Meta's strategy thrower failed in 3 of 3 quarters and its standing orders were played; first in 2025Q1: " +
        "InvalidOperationException: lost the thread, and found it not")]
    [InlineData(
        "broadcom=stillborn",
        "Broadcom's strategy stillborn failed in 3 of 3 quarters and its standing orders were played; first in 2025Q1: " +
        "InvalidOperationException: never came to be")]
    [InlineData("broadcom=nonsense", "Refused, standing value played: 2025Q1 Broadcom: margin must ")]
    public async Task In_a_run_it_is_named_and_the_others_go_on(string seat, string sentence)
    {
        var run = await CommandRun.Of(
            "run", "--own", UnrulyStrategyTests.Unruly, "--seat", seat, "--quarters", "3", "--out", _home.File("out"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of("replay", _home.File("out/events.jsonl"), "--verify")).ExitCode);
    }

    [Fact]
    public async Task What_it_threw_is_recorded_with_the_sheet_that_was_played_instead()
    {
        await CommandRun.Of(
            "run", "--own", UnrulyStrategyTests.Unruly, "--seat", "meta=thrower", "--quarters", "2", "--out", _home.File("out"));

        Assert.Equal(
            2, File.ReadAllLines(_home.File("out/seats.csv"))
                .Count(row => row.Contains(
                    ",meta,hyperscaler,thrower,standing,\"InvalidOperationException: lost the thread, and found it not",
                    StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "meta", "thrower",
        "seed-2025, quarters=3, thrower: Meta's strategy failed 6 times in 2 games and its standing orders were played; first in 2025Q1 " +
        "of seed 1: InvalidOperationException: lost the thread, and found it not")]
    [InlineData(
        "broadcom", "nonsense",
        "seed-2025, quarters=3, nonsense: Broadcom's margin was refused 6 times in 2 games and its standing value played; first in " +
        "2025Q1 of seed 1: margin must ")]
    public async Task In_a_comparison_it_is_counted_and_told(string seat, string strategy, string sentence)
    {
        var run = await CommandRun.Of(
            "compare", "--own", UnrulyStrategyTests.Unruly, "--for", seat, "--strategies", $"reference,{strategy}", "--seeds", "2", "--set",
            "quarters=3", "--out", _home.File("out"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains(
            File.ReadAllLines(_home.File("out/games.csv")),
            row => row.EndsWith(strategy == "thrower" ? ",0,3" : ",3,0", StringComparison.Ordinal));
    }
}
