using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;
using CsvHelper;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class CompareCommandTests : IDisposable
{
    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_strategy_compared_with_itself_differs_by_exactly_zero()
    {
        var run = await Compare("--for", "meta", "--strategies", "reference,reference", "--seeds", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.All(Rows("contrasts.csv"), row => Assert.Equal(("reference (2)", "0", "0", "0", "1", "1", "0"), (row["policy"], row["difference"], row["difference_low"], row["difference_high"], row["p"], row["p_holm"], row["effect_dz"])));
    }

    [Fact]
    public async Task The_paired_result_follows_by_hand_from_the_values_of_the_games()
    {
        await Compare("--for", "meta", "--strategies", "reference,gpu-only", "--seeds", "5");

        var games = Rows("games.csv").Where(row => row["measure"] == "Meta net present value").ToLookup(row => row["policy"], row => Number(row["value"]));
        double[] differences = [.. games["gpu-only"].Zip(games["reference"], (policy, baseline) => policy - baseline)];
        var mean = differences.Sum() / 5;
        var deviation = Math.Sqrt(differences.Sum(each => (each - mean) * (each - mean)) / 4);
        var contrast = Rows("contrasts.csv").Single(row => row["measure"] == "Meta net present value");

        Assert.Equal(mean, Number(contrast["difference"]), 1e-9);
        Assert.Equal(mean / (deviation / Math.Sqrt(5)), Number(contrast["t"]), 1e-6);
        Assert.Equal(mean / deviation, Number(contrast["effect_dz"]), 1e-6);
        // 2.776445105 is Student's t for 95 % and 4 degrees of freedom, from any printed table.
        Assert.Equal(mean + (2.776445105 * deviation / Math.Sqrt(5)), Number(contrast["difference_high"]), 1e-6);
    }

    [Fact]
    public async Task Every_scenario_and_every_setting_is_a_market_of_its_own()
    {
        await Compare("--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--scenario", "seed-2025", "--scenario", "closed-fusion", "--set", "demand.jevons=0,0.9");

        Assert.Equal(
            ["seed-2025, demand.jevons=0", "seed-2025, demand.jevons=0.9", "closed-fusion, demand.jevons=0", "closed-fusion, demand.jevons=0.9"],
            Rows("contrasts.csv").Select(row => row["market"]).Distinct());
        Assert.Equal(4 * 2 * 2, Rows("games.csv").Select(row => (row["market"], row["policy"], row["seed"])).Distinct().Count());
    }

    [Fact]
    public async Task The_report_draws_a_row_for_each_contrast_and_asks_for_nothing()
    {
        var run = await Compare("--for", "meta", "--strategies", "reference,gpu-only,hedge", "--seeds", "3");
        var page = await File.ReadAllTextAsync(_home.File("out/report.html"));

        Assert.Equal(Rows("contrasts.csv").Count, page.Split("<circle").Length - 1);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("Friedman", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_in_Chinese_names_everything_in_Chinese()
    {
        await Compare("--for", "hyperscaler", "--strategies", "reference,gpu-only,hedge", "--seeds", "2", "--language", "zh-Hant");
        var page = await File.ReadAllTextAsync(_home.File("out/report.html"));

        Assert.Contains("<html lang=\"zh-Hant\">", page, StringComparison.Ordinal);
        var words = Word().Matches(page).Select(word => System.Net.WebUtility.HtmlDecode(word.Groups[1].Value)).Where(word => !CalendarQuarter.TryParse(word, out _)).ToArray();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Matches(@"[\u4e00-\u9fff]", word));
    }

    [Theory]
    [InlineData("There is no seat mete in seed-2025. Did you mean meta?", "--for", "mete", "--strategies", "reference,hedge")]
    [InlineData("There is no hyperscaler strategy hedges. Did you mean hedge?", "--for", "meta", "--strategies", "reference,hedges")]
    [InlineData("--strategies must be two or more names, separated by commas, for example reference,hedge, not hedge.", "--for", "meta", "--strategies", "hedge")]
    [InlineData("--seeds must be at least 2 here: an interval needs a spread.", "--for", "meta", "--strategies", "reference,hedge", "--seeds", "1")]
    [InlineData("--seat gives meta two strategies: gpu-only and reference.", "--for", "meta", "--strategies", "reference,hedge", "--seat", "meta=gpu-only")]
    [InlineData("--set is written path=value, for example demand.jevons=0.9, not demand.jevons.", "--for", "meta", "--strategies", "reference,hedge", "--set", "demand.jevons")]
    public async Task What_cannot_be_compared_is_answered_with_a_sentence(string sentence, params string[] args)
    {
        var run = await CommandRun.Of(["compare", .. args]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> Compare(params string[] args) => CommandRun.Of(["compare", .. args, "--out", _home.File("out")]);

    List<IDictionary<string, string>> Rows(string file)
    {
        using var csv = new CsvReader(new StreamReader(_home.File("out/" + file)), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, string>)((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("class=\"word\">(.*?)<")]
    private static partial Regex Word();
}
