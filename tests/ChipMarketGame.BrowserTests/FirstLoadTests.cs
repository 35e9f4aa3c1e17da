using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class FirstLoadTests(Site site)
{
    const string Charts = "echarts.common";
    const int Allowed = 500_000;

    /// <summary>Seconds; pings and the feed's repetitions come in it.</summary>
    const int Idle = 20;

    [Fact]
    public async Task The_page_is_there_in_half_a_megabyte_and_the_charts_come_after_the_first_paint()
    {
        await using var visit = await site.Open(Reader.Usual);
        var loaded = await Loaded.By(visit);

        await visit.Go("/");
        await visit.Page.Locator(".chart-canvas svg").First.WaitForAsync();

        loaded.AtMost(Allowed, apartFrom: Charts);
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            performance.getEntriesByType('resource').find(entry => entry.name.includes('echarts.common')).startTime
              > performance.getEntriesByName('first-contentful-paint')[0].startTime
            """));
    }

    [Fact]
    public async Task A_students_sheet_is_there_in_half_a_megabyte_and_the_charts_come_when_they_are_looked_at()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var loaded = await Loaded.By(visit);
        await visit.Page.GotoAsync("/solo");

        await visit.Page.ClickAsync("button[value=google]");
        await Classroom.InQuarter(visit, 1);
        await visit.Page.Locator("#line-gpu").WaitForAsync();

        loaded.AtMost(Allowed - (int)visit.Bytes, apartFrom: null);
        Assert.DoesNotContain(loaded.Addresses, address => address.Contains(Charts, StringComparison.Ordinal));

        // There is nothing to draw before a quarter has closed.
        await Classroom.HandIn(visit);
        await Classroom.InQuarter(visit, 2);
        await visit.Page.ClickAsync("#tab-Market");
        await visit.Drawn();
        Assert.Contains(loaded.Addresses, address => address.Contains(Charts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_page_of_a_class_costs_under_half_a_kilobyte_a_second_while_nothing_happens()
    {
        await using var room = await site.OpenClass(new ClassWish(Minutes: 60));
        var student = await room.Student("google");
        var projector = await room.Visitor($"/watch/{room.Code}");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.InQuarter(student, 2);
        await projector.Drawn();
        Visit[] open = [student, projector, room.Teacher];
        var before = open.Select(visit => visit.Bytes).ToArray();

        // Nothing is waited for here: that long nothing happens.
        await student.Page.WaitForTimeoutAsync(Idle * 1000);

        Assert.All(open.Zip(before), each => Assert.InRange(each.First.Bytes - each.Second, 1, Idle * 512));
    }

    [Fact]
    public async Task Pages_forbid_scripts_and_style_elements_that_are_written_into_them()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var answer = await visit.Page.GotoAsync("/");

        var policy = await answer!.HeaderValueAsync("content-security-policy");

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }
}
