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
        Assert.StartsWith("figure,period,unit,seeds,with_own_silicon_mean,", rows[0], StringComparison.Ordinal);
        Assert.All(
            new[] { "NVIDIA operating profit", "NVIDIA value share" },
            figure => Assert.Equal(4, rows.Count(row => row.StartsWith(figure + ",", StringComparison.Ordinal))));
        Assert.Contains("paired difference", run.Output, StringComparison.Ordinal);
    }
}
