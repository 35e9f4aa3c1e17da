using System.Text.RegularExpressions;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class HandbookTests
{
    [Fact]
    public void Every_link_inside_the_handbook_leads_to_a_page_and_a_heading_that_exist()
    {
        string[] made = ["parameters", "facts"];
        foreach (var language in Languages.All)
        {
            foreach (var name in HandbookShelf.Names)
            {
                var page = HandbookShelf.Find(name, language.Culture)!;
                foreach (Match link in Link.Matches(page.Html))
                {
                    var (target, anchor) = (link.Groups[1].Value, link.Groups[2].Value);
                    if (made.Contains(target)) { continue; }
                    var there = HandbookShelf.Find(target, language.Culture);
                    Assert.True(there is not null, $"{language.Culture}/{name}.md leads to {target}, which does not exist");
                    Assert.True(
                        anchor.Length == 0 || there.Html.Contains($"id=\"{anchor}\"", StringComparison.Ordinal),
                        $"{language.Culture}/{name}.md leads to #{anchor} of {target}, which does not exist");
                }
            }
        }
    }

    [Fact]
    public void A_page_that_is_not_translated_is_shown_in_english_and_says_so()
    {
        Assert.All(HandbookShelf.Names, name => Assert.True(HandbookShelf.Find(name, Languages.English)!.Translated));
        Assert.True(HandbookShelf.Find(HandbookShelf.Start, Languages.Chinese)!.Translated);
        Assert.Null(HandbookShelf.Find("../index", Languages.English));
    }

    [Fact]
    public void Prose_has_apostrophes_and_quotation_marks_of_a_printed_page()
    {
        foreach (var name in HandbookShelf.Names)
        {
            var prose = Code.Replace(HandbookShelf.Find(name, Languages.English)!.Html, "");
            Assert.DoesNotMatch(@"\w'|&#39;|&quot;\w", prose);
        }
    }

    [Fact]
    public void Raw_html_in_a_page_is_shown_and_not_run()
    {
        var page = HandbookText.Render("p", "# T\n\n<script>alert(1)</script> and <b onclick=x>bold</b>", translated: true);

        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](#prices)", "handbook/p#prices")]
    [InlineData("[a](rulebook.md)", "handbook/rulebook")]
    [InlineData("[a](rulebook.md#prices)", "handbook/rulebook#prices")]
    [InlineData("[a](https://example.org/x.md)", "https://example.org/x.md")]
    public void Links_as_written_beside_the_files_become_addresses_of_the_site(string markdown, string address) =>
        Assert.Contains($"href=\"{address}\"", HandbookText.Render("p", markdown, translated: true).Html, StringComparison.Ordinal);

    [Fact]
    public void Headings_can_be_linked_to_and_wide_tables_and_code_scroll_by_themselves()
    {
        var page = HandbookText.Render(
            "p", "# Title\n\n## One `x`\n\n### Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```text\nx = y\n```\n", translated: true);

        Assert.Equal("Title", page.Title);
        Assert.Equal(
            [("one-x", "One x", 2), ("two", "Two", 3)], page.Sections.Select(section => (section.Anchor, section.Text, section.Level)));
        Assert.Contains("<h2 id=\"one-x\">", page.Html, StringComparison.Ordinal);
        Assert.Matches("<pre[^>]* tabindex=\"0\"", page.Html);
        Assert.Matches("<div class=\"scroller\"[^>]*>\\s*<table>", page.Html);
    }

    [Fact]
    public void A_translation_keeps_the_anchors_of_the_original()
    {
        var page = HandbookText.Render("p", "# 規則\n\n## 價格\n\n[價格](#prices)", translated: true, original: "# Rules\n\n## Prices\n");

        Assert.Contains("<h2 id=\"prices\">價格</h2>", page.Html, StringComparison.Ordinal);
        Assert.Equal("prices", page.Sections.Single().Anchor);
    }

    [Fact]
    public void A_translation_has_the_headings_of_the_original() => Assert.All(HandbookShelf.Names, name => Assert.Equal(
        HandbookShelf.Find(name, Languages.English)!.Sections.Select(section => (section.Anchor, section.Level)),
        HandbookShelf.Find(name, Languages.Chinese)!.Sections.Select(section => (section.Anchor, section.Level))));

    [GeneratedRegex("(?s)<(code|pre)[ >].*?</\\1>|<[^>]*>")]
    private static partial Regex Code { get; }

    [GeneratedRegex("href=\"handbook/([a-z0-9-]+)#?([^\"]*)\"")]
    private static partial Regex Link { get; }
}
