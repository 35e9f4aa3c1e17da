using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class MarketPageTests(Site site)
{
    static readonly LocatorAssertionsToHaveAttributeOptions Soon = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_market_moves_on_the_landing_page_without_a_reload()
    {
        await using var visit = await site.Open(Reader.Usual);
        await visit.Go("/");
        var (quarter, sentence) = (visit.Page.Locator("[data-quarter]"), visit.Page.Locator(".shares .sentence"));
        var (was, said) = (await quarter.GetAttributeAsync("data-quarter") ?? "", await sentence.TextContentAsync() ?? "");

        await Assertions.Expect(quarter).Not.ToHaveAttributeAsync("data-quarter", was);
        await Assertions.Expect(sentence).Not.ToHaveTextAsync(said);

        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task After_the_years_in_which_the_market_is_alive_the_landing_page_goes_on_with_the_next_demonstration()
    {
        await using var visit = await site.Open(Reader.Usual);
        await visit.Go("/");

        await Assertions.Expect(visit.Page.Locator("[data-quarter]")).ToHaveAttributeAsync("data-quarter", "2029Q4", Soon);
        await Assertions.Expect(visit.Page.Locator(".scores")).ToHaveCountAsync(0);

        await Assertions.Expect(visit.Page.Locator("[data-quarter]")).ToHaveAttributeAsync("data-quarter", "2025Q2", Soon);

        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task Every_chart_has_a_picture_a_sentence_and_a_table()
    {
        await using var visit = await FinishedGame();

        var charts = await visit.Page.Locator("figure.chart").AllAsync();

        Assert.Equal(4, charts.Count);
        foreach (var chart in charts)
        {
            Assert.NotEqual("", (await chart.Locator(".sentence").TextContentAsync())?.Trim());
            Assert.NotNull(await chart.Locator("[role=img]").GetAttributeAsync("aria-label"));
            await chart.Locator("summary").ClickAsync();
            await Assertions.Expect(chart.Locator("tbody tr")).ToHaveCountAsync(24);
            await Assertions.Expect(chart.Locator("tbody tr").First).ToBeVisibleAsync();
            Assert.True(await chart.Locator("svg path").CountAsync() >= 1);
        }
    }

    [Fact]
    public async Task A_reader_chooses_the_measure_with_mouse_and_keyboard()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Go("/");
        var measures = visit.Page.GetByRole(AriaRole.Radio);

        await measures.First.CheckAsync();
        await Assertions.Expect(visit.Page.Locator(".shares h2")).ToHaveTextAsync("Market share by chips delivered");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator(".shares h2")).ToHaveTextAsync("Market share by servers (chips weighted by power)");
    }

    [Fact]
    public async Task Hovering_a_chart_shows_numbers_and_sends_nothing_to_the_server()
    {
        await using var visit = await FinishedGame();
        await visit.Drawn();
        var chart = await visit.Page.Locator(".shares .chart-canvas").BoundingBoxAsync()
            ?? throw new InvalidOperationException("the chart is not on the page");
        var sent = visit.Sent;

        for (var step = 0; step < 40; step++)
        {
            await visit.Page.Mouse.MoveAsync(chart.X + 80 + (step * 5), chart.Y + (chart.Height / 2) + step);
        }

        await Assertions.Expect(visit.Page.Locator(".shares .chart-canvas > div").Last).ToContainTextAsync("NVIDIA");
        Assert.Equal(sent, visit.Sent);
    }

    [Fact]
    public async Task The_countdown_is_drawn_by_the_browser()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Go("/");
        var countdown = visit.Page.Locator("chip-countdown");
        async Task Ticks()
        {
            var before = await countdown.TextContentAsync() ?? "";
            await Assertions.Expect(countdown).Not.ToHaveTextAsync(before);
        }

        // By then the page has said all that it says by itself.
        await Ticks();
        var sent = visit.Sent;
        await Ticks();

        Assert.Equal(sent, visit.Sent);
    }

    /// <summary>The first demonstration of the site, once it is over: nothing moves on it any more.</summary>
    async Task<Visit> FinishedGame()
    {
        var visit = await site.Open(Reader.Usual);
        await visit.Go("/watch/demo-1");
        await visit.Page.Locator(".scores").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        return visit;
    }
}
