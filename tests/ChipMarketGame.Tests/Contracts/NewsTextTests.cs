using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class NewsTextTests
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-TW");
    static readonly Roster Roster = new(
        [new("google", "Google", "谷歌", CompanyRole.Hyperscaler, "TPU"),
        new("broadcom", "Broadcom", "博通", CompanyRole.Designer, ""), new("mediatek", "MediaTek", "聯發科", CompanyRole.Designer, ""),
        new("nvidia", "NVIDIA", "輝達", CompanyRole.GpuMaker, "")]);

    public static TheoryData<NewsKind> Kinds => new(Enum.GetValues<NewsKind>());

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_news_is_a_whole_sentence_in_both_languages(NewsKind kind)
    {
        foreach (var item in Forms(kind))
        {
            Assert.Matches(@"^[^{}]+\.$", NewsText.Sentence(item, Roster, English));
            Assert.Matches(@"^[^{}]*\p{IsCJKUnifiedIdeographs}[^{}]*。$", NewsText.Sentence(item, Roster, Chinese));
        }
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders()
    {
        var english = Texts("");
        var chinese = Texts("zh-Hant");

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
    }

    [Fact]
    public void A_second_source_and_Fusion_are_named_when_there_are_any()
    {
        var award = new NewsItem(
            default, NewsKind.ProgrammeAwarded, Roster.At(0), Roster.At(1), Chip: new ChipName("TPU 9"), Ambition: Ambition.Bold);

        Assert.Equal("Google awards TPU 9 (bold) to Broadcom.", NewsText.Sentence(award, Roster, English));
        Assert.Equal(
            "Google awards TPU 9 (bold, on NVLink Fusion) to Broadcom, with MediaTek as second source.",
            NewsText.Sentence(award with { Second = Roster.At(2), Fusion = true }, Roster, English));
    }

    [Fact]
    public void Chinese_stands_a_space_away_from_letters_and_digits_whatever_the_names()
    {
        var latin = new Roster(
            [new("oai", "OpenCo", "OpenCo", CompanyRole.Hyperscaler, "X"), new("b", "B", "博通", CompanyRole.Designer, ""),
            new("n", "N", "輝達", CompanyRole.GpuMaker, "")]);
        var slip = new NewsItem(default, NewsKind.ProgrammeSlips, latin.At(0), Amount: 2, Chip: new ChipName("X 9"));
        var cut = new NewsItem(default, NewsKind.PackagingCut, Amount: 0.15);
        var hired = new NewsItem(default, NewsKind.TeamsArrive, latin.At(1), Amount: 2);

        Assert.Equal("OpenCo 的 X 9 延後 2 季。", NewsText.Sentence(slip, latin, Chinese));
        Assert.Equal("先進封裝本季損失 15% 的晶圓。", NewsText.Sentence(cut, latin, Chinese));
        Assert.Equal("博通聘用的 2 個工程團隊到職。", NewsText.Sentence(hired, latin, Chinese));
    }

    [Fact]
    public void One_quarter_is_not_written_as_1_quarters()
    {
        var slip = new NewsItem(default, NewsKind.ProgrammeSlips, Roster.At(0), Amount: 1, Chip: new ChipName("TPU 9"));

        Assert.Equal("Google’s TPU 9 slips one quarter.", NewsText.Sentence(slip, Roster, English));
        Assert.Equal("Google’s TPU 9 slips 2 quarters.", NewsText.Sentence(slip with { Amount = 2 }, Roster, English));
        Assert.Equal("谷歌的 TPU 9 延後一季。", NewsText.Sentence(slip, Roster, Chinese));
    }

    [Fact]
    public void Hong_Kong_reads_Chinese_and_France_reads_English()
    {
        var news = new NewsItem(default, NewsKind.TranchePaid, Roster.GpuMaker, Amount: 8e9);

        Assert.Equal("輝達向 OpenAI 投資 80.0 億美元。", NewsText.Sentence(news, Roster, CultureInfo.GetCultureInfo("zh-HK")));
        Assert.Equal("NVIDIA invests $8,00 bn in OpenAI.", NewsText.Sentence(news, Roster, CultureInfo.GetCultureInfo("fr-FR")));
    }

    static IEnumerable<NewsItem> Forms(NewsKind kind) =>
        from second in new[] { Company.None, Roster.At(2) }
        from fusion in new[] { false, true }
        from amount in new[] { -2.0, -1, 0.15, 1, 2, 3e9 }
        from ambition in Enum.GetValues<Ambition>()
        select new NewsItem(
            new CalendarQuarter(2026, 3), kind, Roster.At(0), Roster.At(1), second, amount, new ChipName("TPU 9"), ambition, fusion);

    static Dictionary<string, string> Texts(string culture) =>
        new ResourceManager(typeof(NewsText)).GetResourceSet(
            CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    static string[] Placeholders(string text) =>
        [.. Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Where(word => word != "{count}").Order()];
}
