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

    [Fact]
    public async Task It_puts_its_table_into_a_readme_with_date_commit_and_machine_and_leaves_the_rest()
    {
        File.WriteAllText(_home.File("README.md"), "# Before\n<!-- measured: calibrate -->\nold\n<!-- /measured -->\nAfter\n");

        var run = await CommandRun.Of("calibrate", "--seeds", "2", "--scenario", "openai-2026", "--write-readme", _home.File("README.md"));

        var lines = File.ReadAllLines(_home.File("README.md"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["# Before", "<!-- measured: calibrate -->", ""], lines[..3]);
        Assert.Matches(
            @"^`chipmarket calibrate --scenario openai-2026 --seeds 2`, 20\d\d-\d\d-\d\d, version \d+\.\d+\.\d+.*, " +
            @"\d+ cores \(.+\), \.NET .+:$", lines[3]);
        Assert.StartsWith("| row | metric | period |", lines[5], StringComparison.Ordinal);
        Assert.Equal(4, lines[7..].TakeWhile(line => line.StartsWith('|')).Count());
        Assert.Equal(["", "<!-- /measured -->", "After"], lines[11..]);
    }

    [Fact]
    public async Task A_readme_without_a_place_for_the_table_is_said_before_anything_is_played()
    {
        File.WriteAllText(_home.File("README.md"), "# No place\n");

        var run = await CommandRun.Of("calibrate", "--write-readme", _home.File("README.md"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            $"{_home.File("README.md")} has no place for this table: put <!-- measured: calibrate --> where", run.Error,
            StringComparison.Ordinal);
        Assert.Equal("# No place\n", File.ReadAllText(_home.File("README.md")));
    }
}
