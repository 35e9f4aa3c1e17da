using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class ClassPagesTests(Site site)
{
    /// <summary>Every combination on a phone, where room is short; the other widths in each theme and each language.</summary>
    public static TheoryData<int, ColorScheme, string> Readers => new()
    {
        { 390, ColorScheme.Light, "en-US" }, { 390, ColorScheme.Dark, "en-US" }, { 390, ColorScheme.Light, "zh-TW" }, { 390, ColorScheme.Dark, "zh-TW" },
        { 768, ColorScheme.Light, "zh-TW" }, { 768, ColorScheme.Dark, "en-US" },
        { 1440, ColorScheme.Light, "en-US" }, { 1440, ColorScheme.Dark, "zh-TW" },
    };

    [Theory, MemberData(nameof(Readers))]
    public async Task Pages_of_a_class_fit_their_screen_have_one_title_and_pass_the_accessibility_rules(int width, ColorScheme scheme, string locale)
    {
        var reader = new Reader(width, scheme, locale);
        await using var room = await site.OpenClass(reader: reader);
        await Fits(room.Teacher, width);
        var solo = await room.Visitor("/solo", reader);
        await Fits(solo, width);
        var cloud = await room.Student("google", reader);
        await Fits(cloud, width);
        var (designer, maker) = (await room.Student("mediatek", reader), await room.Student("nvidia", reader));
        var projector = await room.Visitor($"/watch/{room.Code}", reader);
        await Fits(projector, width);
        await room.StartFirstQuarter();

        foreach (var student in new[] { cloud, designer, maker })
        {
            await Classroom.InQuarter(student, 1);
            await Fits(student, width);
        }

        await cloud.Page.SelectOptionAsync(".choice-group select", "broadcom");
        await cloud.Page.ClickAsync(".sheet .bar .primary");
        await cloud.Page.Locator(".confirm").WaitForAsync();
        await Fits(cloud, width);
        foreach (var tab in await designer.Page.Locator("[role=tab]").AllAsync())
        {
            await tab.ClickAsync();
            await Fits(designer, width);
        }

        foreach (var visit in new[] { room.Teacher, solo, cloud, designer, maker, projector }) { visit.HasNothingToComplainAbout(); }
    }

    internal static async Task Fits(Visit visit, int width)
    {
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{visit.Page.Url} is {wide} px wide on a screen of {width} px");
        var found = (await visit.Page.RunAxe()).Violations;
        Assert.True(found.Length == 0, $"{visit.Page.Url}: {string.Join("; ", found.Select(rule => $"{rule.Id} at {string.Join(", ", rule.Nodes.Take(3).Select(node => node.Html))}"))}");
    }
}
