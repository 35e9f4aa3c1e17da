using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChipMarketGame.BrowserTests;

/// <summary>A class as its teacher and students use it, by the pages alone.</summary>
sealed class Classroom : IAsyncDisposable
{
    readonly Site _site;
    readonly SiloProcess _silo;
    readonly List<Visit> _visits = [];

    Classroom(Site site, SiloProcess silo, Visit teacher, string code)
    {
        (_site, _silo, Teacher, Code) = (site, silo, teacher, code);
        _visits.Add(teacher);
    }

    public Visit Teacher { get; }

    public string Code { get; }

    public string OperatorKey => _silo.OperatorKey;

    public static async Task<Classroom> Open(Site site, SiloProcess silo, ClassWish wish, Reader? reader = null)
    {
        var teacher = await site.Open(silo, reader);
        var page = teacher.Page;
        await page.GotoAsync("/teach");
        await page.FillAsync("#key", silo.OperatorKey);
        await page.ClickAsync("form .action");
        await page.CheckAsync("input[value=Weeks]");
        await page.ClickAsync("details summary");
        await page.FillAsync("input[name=quarters]", Typed(wish.Quarters));
        await page.FillAsync("input[name=minutes]", Typed(wish.Minutes));
        await page.FillAsync("input[name=team]", Typed(wish.Team));
        await page.FillAsync("input[name=practice]", Typed(wish.Practice));
        await page.ClickAsync(".action.primary");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/teach/[A-Z0-9]+$"));
        return new Classroom(site, silo, teacher, page.Url.Split('/')[^1]);
    }

    /// <summary>Somebody else who looks at a page of the class.</summary>
    public async Task<Visit> Visitor(string path, Reader? reader = null)
    {
        var visit = await _site.Open(_silo, reader);
        _visits.Add(visit);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    /// <summary>A student joins by the code and takes a company.</summary>
    public async Task<Visit> Student(string company, Reader? reader = null)
    {
        var visit = await Visitor($"/j/{Code}", reader);
        await visit.Page.FillAsync("#name", $"Team {company}");
        await visit.Page.ClickAsync($"button[value={company}]");
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"/play/{Code}");
        await visit.Page.Locator(".lobby").WaitForAsync();
        return visit;
    }

    public async Task StartFirstQuarter()
    {
        await Teacher.Page.Locator(".console-head[data-live]").WaitForAsync();
        await Teacher.Page.ClickAsync(".bar .primary");
        await Assertions.Expect(Teacher.Page.Locator(".bar .primary")).ToHaveCountAsync(0);
    }

    /// <summary>Somebody who holds a seat takes it on another device as well, by the recovery code.</summary>
    public async Task<Visit> SecondDevice(Visit first)
    {
        await first.Page.ClickAsync("#tab-Seat");
        await first.Page.ClickAsync("[aria-labelledby='tab-Seat'] .action");
        var phrase = await first.Page.Locator(".phrase").TextContentAsync();
        await first.Page.ClickAsync("#tab-Sheet");
        var second = await Visitor($"/j/{Code}");
        await second.Page.ClickAsync("details:has(#phrase) summary");
        await second.Page.FillAsync("#phrase", phrase!);
        await second.Page.ClickAsync("details:has(#phrase) .action");
        await Assertions.Expect(second.Page).ToHaveURLAsync($"/play/{Code}");
        return second;
    }

    /// <summary>The row of a seat on the teacher's screen, by its number from 1.</summary>
    public ILocator Seat(int number) => Teacher.Page.Locator($"tbody tr:nth-of-type({number})");

    /// <summary>The program is killed and started again; every open page comes back by itself, loaded anew.</summary>
    public async Task Restart()
    {
        foreach (var visit in _visits) { await visit.Page.EvaluateAsync("document.body.dataset.before = 'restart'"); }
        await _silo.Restart();
        foreach (var visit in _visits) { await Assertions.Expect(visit.Page.Locator("body:not([data-before])")).ToBeVisibleAsync(Patient); }
    }

    /// <summary>A file that the teacher takes home.</summary>
    public async Task<string> Download(string kind)
    {
        var download = await Teacher.Page.RunAndWaitForDownloadAsync(() => Teacher.Page.ClickAsync($"a[href$='/export/{kind}']"));
        using var text = new StreamReader(await download.CreateReadStreamAsync());
        return await text.ReadToEndAsync();
    }

    /// <summary>The teacher closes the quarter, which happens ten seconds later.</summary>
    public async Task ForceClose()
    {
        await Teacher.Page.Locator(".console-head[data-live]").WaitForAsync();
        await Teacher.Page.ClickAsync(".bar .dated + button");
        await Teacher.Page.ClickAsync(".bar .danger");
    }

    /// <summary>
    /// Waits until a student's page is alive in the quarter of this number, from 1, and goes on from the results of the one before.
    /// </summary>
    public static async Task InQuarter(Visit student, int number)
    {
        await Turned(student, number);
        if (await student.Page.Locator(".onward").CountAsync() > 0) { await student.Page.ClickAsync(".onward"); }
    }

    /// <summary>Waits until a student's page is alive in the quarter of this number, from 1, and leaves it as it comes.</summary>
    public static Task Turned(Visit student, int number) =>
        Assertions.Expect(student.Page.Locator($".cockpit-head[data-live] [data-turn='{number}']")).ToBeVisibleAsync(Patient);

    public static async Task Type(Visit student, string line, string value)
    {
        var field = student.Page.Locator($"#line-{line}");
        await field.FillAsync(value);
        await field.BlurAsync();
    }

    /// <summary>Hands in what stands there. Whether it was received, the page tells.</summary>
    public static async Task HandIn(Visit student)
    {
        await student.Page.ClickAsync(".sheet .bar .primary");
        await student.Page.ClickAsync(".confirm .primary");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits) { await visit.DisposeAsync(); }
    }

    static LocatorAssertionsToBeVisibleOptions Patient { get; } = new() { Timeout = 60_000 };

    static string Typed(double number) => number.ToString(CultureInfo.InvariantCulture);
}
