using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>Every page of a class, from the lobby over two quarters to the debrief.</summary>
public sealed class ClassPagesTests(Site site)
{
    public static TheoryData<int, ColorScheme, string> Readers => ReadingTests.Readers;

    [Theory, MemberData(nameof(Readers))]
    public async Task Pages_of_a_class_fit_their_screen_have_one_title_and_pass_the_accessibility_rules(
        int width, ColorScheme scheme, string locale) =>
        await Walk(
            new Reader(width, scheme, locale), visit => IsExamined(width, scheme, locale) ? Fits(visit, width) : FitsIn(visit, width));

    [Fact]
    public async Task Every_chart_of_a_class_has_name_sentence_and_table_and_whoever_asks_for_less_motion_is_shown_none()
    {
        var charts = new HashSet<string>();
        await Walk(Reader.Usual with { Still = true }, async visit =>
        {
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(ChartsWithout));
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(Moving));
            charts.UnionWith(
                await visit.Page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('main [role=img]:not(.join-picture)')].filter(chart => chart.clientWidth > " +
                    "40).map(chart => chart.getAttribute('aria-label'))"));
        });

        Assert.True(charts.Count >= 8, string.Join("\n", charts));
        await using var usual = await site.Open(Reader.Usual);
        await usual.Go("/");
        Assert.NotEqual("", await usual.Page.EvaluateAsync<string>(Moving));
    }

    /// <summary>Looks at each page in turn, and at each tab of three students, one of every class of company.</summary>
    async Task Walk(Reader reader, Func<Visit, Task> look)
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2), reader);
        await look(room.Teacher);
        var solo = await room.Visitor("/solo", reader);
        var join = await room.Visitor($"/j/{room.Code}", reader);
        await look(solo);
        await look(join);
        var cloud = await room.Student("google", reader);
        await look(cloud);
        Visit[] students = [cloud, await room.Student("mediatek", reader), await room.Student("nvidia", reader)];
        var projector = await room.Visitor($"/watch/{room.Code}", reader);
        await look(projector);
        await room.StartFirstQuarter();
        foreach (var student in students)
        {
            await Classroom.InQuarter(student, 1);
            await look(student);
        }

        await cloud.Page.SelectOptionAsync(".choice-group select", "broadcom");
        await cloud.Page.ClickAsync(".sheet .bar .primary");
        await cloud.Page.Locator(".confirm").WaitForAsync();
        await look(cloud);
        await cloud.Page.ClickAsync(".confirm .primary");
        await cloud.Page.Locator(".handed-in").WaitForAsync();
        await look(cloud);
        foreach (var student in students[1..]) { await Classroom.HandIn(student); }
        foreach (var student in students) { await Classroom.InQuarter(student, 2); }
        await Tabs(cloud, look);
        await projector.Drawn();
        await look(projector);
        await look(room.Teacher);
        foreach (var student in students) { await Classroom.HandIn(student); }
        foreach (var student in students) { await student.Page.Locator(".scores").WaitForAsync(); }
        await cloud.Page.Locator(".debrief table:visible").First.WaitForAsync();
        foreach (var visit in new[] { room.Teacher, projector }) { await visit.Page.Locator(".scores").WaitForAsync(); }
        await room.Teacher.Page.Locator(".debrief table:visible").First.WaitForAsync();
        foreach (var visit in new[] { cloud, room.Teacher, projector }) { await look(visit); }
        await Tabs(cloud, look);
        await cloud.Page.ClickAsync("#tab-Results");
        await cloud.Page.Locator(".waterfall").WaitForAsync();
        await look(cloud);
        foreach (var visit in students.Concat([room.Teacher, solo, join, projector])) { visit.HasNothingToComplainAbout(); }
    }

    static async Task Tabs(Visit student, Func<Visit, Task> look)
    {
        foreach (var tab in await student.Page.Locator("[role=tab]").AllAsync())
        {
            await tab.ClickAsync();
            await Assertions.Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
            await Assertions.Expect(student.Page.Locator(".chart-canvas:not(:has(svg))")).ToHaveCountAsync(0);
            await look(student);
        }

        await student.Page.Locator("#tab-Sheet").ClickAsync();
    }

    /// <summary>
    /// The accessibility rules know themes and languages, and of widths little: on a phone every combination, on each wider screen one.
    /// </summary>
    static bool IsExamined(int width, ColorScheme scheme, string locale) =>
        (width, scheme, locale) is (390, _, _) or (768, ColorScheme.Light, "zh-TW") or (1440, ColorScheme.Dark, "en-US");

    internal static async Task Fits(Visit visit, int width)
    {
        await FitsIn(visit, width);
        await visit.IsAccessible();
    }

    static async Task FitsIn(Visit visit, int width)
    {
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"{visit.Page.Url} is {wide} px wide on a screen of {width} px");
        var over = await visit.Page.EvaluateAsync<string>(Overlaps);
        Assert.True(over.Length == 0, $"{visit.Page.Url}: {over}");
    }

    /// <summary>Controls that lie over each other, a box inside its own label apart.</summary>
    const string Overlaps = """
        (() => {
          const controls = [...document.querySelectorAll('main :is(a, button, input:not([type=hidden]), select, summary)')].filter(each => each.checkVisibility())
            .map(each => ({ each, box: each.getBoundingClientRect() })).filter(({ box }) => box.width > 1 && box.height > 1);
          const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
          const free = ({ each }) => getComputedStyle(each).position !== 'fixed' && !each.closest('.bar, .tabs, header');
          const name = ({ each }) => each.outerHTML.slice(0, 80);
          return controls.filter(free).flatMap((a, at) => controls.filter(free).slice(at + 1).filter(b => !a.each.contains(b.each) && over(a.box, b.box)).map(b => `${name(a)} over ${name(b)}`)).slice(0, 3).join('; ');
        })()
        """;

    /// <summary>Charts, which are what is larger than a symbol, without a name, a sentence or a table with a row.</summary>
    const string ChartsWithout = """
        [...document.querySelectorAll('main [role=img]:not(.join-picture)')].filter(chart => chart.clientWidth > 40).filter(chart => {
          const around = chart.closest('figure, section');
          return !chart.getAttribute('aria-label')?.trim() || !around?.querySelector('details.chart-table table td') || ![...around.querySelectorAll('p')].some(text => text.textContent.trim().length > 10);
        }).map(chart => chart.outerHTML.slice(0, 120)).join('; ')
        """;

    /// <summary>What moves, or would if it changed.</summary>
    const string Moving = """
        [
          ...document.getAnimations().map(each => `animation ${each.animationName ?? each.transitionProperty}`),
          ...[...document.querySelectorAll('main *')].filter(each => getComputedStyle(each).transitionDuration.split(', ').some(time => parseFloat(time) > 0)).map(each => `transition of ${each.outerHTML.slice(0, 80)}`),
          ...[...document.querySelectorAll('.chart-canvas')].filter(each => globalThis.echarts?.getInstanceByDom(each)?.getOption().animation).map(each => each.getAttribute('aria-label')),
        ].slice(0, 3).join('; ')
        """;
}
