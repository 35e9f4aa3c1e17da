using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
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
        Assert.All(
            Rows("contrasts.csv"),
            row => Assert.Equal(
                ("reference (2)", "0", "0", "0", "1", "1", "0"),
                (row["policy"], row["difference"], row["difference_low"], row["difference_high"], row["p"], row["p_holm"],
                    row["effect_dz"])));
    }

    [Fact]
    public async Task The_paired_result_follows_by_hand_from_the_values_of_the_games()
    {
        await Compare("--for", "meta", "--strategies", "reference,gpu-only", "--seeds", "5");

        var games = Rows("games.csv").Where(row => row["measure"] == "Meta net present value")
            .ToLookup(row => row["policy"], row => Number(row["value"]));
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
        await Compare(
            "--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--scenario", "seed-2025", "--scenario",
            "closed-fusion", "--set", "demand.jevons=0,0.9");

        Assert.Equal(
            ["seed-2025, demand.jevons=0", "seed-2025, demand.jevons=0.9", "closed-fusion, demand.jevons=0",
                "closed-fusion, demand.jevons=0.9"],
            Rows("contrasts.csv").Select(row => row["market"]).Distinct());
        // Six houses: the baseline, the policy in all of them, and in each alone.
        Assert.Equal(4 * (1 + 1 + 6) * 2, Rows("games.csv").Select(row => (row["market"], row["policy"], row["seed"])).Distinct().Count());
    }

    [Fact]
    public async Task A_class_is_shown_with_each_seat_alone_beside_all_of_them()
    {
        var run = await Compare("--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--set", "quarters=6");
        var own = Rows("contrasts.csv").Where(row => row["measure"] == "Broadcom net present value")
            .ToDictionary(row => row["policy"], row => row["difference"]);

        Assert.Equal(["undercutter", "undercutter, broadcom alone"], own.Keys.Order());
        Assert.NotEqual(own["undercutter"], own["undercutter, broadcom alone"]);
        Assert.Contains("undercutter, alone", run.Output, StringComparison.Ordinal);
        await CommandRun.Of(
            "compare", "--for", "broadcom", "--strategies", "reference,undercutter", "--seeds", "2", "--set", "quarters=6", "--out",
            _home.File("alone"));
        Assert.Equal(
            own["undercutter, broadcom alone"],
            Rows("contrasts.csv", "alone").Single(row => row["measure"] == "Broadcom net present value")["difference"]);
    }

    [Fact]
    public async Task Two_scenarios_of_one_name_are_two_markets()
    {
        var mine = _home.File("mine.json");
        File.WriteAllText(mine, ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["demand.jevons"] = "0.9" }).Json);

        await Compare(
            "--for", "meta", "--strategies", "reference,hedge", "--seeds", "2", "--set", "quarters=2", "--scenario", "seed-2025",
            "--scenario", mine);

        Assert.Equal(
            ["seed-2025, quarters=2", $"seed-2025 ({mine}), quarters=2"], Rows("contrasts.csv").Select(row => row["market"]).Distinct());
    }

    [Fact]
    public async Task A_list_may_be_set_with_its_commas()
    {
        var run = await Compare(
            "--for", "meta", "--strategies", "reference,hedge", "--seeds", "2", "--set", "quarters=2", "--set", "openai.plan=[0,1],[1,0]");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["seed-2025, quarters=2, openai.plan=[0,1]", "seed-2025, quarters=2, openai.plan=[1,0]"],
            Rows("contrasts.csv").Select(row => row["market"]).Distinct());
    }

    [Fact]
    public async Task A_list_of_cards_that_replaces_the_scenario_s_is_told()
    {
        var run = await Compare(
            "--for", "meta", "--strategies", "reference,hedge", "--seeds", "2", "--set", "quarters=2", "--set", "cards=[]");

        Assert.Equal(
            (0, "Note: cards replaces the whole list of seed-2025 and drops programme-slip-microsoft; set cards.NAME to add or change " +
                "one alone, or to null to drop it.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_folder_says_what_was_played_and_what_its_columns_mean()
    {
        await Compare("--for", "meta", "--strategies", "reference,hedge", "--seeds", "2", "--set", "quarters=2,3");

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_home.File("out/manifest.json")));
        var markets = manifest.RootElement.GetProperty("markets").EnumerateArray().ToArray();
        Assert.Equal(Game.RulesVersion, manifest.RootElement.GetProperty("rules").GetInt32());
        Assert.Equal(["scenario-1.json", "scenario-2.json"], markets.Select(market => market.GetProperty("file").GetString()));
        Assert.Equal(
            [2, 3], markets.Select(
                market =>
                    ScenarioFile.Read(File.ReadAllText(_home.File($"out/{market.GetProperty("file").GetString()}"))).Scenario.Quarters));
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateObject())
        {
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_home.File($"out/{file.Name}")))), file.Value.GetString());
        }

        var described = Rows("data-dictionary.csv");
        Assert.All(described, row => Assert.True(row["unit"].Length > 0 && row["meaning"].Length > 0, row["column"]));
        Assert.Equal(Rows("games.csv")[0].Keys.Concat(Rows("contrasts.csv")[0].Keys), described.Select(row => row["column"]));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    [InlineData(180)]
    public async Task A_terminal_of_any_width_breaks_no_number_and_no_name_of_a_policy(int width)
    {
        var run = await CommandRun.Wide(
            width, "compare", "--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--set", "quarters=4");
        await Compare("--for", "designer", "--strategies", "reference,undercutter", "--seeds", "2", "--set", "quarters=4");

        var table = run.Output.Split('\n').SkipWhile(line => !line.Contains("measure", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("Differences", StringComparison.Ordinal)).ToArray();
        Assert.All(
            table.TakeWhile(line => line.Trim().Length > 0 || line.Length > 0)
                .Where(line => !line.Contains("left out", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
        Assert.Equal(Rows("contrasts.csv").Count, table.Count(line => line.Contains('±', StringComparison.Ordinal)));
        Assert.Equal(6, table.Count(line => line.Contains("undercutter, alone", StringComparison.Ordinal)));
        Assert.Equal(width < 180, run.Output.Contains("left out here for want of width", StringComparison.Ordinal));
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
        var words = Word().Matches(page).Select(word => System.Net.WebUtility.HtmlDecode(word.Groups[1].Value))
            .Where(word => !CalendarQuarter.TryParse(word, out _)).ToArray();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Matches(@"[\u4e00-\u9fff]", word));
    }

    [Theory]
    [InlineData("There is no seat mete in seed-2025. Did you mean meta?", "--for", "mete", "--strategies", "reference,hedge")]
    [InlineData("There is no hyperscaler strategy hedges. Did you mean hedge?", "--for", "meta", "--strategies", "reference,hedges")]
    [InlineData(
        "--strategies must be two or more names, separated by commas, for example reference,hedge, not hedge.", "--for", "meta",
        "--strategies", "hedge")]
    [InlineData(
        "--seeds must be at least 2 here: an interval needs a spread.", "--for", "meta", "--strategies", "reference,hedge", "--seeds", "1")]
    [InlineData(
        "--seat gives meta two strategies: gpu-only and reference.", "--for", "meta", "--strategies", "reference,hedge", "--seat",
        "meta=gpu-only")]
    [InlineData(
        "--set is written path=value, for example demand.jevons=0.9, not demand.jevons.", "--for", "meta", "--strategies",
        "reference,hedge", "--set", "demand.jevons")]
    public async Task What_cannot_be_compared_is_answered_with_a_sentence(string sentence, params string[] args)
    {
        var run = await CommandRun.Of(["compare", .. args]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> Compare(params string[] args) => CommandRun.Of(["compare", .. args, "--out", _home.File("out")]);

    List<IDictionary<string, string>> Rows(string file, string folder = "out")
    {
        using var csv = new CsvReader(new StreamReader(_home.File($"{folder}/{file}")), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>()
            .Select(row => (IDictionary<string, string>)((IDictionary<string, object>)row).ToDictionary(
                cell => cell.Key, cell => (string)cell.Value))];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("class=\"word\">(.*?)<")]
    private static partial Regex Word();
}
