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
