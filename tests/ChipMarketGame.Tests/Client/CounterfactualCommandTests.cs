using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CounterfactualCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task It_gives_profit_and_value_share_of_each_year_with_paired_intervals()
    {
        var run = await CommandRun.Of("counterfactual", "--seeds", "3", "--csv", _home.File("answer.csv"));

        Assert.Equal(0, run.ExitCode);
        var rows = File.ReadAllLines(_home.File("answer.csv"));
        Assert.StartsWith("figure,period,unit,calibrated,seeds,with_own_silicon_mean,", rows[0], StringComparison.Ordinal);
        Assert.All(
            new[] { "NVIDIA operating profit", "NVIDIA value share" },
            figure => Assert.Equal(6, rows.Count(row => row.StartsWith(figure + ",", StringComparison.Ordinal))));
        Assert.Contains("paired difference", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_which_years_lie_beyond_the_calibrated_window_and_what_hangs_on_the_end()
    {
        var run = await CommandRun.Of("counterfactual", "--seeds", "8");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2030 *", run.Output, StringComparison.Ordinal);
        Assert.Contains("* Beyond the calibrated window, which ends with 2028Q4: extrapolation.", run.Output, StringComparison.Ordinal);
        Assert.Contains("hang on where the game ends", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_figures_length_and_seat_may_be_chosen()
    {
        var run = await CommandRun.Of(
            "counterfactual", "--scenario", "closed-fusion", "--set", "demand.jevons=0.9", "--quarters", "8", "--seat", "broadcom",
            "--seeds", "2", "--csv", _home.File("answer.csv"));

        Assert.Equal(0, run.ExitCode);
        var rows = File.ReadAllLines(_home.File("answer.csv"));
        Assert.Equal(2, rows.Count(row => row.StartsWith("Broadcom operating cash flow,", StringComparison.Ordinal)));
        Assert.Contains("closed-fusion by the reference strategies", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Own silicon is forbidden in no-asic already (asic.forbidden)", "--scenario", "no-asic")]
    [InlineData("--seat: There is no seat brodcom in seed-2025. Did you mean broadcom?", "--seat", "brodcom")]
    [InlineData("--quarters must be a whole number from 1 to 80, not 0.", "--quarters", "0")]
    [InlineData("demand.jevon", "--set", "demand.jevon=0.9")]
    public async Task What_cannot_be_compared_is_a_sentence(string sentence, params string[] options)
    {
        var run = await CommandRun.Of(["counterfactual", "--seeds", "2", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
