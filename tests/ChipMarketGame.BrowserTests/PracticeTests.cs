using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class PracticeTests(Site site)
{
    [Fact]
    public async Task A_class_practises_is_told_that_it_does_not_count_and_begins_anew_with_the_same_seats()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 3, Practice: 1));
        var student = await room.Student("meta");
        var wall = await room.Visitor($"/watch/{room.Code}");
        var notes = new[] { student, room.Teacher, wall }.Select(visit => visit.Page.Locator(".practice")).ToArray();
        foreach (var note in notes) { await Assertions.Expect(note).ToContainTextAsync("This is practice and does not count"); }
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Assertions.Expect(student.Page.Locator("[data-turn]")).ToHaveTextAsync("2025Q1, practice quarter 1 of 1");
        await Classroom.HandIn(student);

        await Classroom.Turned(student, 2);
        foreach (var note in notes) { await Assertions.Expect(note).ToContainTextAsync("Practice is over"); }
        await Assertions.Expect(student.Page.Locator("#results")).ToBeVisibleAsync();
        await Assertions.Expect(student.Page.Locator(".onward")).ToHaveCountAsync(0);
        await student.Page.ClickAsync("#tab-Sheet");
        await Assertions.Expect(student.Page.Locator(".sheet")).ToHaveCountAsync(0);
        await room.Teacher.Page.ClickAsync(".bar .begin");

        await Assertions.Expect(student.Page.Locator(".lobby")).ToContainTextAsync("Team meta");
        await Assertions.Expect(student.Page.Locator(".practice")).ToHaveCountAsync(0);
        await Assertions.Expect(wall.Page.Locator(".invite")).ToBeVisibleAsync();
        await Assertions.Expect(room.Teacher.Page.Locator(".invite")).ToBeVisibleAsync();
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Assertions.Expect(student.Page.Locator("[data-turn]")).ToHaveTextAsync("2025Q1, quarter 1 of 3");
        foreach (var visit in new[] { student, room.Teacher, wall }) { visit.HasNothingToComplainAbout(); }
    }
}
