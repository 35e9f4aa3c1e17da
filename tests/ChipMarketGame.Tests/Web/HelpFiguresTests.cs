using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class HelpFiguresTests
{
    [Theory]
    [InlineData("Words.resx")]
    [InlineData("Words.zh-Hant.resx")]
    public void The_help_of_a_line_quotes_no_figure_but_those_of_the_scenario_in_play(string book)
    {
        var helps = XDocument.Load(Path.Combine(Repository.Root, "src", "ChipMarketGame.Web", "Words", book)).Descendants("data")
            .Where(data => data.Attribute("name")!.Value.StartsWith("Help.", StringComparison.Ordinal))
                .ToDictionary(data => data.Attribute("name")!.Value["Help.".Length..], data => data.Element("value")!.Value);

        Assert.All(helps, help =>
        {
            var places = Place.Matches(help.Value).Select(place => place.Value).Distinct().Count();
            Assert.Equal(places, HelpFigures.For(help.Key, RuleFigures.Of(Seed.Scenario)).Length);
            // 1 is the plan, the list or the cost of a line that is a ratio; 0 is nothing.
            Assert.Empty(Figure.Matches(Place.Replace(help.Value, "")).Select(figure => figure.Value).Except(["0", "1"]));
        });
    }

    [Fact]
    public void Another_scenario_has_other_figures_in_its_help()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var rules = RuleFigures.Of(
            Seed.Scenario with
            {
                Gpu = Seed.Scenario.Gpu with { CountedGrowth = 2 }, DataCentre = Seed.Scenario.DataCentre with { ServerUplift = 0.2 }
            });

        var help = web.Words["Help.gpu", HelpFigures.For("gpu", rules)].Value;

        Assert.Contains("plus 20 % for servers", help.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("beyond 2 times", help, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"[0-9]+([.,][0-9]+)*")]
    private static partial Regex Figure { get; }
}
