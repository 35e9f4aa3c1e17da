using ChipMarketGame.Web;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class ReadingTests(Site site)
{
    static readonly string[] Pages =
        ["/", "/games", "/tournaments", "/handbook", .. HandbookShelf.Names.Select(
            name => $"/handbook/{name}"), "/handbook/parameters", "/handbook/facts"];

    public static TheoryData<int, ColorScheme, string> Readers
    {
        get
        {
            var readers = new TheoryData<int, ColorScheme, string>();
            foreach (var reader in Reader.All) { readers.Add(reader.Width, reader.Scheme, reader.Locale); }
            return readers;
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Every_page_fits_its_screen_has_one_title_and_makes_the_browser_complain_of_nothing(
        int width, ColorScheme scheme, string locale)
    {
        await using var visit = await site.Open(new Reader(width, scheme, locale));
        foreach (var page in Pages)
        {
            await visit.Go(page);

            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            Assert.Equal(scheme == ColorScheme.Dark ? "dark" : "light", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
            Assert.Equal(locale == "zh-TW" ? "zh-Hant" : "en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
            var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= width, $"{page} is {wide} px wide on a screen of {width} px");
        }

        visit.HasNothingToComplainAbout();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_passes_the_accessibility_rules(ColorScheme scheme)
    {
        await using var visit = await site.Open(Reader.Usual with { Scheme = scheme });
        foreach (var page in Pages)
        {
            await visit.Go(page);
            await visit.IsAccessible();
        }
    }

    [Fact]
    public async Task A_reader_switches_the_language_and_it_is_remembered()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Go("/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("hurt NVIDIA");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "繁體中文" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("傷了輝達");
        await visit.Drawn();
        await Assertions.Expect(visit.Page.Locator(".shares h2")).ToContainTextAsync("市占率");
        await visit.Go("/handbook");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("手冊");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Handbook");
        Assert.EndsWith("/handbook", visit.Page.Url, StringComparison.Ordinal);
        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task A_reader_switches_to_dark_and_it_is_remembered_on_every_page()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Go("/");
        var theme = visit.Page.Locator("html");
        var paper = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        await Assertions.Expect(theme).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual(paper, await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        await visit.Page.ReloadAsync();
        await Assertions.Expect(theme).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Handbook", Exact = true }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Handbook");
        await Assertions.Expect(theme).ToHaveAttributeAsync("data-theme", "dark");
        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task A_handbook_page_has_contents_whose_links_lead_to_their_headings()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Go("/handbook");
        var link = visit.Page.Locator(".contents-beside a").Last;
        var anchor = (await link.GetAttributeAsync("href"))!.Split('#')[1];

        await link.ClickAsync();

        await Assertions.Expect(visit.Page.Locator($"[id='{anchor}']")).ToBeInViewportAsync();
        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task The_keyboard_finds_a_way_past_the_header_and_sees_where_it_is()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Page.GotoAsync("/handbook/facts");

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip-link")).ToBeFocusedAsync();
        Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        Assert.Contains("/handbook/facts", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so()
    {
        await using var visit = await site.OpenStill(Reader.Usual);

        foreach (var page in new[] { "/nowhere", "/handbook/nothing", "/handbook/facts?scenario=none" })
        {
            var answer = await visit.Page.GotoAsync(page);

            Assert.Equal(404, answer!.Status);
            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Page not found");
        }
    }
}
