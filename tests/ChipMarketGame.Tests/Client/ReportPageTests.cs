using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class ReportPageTests : IAsyncLifetime
{
    readonly TemporaryFolder _home = new();
    string _page = "";

    public async ValueTask InitializeAsync()
    {
        await CommandRun.Of("run", "--seed", "7", "--out", _home.File("out"));
        _page = await File.ReadAllTextAsync(_home.File("out/report.html"));
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void It_asks_for_nothing_from_outside()
    {
        Assert.Contains("default-src 'none'", _page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loading(), _page[.._page.IndexOf("<script", StringComparison.Ordinal)]);
        Assert.DoesNotContain("<script src", _page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_says_how_to_repeat_it()
    {
        var hash = File.ReadAllLines(_home.File("out/quarters.csv"))[^1].Split(',')[^1];

        Assert.Contains("<code>chipmarket run --seed 7 --out ", _page, StringComparison.Ordinal);
        Assert.Contains($"<code>{hash}</code>", _page, StringComparison.Ordinal);
        Assert.Contains("<dt>Seed</dt><dd>7</dd>", _page, StringComparison.Ordinal);
        Assert.Contains("seed-2025, version", _page, StringComparison.Ordinal);
        Assert.Contains("<dt>Version</dt><dd>ChipMarketGame ", _page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_has_a_sentence_a_table_of_all_quarters_and_its_data()
    {
        var figures = Figure().Matches(_page).Select(match => match.Value).ToArray();
        using var data = JsonDocument.Parse(Data().Match(_page).Groups[1].Value);

        Assert.Equal(figures.Length, data.RootElement.GetProperty("charts").GetArrayLength());
        Assert.All(figures, figure =>
        {
            Assert.Matches("<figcaption>.{20,}</figcaption>", figure);
            Assert.Equal(24, Row().Count(figure));
        });
        Assert.All(
            data.RootElement.GetProperty("charts").EnumerateArray().SelectMany(chart => chart.GetProperty("series").EnumerateArray()),
            series => Assert.Equal(24, series.GetProperty("values").GetArrayLength()));
    }

    [Fact]
    public async Task The_report_in_Chinese_has_no_English_heading()
    {
        await CommandRun.Of("run", "--seed", "7", "--quarters", "4", "--language", "zh-Hant", "--out", _home.File("zh"));
        var page = await File.ReadAllTextAsync(_home.File("zh/report.html"));

        Assert.Contains("<html lang=\"zh-Hant\">", page, StringComparison.Ordinal);
        Assert.All(
            Heading().Matches(page[..page.IndexOf("<script", StringComparison.Ordinal)]),
            heading => Assert.Matches(@"[\u4e00-\u9fff]", System.Net.WebUtility.HtmlDecode(heading.Groups[1].Value)));
    }

    [Theory]
    [InlineData("Report/ReportText")]
    [InlineData("Watch/WatchText")]
    [InlineData("Compare/CompareText")]
    [InlineData("Tournaments/Report/TournamentText")]
    public void Both_languages_have_the_same_texts_with_the_same_gaps(string name)
    {
        var (english, chinese) = (Texts($"{name}.resx"), Texts($"{name}.zh-Hant.resx"));

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english, text => Assert.Equal(Gaps(text.Value), Gaps(chinese[text.Key])));
    }

    static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", "ChipMarketGame.Client", file)).Descendants("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    static string[] Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"(src|href)\s*=|url\(|@import|https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("<figure>.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<tr><th scope=\"row\">\\d{4}Q\\d</th>")]
    private static partial Regex Row();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<h[123]>(.*?)</h[123]>")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();
}
