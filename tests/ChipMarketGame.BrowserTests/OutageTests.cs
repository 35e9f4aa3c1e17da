using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class OutageTests(Site site)
{
    static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 90_000 };
    static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 60_000 };

    [Fact]
    public async Task What_is_typed_without_network_is_saved_when_the_network_is_back()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Page.GotoAsync("/solo");
        await visit.Page.CheckAsync("input[name=game][value=long]");
        await visit.Page.ClickAsync("button[value=microsoft]");
        await Classroom.InQuarter(visit, 1);
        await visit.Page.Context.SetOfflineAsync(true);

        await Classroom.Type(visit, "gpu", "150002");
        await visit.Page.SelectOptionAsync(".choice-group select", "alchip");
        await Assertions.Expect(visit.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patient);
        await visit.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("receipt", Soon);
        await visit.Page.ClickAsync(".sheet .bar .primary");
        await Assertions.Expect(visit.Page.Locator(".confirm")).ToContainTextAsync("150,002");
        await Assertions.Expect(visit.Page.Locator(".confirm")).ToContainTextAsync("Alchip");
    }
}
