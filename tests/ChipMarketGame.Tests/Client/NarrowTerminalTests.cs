using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Tables in a terminal of 80 columns: no number is broken and nothing is cut without a word.</summary>
public sealed class NarrowTerminalTests
{
    [Fact]
    public async Task The_counterfactual_keeps_its_differences()
    {
        var run = await CommandRun.Wide(80, "counterfactual", "--seeds", "2");
        var wide = await CommandRun.Wide(200, "counterfactual", "--seeds", "2");

        Assert.Equal(Rows(wide, "20").Length, Rows(run, "20").Length);
        Assert.All(Rows(run, "20"), line => Assert.True(line.Length <= 80 && line.Contains('±', StringComparison.Ordinal), line));
        Assert.Contains("left out here for want of width", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", wide.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calibration_keeps_each_row_and_its_verdict()
    {
        var run = await CommandRun.Wide(80, "calibrate", "--seeds", "1");

        Assert.Equal(
            29, run.Output.Split('\n')
                .Count(line => line.Length <= 80
                    && (line.TrimEnd().EndsWith(" met", StringComparison.Ordinal) || line.TrimEnd()
                        .EndsWith(" MISSED", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_table_that_cannot_be_narrower_runs_on_and_loses_nothing()
    {
        string[] line = ["balance", "--lever", "price", "--seeds", "4", "--mixes", "reference", "own-silicon", "price-war"];
        var (narrow, wide) = (await CommandRun.Wide(40, line), await CommandRun.Wide(200, line));

        Assert.All(
            wide.Output.Split('\n').SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(word => word.Any(char.IsDigit)).Distinct(), word => Assert.Contains(word, narrow.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('…', narrow.Output);
    }

    static string[] Rows(CommandRun run, string period) =>
        [.. run.Output.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains($"  {period}", StringComparison.Ordinal))];
}
