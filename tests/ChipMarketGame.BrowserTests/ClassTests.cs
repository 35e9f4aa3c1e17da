using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class ClassTests(Site site)
{
    static readonly string[] Companies =
        ["google", "meta", "amazon", "microsoft", "broadcom", "mediatek", "marvell", "alchip", "qualcomm", "fujitsu", "nvidia"];

    static readonly Reader Phone = new(390, ColorScheme.Dark, "zh-TW");

    [Fact]
    public async Task Eleven_students_play_four_quarters_through_all_that_happens_in_a_class()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 100_000);
        await using var room = await Classroom.Open(site, silo, new ClassWish(Quarters: 4));
        var projector = await room.Visitor($"/watch/{room.Code}");
        var students = new Dictionary<string, Visit>();
        for (var i = 0; i < Companies.Length; i++) { students.Add(Companies[i], await room.Student(Companies[i], i % 2 == 0 ? Phone : Reader.Usual)); }
        await Assertions.Expect(projector.Page.Locator(".seats .taken")).ToHaveCountAsync(11);
        await room.StartFirstQuarter();
        var (late, others) = (students["fujitsu"], students.Where(each => each.Key != "fujitsu").Select(each => each.Value).ToArray());

        // One leaves a draft and never hands in: the teacher closes, and the draft plays.
        await Everybody(students.Values, 1);
        await Classroom.Type(late, "margin", "31");
        foreach (var student in others) { await Classroom.HandIn(student); }
        await Assertions.Expect(projector.Page.Locator("[data-in='10']")).ToBeVisibleAsync();
        await room.ForceClose();
        await Everybody(students.Values, 2);
        await Assertions.Expect(late.Page.Locator("#line-margin")).ToHaveValueAsync("31");

        // A strategy takes the seat over, and the quarter closes when the others have handed in.
        await Seat(room, 10).Locator("button").First.ClickAsync();
        await Assertions.Expect(late.Page.Locator(".alarm")).ToBeVisibleAsync();
        foreach (var student in others) { await Classroom.HandIn(student); }
        await Everybody(students.Values, 3);

        // Handed back; the program is killed with half of the sheets in, and everything acknowledged is there afterwards.
        await Seat(room, 10).Locator("button").First.ClickAsync();
        await Assertions.Expect(late.Page.Locator(".alarm")).ToHaveCountAsync(0);
        foreach (var student in others[..5]) { await Classroom.HandIn(student); }
        foreach (var student in others[..5]) { await Assertions.Expect(student.Page.Locator(".handed-in")).ToBeVisibleAsync(); }
        await Classroom.Type(others[5], "booking", "1.5");
        await Assertions.Expect(others[5].Page.Locator(".saved")).ToContainTextAsync("receipt");
        await silo.Restart();
        foreach (var student in students.Values) { await student.Page.ReloadAsync(); }
        await Everybody(students.Values, 3);
        foreach (var student in others[..5]) { await Assertions.Expect(student.Page.Locator(".handed-in")).ToBeVisibleAsync(); }
        await Assertions.Expect(others[5].Page.Locator("#line-booking")).ToHaveValueAsync("1.5");
        foreach (var student in others[5..].Append(late)) { await Classroom.HandIn(student); }
        await Everybody(students.Values, 4);

        // One loses the network, comes back, and hands in.
        var lost = students["marvell"];
        await lost.Page.Context.SetOfflineAsync(true);
        foreach (var student in students.Values.Where(student => student != lost)) { await Classroom.HandIn(student); }
        await lost.Page.Context.SetOfflineAsync(false);
        await lost.Page.ReloadAsync();
        await Classroom.InQuarter(lost, 4);
        await Classroom.HandIn(lost);

        foreach (var student in students.Values) { await Assertions.Expect(student.Page.Locator(".scores")).ToBeVisibleAsync(); }
        await projector.Page.ReloadAsync();
        await Assertions.Expect(projector.Page.Locator(".scores")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_student_types_reaches_no_other_page_before_the_quarter_closes()
    {
        await using var room = await site.OpenClass();
        var (writer, rival) = (await room.Student("google"), await room.Student("nvidia"));
        var projector = await room.Visitor($"/watch/{room.Code}");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(writer, 1);
        await Classroom.Type(writer, "gpu", "123457");
        await Assertions.Expect(writer.Page.Locator(".saved")).ToContainTextAsync("receipt");
        await Classroom.HandIn(writer);
        await Assertions.Expect(writer.Page.Locator(".handed-in")).ToContainTextAsync("123,457");
        await Assertions.Expect(room.Teacher.Page.Locator("tbody tr").First).ToContainTextAsync("handed in");
        foreach (var tab in await rival.Page.Locator("[role=tab]").AllAsync()) { await tab.ClickAsync(); }

        foreach (var other in new[] { rival, projector, room.Teacher })
        {
            var seen = await other.Page.ContentAsync() + other.Heard;
            Assert.DoesNotContain("123457", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("123,457", seen, StringComparison.Ordinal);
        }

        Assert.Contains("123,457", writer.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_is_played_on_two_devices_by_its_recovery_phrase_and_looking_takes_no_seat()
    {
        await using var room = await site.OpenClass();
        var preview = await room.Visitor($"/j/{room.Code}");
        await Assertions.Expect(preview.Page.Locator(".seat:disabled")).ToHaveCountAsync(0);
        var phone = await room.Student("meta");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(phone, 1);
        await phone.Page.ClickAsync("#tab-Seat");
        await phone.Page.ClickAsync("[aria-labelledby='tab-Seat'] .action");
        var phrase = await phone.Page.Locator(".phrase").TextContentAsync();
        var desk = await room.Visitor($"/j/{room.Code}");
        await desk.Page.ClickAsync(".return summary");
        await desk.Page.FillAsync("#phrase", phrase!);
        await desk.Page.ClickAsync(".return .action");
        await Assertions.Expect(desk.Page).ToHaveURLAsync($"/play/{room.Code}");
        await Classroom.InQuarter(desk, 1);

        await Classroom.Type(desk, "gpu", "4321");
        await Assertions.Expect(desk.Page.Locator(".saved")).ToContainTextAsync("receipt");
        await phone.Page.ClickAsync("#tab-Sheet");

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
        for (var pressed = 0; pressed < 20 && !await page.EvaluateAsync<bool>("document.activeElement.id === 'line-gpu'"); pressed++) { await keys.PressAsync("Tab"); }
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
    public async Task A_line_out_of_range_says_so_beside_itself_and_nothing_is_saved()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        await visit.Page.GotoAsync("/solo");
        await visit.Page.ClickAsync("button[value=google]");
        await Classroom.InQuarter(visit, 1);

        await Classroom.Type(visit, "premium", "31");

        await Assertions.Expect(visit.Page.Locator("#fault-premium")).ToHaveTextAsync("Give a number between 0 and 30.");
        await Assertions.Expect(visit.Page.Locator("#line-premium")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator(".saved")).ToHaveTextAsync("Nothing saved yet in this quarter");
        await Classroom.Type(visit, "premium", "30");
        await Assertions.Expect(visit.Page.Locator("#fault-premium")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator(".saved")).ToContainTextAsync("receipt");
    }

    static async Task Everybody(IEnumerable<Visit> students, int quarter)
    {
        foreach (var student in students) { await Classroom.InQuarter(student, quarter); }
    }

    /// <summary>The row of a seat on the teacher's screen, by its number from 1.</summary>
    static ILocator Seat(Classroom room, int number) => room.Teacher.Page.Locator($"tbody tr:nth-of-type({number})");
}
