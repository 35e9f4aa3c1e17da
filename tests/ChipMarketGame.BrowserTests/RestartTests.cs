using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class RestartTests(Site site)
{
    [Fact]
    public async Task A_page_outlives_the_program_that_is_killed_and_started_again()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 1);
        await using var visit = await site.Open(silo);
        await visit.Go("/");
        var page = visit.Page;
        await page.EvaluateAsync("document.body.dataset.before = 'restart'");

        await silo.Restart();

        await Assertions.Expect(page.Locator("body")).Not.ToHaveAttributeAsync(
            "data-before", "restart", new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        await visit.Drawn();
        var was = await page.Locator("[data-quarter]").GetAttributeAsync("data-quarter") ?? "";
        await Assertions.Expect(page.Locator("[data-quarter]")).Not.ToHaveAttributeAsync("data-quarter", was);
    }

    [Theory]
    [InlineData("en-US", "This game has stopped", "Event 5: The event is not what was written")]
    [InlineData("zh-TW", "本局已停止", "第 5 號事件與當初寫入的內容不符。")]
    public async Task A_class_whose_record_was_damaged_says_so_on_every_page_in_its_language(string locale, string told, string reason)
    {
        var reader = new Reader(390, ColorScheme.Light, locale);
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 100_000);
        await using var room = await Classroom.Open(site, silo, new ClassWish(Quarters: 3), reader);
        var student = await room.Student("google", reader);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.Turned(student, 2);
        var wall = await room.Visitor($"/watch/{room.Code}", reader);
        await wall.Drawn();

        await silo.Restart(() =>
        {
            silo.Spoil(room.Code);
            return Task.CompletedTask;
        });

        foreach (var visit in new[] { student, room.Teacher, wall })
        {
            await Assertions.Expect(visit.Page.Locator(".alarm").First).ToContainTextAsync(told, Patient);
        }
        var late = await room.Visitor($"/j/{room.Code}", reader);
        await Assertions.Expect(late.Page.Locator("main")).ToContainTextAsync(told, Patient);
        foreach (var visit in new[] { student, room.Teacher })
        {
            await Assertions.Expect(visit.Page.Locator(".stopped")).ToContainTextAsync(reason, Patient);
        }
        await Assertions.Expect(student.Page.Locator("form[data-sheet]")).ToHaveCountAsync(0);
        foreach (var visit in new[] { student, room.Teacher, wall }) { await ClassPagesTests.Fits(visit, 390); }
    }

    static LocatorAssertionsToContainTextOptions Patient { get; } = new() { Timeout = 60_000 };
}
