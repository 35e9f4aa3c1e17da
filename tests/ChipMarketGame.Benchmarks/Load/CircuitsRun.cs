using System.Globalization;
using ChipMarketGame.BrowserTests;
using Microsoft.Playwright;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// Students' pages in Chromium, each with a live circuit, who hand in and withdraw, and how long each waits from the click until the page
/// shows the acknowledgement. The browsers share the machine with the host, and each page counts its own waiting.
/// </summary>
internal static class CircuitsRun
{
    private const int Seats = 11, OpeningAtOnce = 4;

    /// <param name="own">The host whose memory is told; null where others are used.</param>
    public static async Task<int> Run(LoadedHost? own, Hosts hosts, LoadOptions options)
    {
        using var playwright = await Playwright.CreateAsync();
        // Pages of one student share a process; none is slowed down for being behind another.
        await using var browser = await Chromium.Launch(
            playwright, "--process-per-site", "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows");
        var rooms = await Task.WhenAll(Enumerable.Range(0, (options.Circuits + Seats - 1) / Seats).Select(
            async _ => await LoadedClass.Open(hosts, 0)));
        foreach (var room in rooms) { await room.Order("pause"); }
        var without = own?.Memory;
        var pages = await Open(browser, hosts.Sites, rooms, options.Circuits);
        Print($"{pages.Length} circuits of {rooms.Length} classes open on {hosts.Sites.Length} host(s)");
        var waits = await Task.WhenAll(pages.Select(
            page => page.EvaluateAsync<double[]>(HandInAndWithdraw, new { seconds = options.Seconds, pause = options.Pause })));
        double[] times = [.. waits.SelectMany(each => each).Order()];
        double At(double share) => times.Length == 0 ? double.NaN : times[(int)(share * (times.Length - 1))];
        Print($"{options.Circuits} circuits, each a click about every {options.Pause} s for {options.Seconds} s: {times.Length} ",
            $"acknowledged; click to acknowledgement p50 {At(0.5):0} ms, p95 {At(0.95):0} ms, longest {At(1):0} ms");
        if (own is not null) { Print($"the host's memory: {without / 1e6:0} MB before, most {own.MostMemory / 1e6:0} MB"); }
        Print($"load average {await File.ReadAllTextAsync("/proc/loadavg")}");
        return times.Length > 0 ? 0 : 1;
    }

    /// <summary>A browser context per seat number, with a page in each class.</summary>
    private static async Task<IPage[]> Open(IBrowser browser, Uri[] sites, LoadedClass[] rooms, int count)
    {
        var contexts = new List<IBrowserContext>();
        for (var seat = 0; seat < Seats; seat++)
        {
            var context = await browser.NewContextAsync(
                new BrowserNewContextOptions { BaseURL = sites[seat % sites.Length].OriginalString });
            await context.AddCookiesAsync(rooms.Select(
                room => new Cookie
                {
                    Name = $"seat.{room.Code}", Value = room.Seats[seat].Token, Url = sites[seat % sites.Length].OriginalString
                }));
            contexts.Add(context);
        }

        var pages = new IPage[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (number, _) =>
        {
            var page = pages[number] = await contexts[number % Seats].NewPageAsync();
            page.SetDefaultTimeout(120_000);
            await page.GotoAsync(
                $"/play/{rooms[number / Seats].Code}", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.Locator(".cockpit-head[data-live]").WaitForAsync();
            await page.Locator(".sheet form > fieldset:enabled").WaitForAsync();
        });
        return pages;
    }

    private const string HandInAndWithdraw = """
        async ({ seconds, pause }) => {
          const seen = what => new Promise(done => {
            const look = () => { const found = document.querySelector(what); if (found) { watch.disconnect(); done(found); } };
            const watch = new MutationObserver(look);
            watch.observe(document.body, { childList: true, subtree: true });
            look();
          });
          const think = () => new Promise(done => setTimeout(done, Math.random() * 2000 * pause));
          const times = [];
          const click = async (button, answer) => { const began = performance.now(); button.click(); await seen(answer); times.push(performance.now() - began); };
          for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
            await think();
            (await seen('.sheet form .bar .primary')).click();
            await click(await seen('.confirm .primary'), '.handed-in');
            await think();
            await click(await seen('.handed-in .action'), '.sheet form .bar .primary');
          }
          return times;
        }
        """;

    private static void Print(params FormattableString[] parts) =>
        Console.WriteLine(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
}
