using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>One teacher at two computers.</summary>
public sealed class TeacherTests(Site site)
{
    [Fact]
    public async Task A_class_made_on_one_computer_is_listed_and_run_on_another_and_signing_out_ends_it_in_every_tab_of_that_device_alone()
    {
        await using var room = await site.OpenClass();
        var student = await room.Student("google");
        var second = await room.Visitor("/teach");
        await SignIn(second, room);
        await second.Page.ClickAsync($"a[href='teach/{room.Code}']");
        await second.Page.Locator(".console-head[data-live]").WaitForAsync();
        await second.Page.ClickAsync(".bar .primary");
        await Classroom.InQuarter(student, 1);
        await Assertions.Expect(room.Teacher.Page.Locator(".bar .primary")).ToHaveCountAsync(0);

        var tab = await room.Teacher.Tab($"/teach/{room.Code}");
        await tab.Locator(".console-head[data-live]").WaitForAsync();
        var list = await room.Teacher.Tab("/teach");
        await list.ClickAsync(".sign-out .action");

        foreach (var page in new[] { tab, room.Teacher.Page, list })
        {
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("/teach$"));
            await Assertions.Expect(page.Locator("#key")).ToBeVisibleAsync();
        }

        await second.Page.Locator(".seats, tbody").First.WaitForAsync();
        await Assertions.Expect(second.Page).ToHaveURLAsync(new Regex($"/teach/{room.Code}$"));
        var download = await second.Page.RunAndWaitForDownloadAsync(() => second.Page.ClickAsync("a[href$='/export/Gradebook']"));
        Assert.Contains(room.Code, download.SuggestedFilename, StringComparison.Ordinal);
        second.HasNothingToComplainAbout();
        room.Teacher.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task A_strategy_for_the_last_sheet_that_is_missing_closes_the_quarter_only_after_the_teacher_was_asked()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2));
        var (google, meta) = (await room.Student("google"), await room.Student("meta"));
        await room.StartFirstQuarter();
        await Classroom.InQuarter(google, 1);
        await Classroom.InQuarter(meta, 1);
        await Classroom.HandIn(google);
        var acts = room.Seat(2).Locator(".acts");
        ILocator Button(string name) => acts.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });
        await Assertions.Expect(room.Seat(1)).ToContainTextAsync("handed in");

        await Button("Let a strategy play").ClickAsync();

        await Assertions.Expect(acts.GetByRole(AriaRole.Alert)).ToContainTextAsync("If a strategy plays it, the quarter closes at once.");
        await Button("Back").ClickAsync();
        await Assertions.Expect(acts.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Assertions.Expect(meta.Page.Locator("[data-turn='1']")).ToBeVisibleAsync();
        await Button("Let a strategy play").ClickAsync();
        await Button("Let a strategy play and close the quarter").ClickAsync();
        await Classroom.Turned(google, 2);
    }

    static async Task SignIn(Visit visit, Classroom room)
    {
        await visit.Page.FillAsync("#key", room.OperatorKey);
        await visit.Page.ClickAsync("form .action");
        await visit.Page.Locator(".sign-out").WaitForAsync();
    }
}
