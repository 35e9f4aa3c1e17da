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

    static async Task SignIn(Visit visit, Classroom room)
    {
        await visit.Page.FillAsync("#key", room.OperatorKey);
        await visit.Page.ClickAsync("form .action");
        await visit.Page.Locator(".sign-out").WaitForAsync();
    }
}
