using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The handbook's page of strategies, held against the catalogue.</summary>
public sealed class StrategiesPageTests
{
    private static readonly CompanyRole[] Classes = [CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker];

    public static TheoryData<string> LanguagesOfTheHandbook => new(Languages.All.Select(language => language.Culture));

    [Theory, MemberData(nameof(LanguagesOfTheHandbook))]
    public void Every_strategy_has_its_section_under_its_class_in_the_catalogue_s_order(string language)
    {
        var page = HandbookShelf.Find("strategies", language)!;

        Assert.True(page.Translated);
        Assert.Equal(
            Classes.SelectMany(role => StrategyCatalogue.For(role).Select(info => info.Name).Prepend(role.ToString())),
            Chapters(page));
    }

    [Theory, MemberData(nameof(LanguagesOfTheHandbook))]
    public void Every_section_names_the_source_and_as_many_tags_as_the_catalogue(string language)
    {
        var sections = Sections(language).ToArray();
        var infos = Classes.SelectMany(role => StrategyCatalogue.For(role)).ToArray();

        Assert.Equal(infos.Length, sections.Length);
        foreach (var (info, section) in infos.Zip(sections))
        {
            Assert.Contains(info.Source, section, StringComparison.Ordinal);
            var tags = language == Languages.English
                ? new[] { ("stochastic", StrategyTags.Stochastic), ("memory", StrategyTags.Memory),
                    ("looks ahead", StrategyTags.LooksAhead), ("exploiter", StrategyTags.Exploiter) }
                : [("隨機", StrategyTags.Stochastic), ("有記憶", StrategyTags.Memory), ("前瞻", StrategyTags.LooksAhead),
                    ("鑽漏洞", StrategyTags.Exploiter)];
            var line = section.Split('\n').FirstOrDefault(
                text => text.StartsWith("Tags: ", StringComparison.Ordinal) || text.StartsWith("標籤：", StringComparison.Ordinal)) ?? "";
            Assert.Equal(
                info.Tags, tags.Where(tag => line.Contains(tag.Item1, StringComparison.Ordinal))
                    .Aggregate(StrategyTags.None, (all, tag) => all | tag.Item2));
        }
    }

    private static IEnumerable<string> Chapters(HandbookPage page)
    {
        var chapter = -1;
        return page.Sections.Select(section => section.Level == 2 ? Classes[++chapter].ToString() : section.Text);
    }

    private static IEnumerable<string> Sections(string language) =>
        File.ReadAllText(Path.Combine(Repository.Root, "src", "ChipMarketGame.Web", "Handbook", language, "strategies.md")).Split("\n### ")
            .Skip(1).Select(section => section.Split("\n## ")[0]);
}
