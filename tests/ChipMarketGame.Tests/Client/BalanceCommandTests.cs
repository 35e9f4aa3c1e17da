using System.Text.Json;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BalanceCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task It_gives_each_setting_of_a_line_in_each_market_with_its_interval()
    {
        var run = await CommandRun.Of(
            "balance", "--lever", "price", "--seeds", "8", "--mixes", "reference", "own-silicon", "price-war", "--csv",
            _home.File("balance.csv"));

        Assert.Equal(0, run.ExitCode);
        var rows = File.ReadAllLines(_home.File("balance.csv"));
        Assert.StartsWith("role,lever,setting,end,mix,seat,seeds,mean_usd_bn,over_reference_mean,", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            9 * 3, rows.Count(
                row => row.StartsWith("gpu-maker,price,", StringComparison.Ordinal) && row.Contains(",nvidia,", StringComparison.Ordinal)));
        Assert.Contains("No rule of a market worth playing is broken.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_is_named_and_is_the_exit_code()
    {
        var run = await CommandRun.Of("balance", "--lever", "price", "--seeds", "4", "--scenario", WithoutRivals());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("✗ GpuMaker price: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_measure_is_taken_alone_and_its_rows_are_kept()
    {
        var run = await CommandRun.Of(
            "balance", "--measure", "6", "--role", "gpu-maker", "--lineups", "8", "--quarters", "4", "--csv", _home.File("luck.csv"));

        Assert.Contains("6  ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("lever", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("measure,measure_met,subject,figure,", File.ReadAllLines(_home.File("luck.csv"))[0], StringComparison.Ordinal);
        Assert.Contains(File.ReadAllLines(_home.File("luck.csv")), row => row.StartsWith("6,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_measures_are_one_document_of_seven_and_the_exit_code_says_whether_one_fails()
    {
        var run = await CommandRun.Of(
            "balance", "--role", "gpu-maker", "--lineups", "8", "--seeds", "4", "--mixes", "reference", "own-silicon", "price-war",
            "--quarters", "6", "--json");
        using var document = JsonDocument.Parse(run.Output);
        var measures = document.RootElement.GetProperty("measures").EnumerateArray().ToArray();

        Assert.Equal(Enumerable.Range(1, 7), measures.Select(measure => measure.GetProperty("number").GetInt32()));
        Assert.All(measures, measure => Assert.NotEmpty(measure.GetProperty("rows").EnumerateArray()));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(measures, measure => measure.GetProperty("met").ValueKind == JsonValueKind.False);
    }

    [Fact]
    public async Task A_search_is_kept_read_again_and_refused_where_it_does_not_fit()
    {
        string[] three = ["balance", "--measure", "3", "--role", "gpu-maker", "--seeds", "4", "--quarters", "4", "--mixes", "reference",
            "own-silicon", "price-war", "--searched", _home.File("found.json")];
        var made = await CommandRun.Of([.. three, "--search", "--generations", "1"]);
        var read = await CommandRun.Of(three);
        var other = await CommandRun.Of([.. three, "--set", "demand.jevons=0.9"]);

        Assert.Equal(made.Output, read.Output);
        Assert.Contains("search of 1 generations in 30 min for gpu-maker", read.Output, StringComparison.Ordinal);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("found.json: The search was made in seed-2025 version ", other.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("balance --measure 8", "--measure must be a whole number from 1 to 7, not 8.")]
    [InlineData("balance --lever price --measure 2", "--lever plays one line and takes no measure: leave --measure and --json out.")]
    [InlineData("balance --measure 1 --lineups 3", "--lineups must be a whole number from 8 to 100000, not 3.")]
    public async Task What_cannot_be_measured_is_refused(string line, string sentence)
    {
        var run = await CommandRun.Of(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Nobody minds a dear GPU here, so the dearest is best in every market.</summary>
    string WithoutRivals()
    {
        var path = _home.File("captive.json");
        File.WriteAllText(path, """
            {"schema":1,"extends":"no-asic","name":"captive","version":1,"title":{"en":"Captive","zh":"別無選擇"},"summary":{"en":"Nobody minds a dear GPU.","zh":"沒有人在意 GPU 昂貴。"},
             "set":{"rest_of_world.elasticity":0,"amd.elasticity":0,"openai.elasticity":0,"cuda.gouging":0}}
            """);
        return path;
    }
}
