using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class RestartTests(Site site)
{
    [Fact]
    public async Task A_page_outlives_the_program_that_is_killed_and_started_again()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 1);
        await using var visit = await site.Open(silo);
        await visit.Go("/");
        var page = visit.Page;
        await page.EvaluateAsync("document.body.dataset.before = 'restart'");

        await silo.Restart();

        await Assertions.Expect(page.Locator("body")).Not.ToHaveAttributeAsync("data-before", "restart", new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        await visit.Drawn();
        var was = await page.Locator("[data-quarter]").GetAttributeAsync("data-quarter") ?? "";
        await Assertions.Expect(page.Locator("[data-quarter]")).Not.ToHaveAttributeAsync("data-quarter", was);
    }
}
