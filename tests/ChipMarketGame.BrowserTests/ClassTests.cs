using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class ClassTests(Site site)
{
    [Fact]
    public async Task A_seat_is_played_on_two_devices_by_its_recovery_phrase_and_looking_takes_no_seat()
    {
        await using var room = await site.OpenClass();
        var preview = await room.Visitor($"/j/{room.Code}");
        await Assertions.Expect(preview.Page.Locator(".seat:disabled")).ToHaveCountAsync(0);
        var phone = await room.Student("meta");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(phone, 1);
        var desk = await room.SecondDevice(phone);
        await Classroom.InQuarter(desk, 1);

        await Classroom.Type(desk, "gpu", "4321");
        await Assertions.Expect(desk.Page.Locator(".saved")).ToContainTextAsync("receipt");

        await Assertions.Expect(phone.Page.Locator("#line-gpu")).ToHaveValueAsync("4321");
        await preview.Page.ReloadAsync();
        await Assertions.Expect(preview.Page.Locator(".seat")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_student_plays_a_quarter_alone_by_keyboard()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        await page.GotoAsync("/solo");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Microsoft" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Classroom.InQuarter(visit, 1);

        await page.Locator("[role=tab][aria-selected=true]").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#tab-Market")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("#tab-Sheet")).ToBeFocusedAsync();
        for (var pressed = 0; pressed < 20 && !await page.EvaluateAsync<bool>("document.activeElement.id === 'line-gpu'"); pressed++)
        {
            await keys.PressAsync("Tab");
        }
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("150000");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".confirm")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");

        await Classroom.InQuarter(visit, 2);
        await Assertions.Expect(page.Locator(".history tbody tr")).ToHaveCountAsync(1);
        visit.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task The_keyboard_goes_on_at_the_confirmation_though_the_browser_is_pictures_behind()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Page.GotoAsync("/solo");
        await visit.Page.ClickAsync("button[value=microsoft]");
        await Classroom.InQuarter(visit, 1);

        // More keys in one breath than the server sends pictures ahead (ten), and Enter; the browser answers only afterwards.
        await visit.Page.Locator("#line-gpu").EvaluateAsync("""
            (field) => {
                field.focus();
                for (let typed = 150000; typed < 150020; typed++) {
                    field.value = typed;
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                }
                field.dispatchEvent(new Event('change', { bubbles: true }));
                field.form.requestSubmit();
                setTimeout(() => { for (const end = performance.now() + 500; performance.now() < end;) { } }, 0);
            }
            """);

        await Assertions.Expect(visit.Page.Locator(".confirm")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_line_out_of_range_says_so_beside_itself_and_nothing_is_saved()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Page.GotoAsync("/solo");
        await visit.Page.ClickAsync("button[value=google]");
        await Classroom.InQuarter(visit, 1);

        await Classroom.Type(visit, "premium", "31");

        await Assertions.Expect(visit.Page.Locator("#fault-premium")).ToHaveTextAsync("Give a number between 0 and 30.");
        await Assertions.Expect(visit.Page.Locator("#line-premium")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToHaveTextAsync("Nothing saved yet in this quarter");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".saved .unkept")).ToHaveTextAsync("Not saved: a line needs fixing");
        await Classroom.Type(visit, "gpu", "-1");
        await Assertions.Expect(visit.Page.Locator("#fault-gpu")).ToHaveTextAsync("Give a whole number between 0 and 1,000,000,000.");
        await Classroom.Type(visit, "software", "1000.5");
        await Assertions.Expect(visit.Page.Locator("#fault-software")).ToHaveTextAsync("Give a number between 0 and 1,000.");
        await Classroom.Type(visit, "gpu", "1");
        await Classroom.Type(visit, "software", "0.5");
        await Classroom.Type(visit, "premium", "30");
        await Assertions.Expect(visit.Page.Locator("#fault-premium")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("receipt");
    }

    [Fact]
    public async Task A_name_of_forty_wide_letters_wraps_on_a_phone_wherever_it_stands()
    {
        var phone = new Reader(390, ColorScheme.Light, "en-US");
        await using var room = await site.OpenClass(phone);
        var student = await room.Visitor($"/j/{room.Code}", phone);
        await student.Page.FillAsync("#name", new string('W', 40));
        await student.Page.ClickAsync("button[value=google]");
        await student.Page.Locator(".lobby").WaitForAsync();
        await ClassPagesTests.Fits(student, 390);
        foreach (var page in (string[])[$"/j/{room.Code}", $"/watch/{room.Code}"])
        {
            var reader = await room.Visitor(page, phone);
            await Assertions.Expect(reader.Page.Locator(".seats")).ToContainTextAsync("WWWW");
            await ClassPagesTests.Fits(reader, 390);
        }

        await room.StartFirstQuarter();
        await Assertions.Expect(room.Seat(1)).ToContainTextAsync("WWWW");
        await ClassPagesTests.Fits(room.Teacher, 390);
        await Classroom.InQuarter(student, 1);
        await student.Page.ClickAsync("#tab-Seat");
        await Assertions.Expect(student.Page.Locator("#panel")).ToContainTextAsync("WWWW");
        await ClassPagesTests.Fits(student, 390);
    }
}
