using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class WordsTests
{
    static readonly string Site = Path.Combine(Repository.Root, "src", "ChipMarketGame.Web");

    public static TheoryData<string> Pages => new(Sources("*.razor").Select(path => Path.GetRelativePath(Site, path)));

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places_for_values()
    {
        var (english, chinese) = (Texts("Words.resx"), Texts("Words.zh-Hant.resx"));

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(chinese[key])));
        Assert.All(english.Values.Concat(chinese.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_exists_and_every_text_is_asked_for()
    {
        var texts = Texts("Words.resx").Keys;
        var asked = Sources("*.razor").Concat(Sources("*.cs")).SelectMany(path => Key.Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value).ToHashSet();
        var (whole, built) =
            (asked.Where(key => !key.Contains('{')).ToArray(), asked.Where(key => key.Contains('{')).Select(Pattern).ToArray());

        Assert.Empty(whole.Except(texts));
        Assert.DoesNotContain(texts, text => !whole.Contains(text) && !built.Any(pattern => pattern.IsMatch(text)));
        Assert.All(built, pattern => Assert.Contains(texts, text => pattern.IsMatch(text)));
    }

    [Theory, MemberData(nameof(Pages))]
    public void No_page_holds_literal_text(string page)
    {
        var markup = File.ReadAllText(Path.Combine(Site, page)).Split("\n@code")[0];

        var literal = Tag.Replace(Comment.Replace(markup, ""), "\n").Split('\n')
            .Where(line => !Razor.IsMatch(line))
            .Where(line => Letters.IsMatch(line));

        Assert.Empty(literal);
        Assert.DoesNotMatch("(aria-label|title|alt|placeholder)=\"[^\"@]*[A-Za-z]", markup);
    }

    /// <summary>One word for one thing, on pages, in news and in the handbook: 專案, 席位, 基準策略, 規格目標, 放量上限, 老師, 距截止, 財務託管.</summary>
    [Theory]
    [InlineData("設計案")]
    [InlineData("替身")]
    [InlineData("講師")]
    [InlineData("距收單")]
    [InlineData("接管，")]
    [InlineData("大膽")]
    [InlineData("座位")]
    [InlineData("企圖")]
    [InlineData("爬坡")]
    public void A_word_that_was_given_up_in_Chinese_stands_nowhere(string word)
    {
        var news = Path.Combine(Repository.Root, "src", "ChipMarketGame.Contracts", "News", "NewsText.zh-Hant.resx");
        var pages = Sources("*.zh-Hant.resx").Concat(Sources("*.md").Where(path => path.Contains("zh-Hant", StringComparison.Ordinal)))
            .Append(news);

        Assert.All(pages, path => Assert.DoesNotContain(word, File.ReadAllText(path), StringComparison.Ordinal));
    }

    public static TheoryData<string> AllBooks => new(Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.resx", SearchOption.AllDirectories).Select(
            path => Path.GetRelativePath(Repository.Root, path)));

    [Theory, MemberData(nameof(AllBooks))]
    public void Apostrophes_and_quotation_marks_are_those_of_a_typesetter(string book) =>
        Assert.All(Texts(book), text => Assert.False(Straight.IsMatch(text.Value), $"{text.Key}: {text.Value}"));

    [Theory, MemberData(nameof(AllBooks))]
    public void A_space_stands_where_Chinese_meets_Latin_and_none_beside_a_Chinese_mark(string book) =>
        Assert.All(Texts(book), text => Assert.False(Touching.IsMatch(text.Value) || Gap.IsMatch(text.Value), $"{text.Key}: {text.Value}"));

    [Theory]
    [InlineData("Paths.One", "Google", "+1 億美元", "Google 最終與基準策略的差距為 +1 億美元。")]
    [InlineData("Paths.One", "輝達", "持平", "輝達最終與基準策略的差距為持平。")]
    [InlineData("Refusal.NotWhole", "加入 NVLink Fusion", "1.5", "加入 NVLink Fusion 必須是整數，不能是 1.5。")]
    [InlineData("Join.Held", "輝達", "", "你持有輝達的席位。")]
    [InlineData("Join.Held", "王 Amy小組", "", "你持有王 Amy小組的席位。")]
    public void The_space_is_right_whatever_is_put_into_a_text_and_that_stays_as_it_is(string key, string first, string second, string told)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        Assert.Equal(told, web.Words[key, first, second].Value);
    }

    /// <summary>What gave way to a word that says the same: 收件編號, teacher.</summary>
    [Theory]
    [InlineData("收據", "zh-Hant")]
    [InlineData("nstructor", "")]
    public void A_word_that_was_given_up_stands_in_no_text_of_a_page(string word, string culture)
    {
        var texts = Texts(culture.Length > 0 ? $"Words.{culture}.resx" : "Words.resx");

        Assert.All(texts.Values, text => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Site, pattern, SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path) != "_Imports.razor");

    static Dictionary<string, string> Texts(string file) => XDocument
        .Load(file.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.Combine(Repository.Root, file)
            : Path.Combine(Site, "Words", file))
        .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    static IEnumerable<string> Places(string text) => Place.Matches(text).Select(match => match.Value).Distinct().Order();

    static Regex Pattern(string key) => new("^" + Regex.Replace(Regex.Escape(key), @"\\\{[^}]*}", "[A-Za-z_]+") + "$");

    [GeneratedRegex("""(?<=[A-Za-z}])'|'(?=[A-Za-z{])|"(?=[A-Za-z])""")]
    private static partial Regex Straight { get; }

    [GeneratedRegex(@"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]")]
    private static partial Regex Touching { get; }

    [GeneratedRegex("[，。：；、！？（「] | [，。：；、！？）」]")]
    private static partial Regex Gap { get; }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex("""
        (?<!=)"((?:[A-Z][A-Za-z]*|\{@?\w+\})(?:\.(?:[A-Za-z]+|\{[^}"]+\}))+)"
        """)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"@\*.*?\*@|<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }

    [GeneratedRegex("<(?:\"[^\"]*\"|[^>\"])*>", RegexOptions.Singleline)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^\s*(@|\{|\}|else\b|var |if \(|case |default:|break;)")]
    private static partial Regex Razor { get; }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters { get; }
}
