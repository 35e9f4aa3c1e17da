using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>A teacher's buttons, and what a class is told.</summary>
public sealed class ConsoleTests(Site site)
{
    static readonly Reader Phone = new(390, ColorScheme.Light, "en-US");

    [Fact]
    public async Task A_double_click_does_what_its_first_click_says_and_no_more()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var (page, student) = (room.Teacher.Page, await room.Student("google"));
        await page.Locator(".console-head[data-live]").WaitForAsync();

        await page.Locator(".bar .primary").DblClickAsync(new LocatorDblClickOptions { Delay = 60 });
        await Classroom.InQuarter(student, 1);
        await Assertions.Expect(page.Locator("chip-countdown")).ToBeVisibleAsync();
        await Twice(page, "Close the quarter");
        await Assertions.Expect(page.Locator(".bar .danger")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Back" }).ClickAsync();
        await Twice(page, "Pause");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start the clock" })).ToBeVisibleAsync();

        var told = (await room.Download("Events")).Split('\n');

        Assert.Equal(2, told.Count(line => line.Contains("\"clock_set\"", StringComparison.Ordinal)));
        await Assertions.Expect(page.Locator(".alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_quick_clicks_on_a_minute_more_give_two_minutes()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var page = room.Teacher.Page;
        await room.StartFirstQuarter();
        var before = await Deadline(page);

        await Twice(page, "+1 min");

        await page.WaitForFunctionAsync(
            "before => Math.abs(Date.parse(document.querySelector('chip-countdown').getAttribute('deadline')) - before - 120000) < 1000",
            before.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_forced_close_is_undone_after_the_page_was_loaded_again()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var page = room.Teacher.Page;
        await room.StartFirstQuarter();

        await room.ForceClose();
        var undo = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo the close" });
        await Assertions.Expect(undo).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.Locator(".console-head[data-live]").WaitForAsync();
        await undo.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause" })).ToBeVisibleAsync();
        await page.WaitForFunctionAsync(
            "() => Date.parse(document.querySelector('chip-countdown').getAttribute('deadline')) - Date.now() > 600000");
        Assert.DoesNotContain("quarter_closed", await room.Download("Events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_teacher_erases_a_name_on_the_page_of_the_class_and_it_is_gone_from_the_page_and_the_students()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var (page, student) = (room.Teacher.Page, await room.Student("google"));
        await page.Locator(".console-head[data-live]").WaitForAsync();
        await page.ClickAsync(".people button");
        var name = (await page.Locator(".people li strong").TextContentAsync())!;
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync(name);

        await page.ClickAsync(".people .erase");
        await page.ClickAsync(".people .danger");

        await Assertions.Expect(page.Locator(".people li strong")).ToHaveTextAsync("(name erased)");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(name);
        await Assertions.Expect(student.Page.Locator("main")).Not.ToContainTextAsync(name);
        Assert.DoesNotContain(name, await room.Download("Gradebook"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_to_join_stands_beside_a_seat_code_after_the_start()
    {
        await using var room = await site.OpenClass();
        await room.StartFirstQuarter();
        await Assertions.Expect(room.Teacher.Page.Locator(".late-at")).ToContainTextAsync($"/j/{room.Code}");

        await room.Seat(1).Locator(".offer").ClickAsync();

        await Assertions.Expect(room.Teacher.Page.Locator(".offered")).ToContainTextAsync($"/j/{room.Code}");
    }

    [Fact]
    public async Task The_date_at_which_a_quarter_closes_is_the_one_in_the_field_where_the_teacher_is()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2));
        var (page, student) = (room.Teacher.Page, await room.Student("google"));
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        var there = await page.EvaluateAsync<string>("""
            (() => { const at = new Date(Date.now() + 3 * 86400000); at.setHours(17, 30, 0, 0); return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0')).join('-') + 'T17:30'; })()
            """);

        await page.ClickAsync(".bar .dated");
        await page.FillAsync(".until input", "2020-02-29T17:30");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set" }).ClickAsync();
        await Assertions.Expect(page.Locator(".alarm")).ToHaveTextAsync(
            "The quarter cannot close at that time. Choose a time in the future, at most 60 days from now.");
        await page.FillAsync(".until input", there);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set" }).ClickAsync();

        await Assertions.Expect(page.Locator(".alarm")).ToHaveCountAsync(0);
        var at = await page.Locator(".console-head chip-moment").GetAttributeAsync("at");
        Assert.Equal(
            await page.EvaluateAsync<string>($"new Date('{there}').toISOString()"), DateTimeOffset.Parse(
                at!, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        await Assertions.Expect(student.Page.Locator(".strip chip-moment")).ToContainTextAsync("17:30");
        await Assertions.Expect(page.Locator(".until")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_the_company_of_a_seat_stays_in_sight_while_its_row_is_pushed_aside()
    {
        await using var room = await site.OpenClass();
        var page = room.Teacher.Page;
        await page.SetViewportSizeAsync(390, 844);
        await page.Locator("[aria-labelledby=seats].scroller tbody th").First.WaitForAsync();

        var hidden = await page.EvaluateAsync<double>("""
            () => {
              const table = document.querySelector('[aria-labelledby=seats].scroller');
              table.scrollLeft = table.scrollWidth;
              return table.getBoundingClientRect().left - table.querySelector('tbody th').getBoundingClientRect().left;
            }
            """);

        Assert.InRange(hidden, -1, 0.5);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[aria-labelledby=seats].scroller').scrollLeft > 50"));
    }

    [Fact]
    public async Task A_message_that_was_put_away_stays_away_when_the_page_is_loaded_again_and_ends_with_its_quarter()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 3));
        var student = await room.Student("google", Phone);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Say(room, "Two minutes.");
        await Assertions.Expect(student.Page.Locator(".pinned")).ToContainTextAsync("Teacher: Two minutes.");
        Assert.True(await Uncovered(student.Page, "#sheet"), "the message covers the heading");
        await student.Page.ClickAsync(".pinned .action");
        await Assertions.Expect(student.Page.Locator(".pinned")).ToHaveCountAsync(0);

        await student.Page.ReloadAsync();
        await Classroom.Turned(student, 1);
        await Assertions.Expect(student.Page.Locator(".card.message")).ToContainTextAsync("Two minutes.");
        await Assertions.Expect(student.Page.Locator(".pinned")).ToHaveCountAsync(0);
        await Classroom.HandIn(student);
        await Classroom.InQuarter(student, 2);
        await Assertions.Expect(student.Page.GetByText("Two minutes.")).ToHaveCountAsync(0);
        await Assertions.Expect(room.Teacher.Page.Locator(".unsay")).ToHaveCountAsync(0);

        await Say(room, "Two minutes.");
        await Assertions.Expect(student.Page.Locator(".pinned")).ToContainTextAsync("Two minutes.");
    }

    [Fact]
    public async Task On_a_phone_the_tabs_are_whole_while_the_clock_waits()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var student = await room.Student("google", Phone);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await room.Teacher.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(student.Page.Locator(".strip .words")).ToBeVisibleAsync();

        Assert.True(
            await student.Page.EvaluateAsync<bool>(
                "(() => { const tabs = document.querySelector('.tabs'); return tabs.scrollWidth <= tabs.clientWidth; })()"),
                "the tabs are cut");
        var sticky = await student.Page.EvaluateAsync<double>(
            "[...document.querySelectorAll('body *')].filter(each => getComputedStyle(each).position === 'sticky').reduce((sum, each) " +
            "=> sum + each.offsetHeight, 0)");
        Assert.True(sticky <= 165, $"{sticky} px stick");
    }

    static async Task Say(Classroom room, string message)
    {
        await room.Teacher.Page.FillAsync(".say input", message);
        await room.Teacher.Page.ClickAsync(".say form .action");
    }

    static Task<bool> Uncovered(IPage page, string selector) => page.EvaluateAsync<bool>("""
        selector => { const found = document.querySelector(selector), box = found.getBoundingClientRect(); return found.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); }
        """, selector);

    static Task Twice(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button })
            .DblClickAsync(new LocatorDblClickOptions { Delay = 60 });

    static async Task<DateTimeOffset> Deadline(IPage page) =>
        DateTimeOffset.Parse((await page.Locator("chip-countdown").First.GetAttributeAsync("deadline"))!, CultureInfo.InvariantCulture);
}
