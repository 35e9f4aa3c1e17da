using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CalibrateCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task It_says_yes_and_which_rows_are_given_tuned_or_follow()
    {
        var run = await CommandRun.Of("calibrate", "--csv", _home.File("rows.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("All 29 rows lie in their bands in at least 18 of 20 seeds.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Consequences (nothing was fitted to them): S09, S13, S14.", run.Output, StringComparison.Ordinal);
        Assert.Contains("A fit is no validation", run.Output, StringComparison.Ordinal);
        Assert.Equal(1 + 29, File.ReadAllLines(_home.File("rows.csv")).Length);
    }

    [Fact]
    public async Task It_says_no_where_a_row_is_missed()
    {
        var run = await CommandRun.Of("calibrate", "--seeds", "3", "--scenario", "no-asic");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MISSED", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_with_targets_of_its_own_is_held_against_those()
    {
        var run = await CommandRun.Of("calibrate", "--seeds", "5", "--scenario", "openai-2026");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("All 4 rows lie in their bands in at least 5 of 5 seeds.", run.Output, StringComparison.Ordinal);
    }
}
