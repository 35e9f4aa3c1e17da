using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>A student in front of an open sheet.</summary>
public sealed class SheetTests(Site site)
{
    static readonly Reader Phone = new(390, ColorScheme.Dark, "zh-TW");

    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_first_click_on_Hand_in_counts_right_after_typing_and_nothing_moves_under_the_pointer()
    {
        await using var visit = await Alone("google");
        await Classroom.HandIn(visit);
        await Classroom.InQuarter(visit, 2);
        var button = visit.Page.Locator(".sheet .bar .primary");
        foreach (var (typed, line) in new[] { ("150001", "gpu"), ("31", "premium"), ("90.000", "gpu"), ("12", "premium"),
            ("150001", "gpu") })
        {
            await visit.Page.FillAsync($"#line-{line}", typed);
            await button.ScrollIntoViewIfNeededAsync();
            var (before, shown) = (await button.BoundingBoxAsync(), await visit.Page.Locator(".sheet .kept").TextContentAsync());
            await visit.Page.Locator($"#line-{line}").BlurAsync();
            if (typed is "31" or "90.000")
            {
                await visit.Page.Locator($"#fault-{line}").WaitForAsync();
            }
            else { await Assertions.Expect(visit.Page.Locator($"#fault-{line}")).ToHaveCountAsync(0); }
            Assert.Equal((before!.X, before.Y), await Place(button));
        }

        await visit.Page.FillAsync("#line-gpu", "150002");
        var box = (await button.BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToContainTextAsync("receipt");
        await visit.Page.Mouse.UpAsync();

        await Assertions.Expect(visit.Page.Locator(".confirm")).ToContainTextAsync("150,002");
    }

    [Fact]
    public async Task A_double_click_on_Hand_in_now_hands_in_once_however_slow_the_network_is()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2));
        var student = await room.Student("google");
        var last = await room.Student("meta");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Slow(student.Page);
        await student.Page.ClickAsync(".sheet .bar .primary");
        await student.Page.Locator(".confirm .primary").ClickAsync(new LocatorClickOptions { ClickCount = 2, Delay = 40 });
        await student.Page.Locator(".handed-in").WaitForAsync();
        await Assertions.Expect(student.Page.Locator(".handed-in")).ToBeFocusedAsync();

        await student.Page.Locator(".handed-in .action").ClickAsync(new LocatorClickOptions { ClickCount = 2, Delay = 40 });
        await student.Page.Locator("form[data-sheet]").WaitForAsync();

        await Assertions.Expect(student.Page.Locator(".sheet .alarm")).ToHaveCountAsync(0);
        await Classroom.HandIn(student);
        await Classroom.InQuarter(last, 1);
        await Classroom.HandIn(last);
        await Classroom.InQuarter(student, 2);
        var told = (await room.Download("Events")).Split('\n');
        Assert.Equal(3, told.Count(line => line.Contains("\"sheet_submitted\"", StringComparison.Ordinal)));
        Assert.Single(told, line => line.Contains("\"sheet_withdrawn\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_typed_counts_without_leaving_the_field()
    {
        await using var visit = await Alone("google");

        await visit.Page.Locator("#line-gpu").PressSequentiallyAsync("7");
        await visit.Page.Locator("#line-gpu").FillAsync("150003");

        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToContainTextAsync("receipt");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-sheet", "kept");
        await Assertions.Expect(visit.Page.Locator("#line-gpu")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#line-gpu")).ToHaveAttributeAsync("data-kept", "150003");
    }

    [Fact]
    public async Task Loss_of_contact_shows_within_five_seconds_and_what_is_typed_then_is_never_called_saved()
    {
        await using var visit = await Alone("microsoft");
        await Classroom.Type(visit, "gpu", "150000");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToContainTextAsync("receipt");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToBeVisibleAsync();
        await visit.Page.Context.SetOfflineAsync(true);

        await Assertions.Expect(visit.Page.Locator("#components-reconnect-modal"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 5_000 });
        await visit.Page.FillAsync("#line-gpu", "150004");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".saved .unkept")).ToBeVisibleAsync();
        await visit.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(visit.Page.Locator("#line-gpu"))
            .ToHaveAttributeAsync("data-kept", "150004", new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_typed_while_the_server_restarts_is_told_again()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 100_000);
        await using var visit = await site.Open(silo);
        await Begin(visit, "google");
        await Classroom.Type(visit, "gpu", "150000");
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToContainTextAsync("receipt");
        await visit.Page.EvaluateAsync("document.body.dataset.before = 'restart'");

        await silo.Restart(whileAway: async () =>
        {
            await visit.Page.FillAsync("#line-gpu", "150005");
            await visit.Page.SelectOptionAsync("#request-ambition", "bold");
            await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToBeHiddenAsync();
        });

        await Assertions.Expect(visit.Page.Locator("body:not([data-before])"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await Assertions.Expect(visit.Page.Locator(".saved .kept")).ToContainTextAsync("receipt", Patient);
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-sheet", "kept");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("#line-gpu")).ToHaveValueAsync("150005");
        await Assertions.Expect(visit.Page.Locator("#request-ambition")).ToHaveValueAsync("bold");
    }

    [Fact]
    public async Task Two_tabs_of_one_seat_show_the_same_sheet()
    {
        await using var visit = await Alone("google");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.Locator(".cockpit-head[data-live]").WaitForAsync();

        await visit.Page.FillAsync("#line-gpu", "150006");
        await Assertions.Expect(other.Locator("#line-gpu")).ToHaveValueAsync("150006");
        await other.FillAsync("#line-gpu", "150007");

        await Assertions.Expect(visit.Page.Locator("#line-gpu")).ToHaveValueAsync("150007");
        foreach (var page in new[] { visit.Page, other })
        {
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-sheet", "kept");
        }
        await visit.Page.ClickAsync(".sheet .bar .primary");
        await visit.Page.ClickAsync(".confirm .primary");
        await Classroom.InQuarter(visit, 2);
    }

    [Fact]
    public async Task An_order_that_nobody_can_pay_or_power_is_warned_of_before_it_is_handed_in()
    {
        await using var visit = await Alone("google");

        await visit.Page.FillAsync("#line-gpu", "999999999");
        await visit.Page.ClickAsync(".sheet .bar .primary");

        await Assertions.Expect(visit.Page.Locator(".confirm .warning")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.Locator(".confirm")).ToContainTextAsync("You can pay for about");
        await Assertions.Expect(visit.Page.Locator(".confirm")).ToContainTextAsync("Your power carries about");
    }

    [Fact]
    public async Task On_a_phone_the_first_decision_is_in_the_first_screen_and_what_sticks_is_small()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60), Phone);
        var student = await room.Student("google", Phone);
        await student.Page.SetViewportSizeAsync(390, 844);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);

        var first = (await student.Page.Locator("#line-gpu").BoundingBoxAsync())!;
        Assert.True(first.Y + first.Height <= 844 - 80, $"the first field ends at {first.Y + first.Height} px");
        var sticky = await student.Page.EvaluateAsync<double>(
            "[...document.querySelectorAll('body *')].filter(each => getComputedStyle(each).position === 'sticky').reduce((sum, each) " +
            "=> sum + each.offsetHeight, 0)");
        Assert.True(sticky <= 140, $"{sticky} px stick");
        await ClassPagesTests.Fits(student, 390);
    }

    [Fact]
    public async Task A_message_of_the_teacher_is_in_sight_however_far_a_phone_is_scrolled_down_until_it_is_put_away()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2));
        var student = await room.Student("google", Phone);
        await student.Page.SetViewportSizeAsync(390, 844);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await student.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");

        await room.Teacher.Page.FillAsync(".say input", "看這裡 look here");
        await room.Teacher.Page.ClickAsync(".say form .action");

        await Assertions.Expect(student.Page.GetByText("look here")).ToBeInViewportAsync();
        await student.Page.ClickAsync(".pinned .action");
        await Assertions.Expect(student.Page.Locator(".pinned")).ToHaveCountAsync(0);
        await Assertions.Expect(student.Page.Locator(".card.message")).ToContainTextAsync("look here");
        await Assertions.Expect(student.Page.Locator("#panel")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_countdown_goes_on_as_it_went_when_the_clock_of_the_device_is_set()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var student = await room.Student("google");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        var clock = student.Page.Locator("chip-countdown").First;
        await Assertions.Expect(clock).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(59|58):"));

        // The device's clock is put forward by half an hour, which a page sees by Date alone.
        await student.Page.EvaluateAsync("{ const now = Date.now; Date.now = () => now() + 1_800_000; }");
        await student.Page.WaitForFunctionAsync(
            "() => { const seen = performance.now(); globalThis.from ??= seen; return seen - globalThis.from > 1500; }");

        await Assertions.Expect(clock).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^(59|58|57):"));
    }

    [Theory]
    [InlineData(
        "en-US", "0 to 10.", "Give a number between 0 and 10, the cap that you have promised.", "Not saved: a line needs fixing",
        "Fix these first: Fusion royalty.")]
    [InlineData("zh-TW", "0 到 10。", "請輸入 0 到 10 之間的數字；10 是你承諾的上限。", "未儲存：有欄位需要修正", "請先修正：Fusion 權利金。")]
    public async Task A_royalty_above_the_cap_is_blamed_beside_it_and_Hand_in_leads_there(
        string locale, string hint, string fault, string unkept, string first)
    {
        await using var visit = await Alone("nvidia", new Reader(390, ColorScheme.Light, locale));
        await Classroom.Type(visit, "cap", "10");
        await Assertions.Expect(visit.Page.Locator("#note-royalty")).ToContainTextAsync(hint);

        await visit.Page.FillAsync("#line-royalty", "20");

        await Assertions.Expect(visit.Page.Locator("#fault-royalty")).ToHaveTextAsync(fault);
        await Assertions.Expect(visit.Page.Locator(".saved .unkept")).ToHaveTextAsync(unkept);
        await visit.Page.ClickAsync(".sheet .bar .primary");
        await Assertions.Expect(visit.Page.Locator(".sheet .alarm")).ToHaveTextAsync(first);
        await Assertions.Expect(visit.Page.Locator(".confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#line-royalty")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#fault-royalty")).ToBeInViewportAsync();
        await Classroom.Type(visit, "royalty", "10");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-sheet", "kept");
        await Assertions.Expect(visit.Page.Locator(".sheet .alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_stands_in_the_fields_and_could_not_be_kept_outlives_a_deadline_that_the_teacher_moves()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Minutes: 60));
        var student = await room.Student("google");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.Type(student, "gpu", "150008");
        await Assertions.Expect(student.Page.Locator("#line-gpu")).ToHaveAttributeAsync("data-kept", "150008");
        await student.Page.FillAsync("#line-premium", "31");
        await student.Page.FillAsync("#line-gpu", "150009");
        await Assertions.Expect(student.Page.Locator("#fault-premium")).ToBeVisibleAsync();
        var clock = student.Page.Locator("chip-countdown").First;
        var before = await clock.GetAttributeAsync("deadline");

        await room.Teacher.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "+5 min" }).ClickAsync();
        await Assertions.Expect(clock).Not.ToHaveAttributeAsync("deadline", before!);

        await Assertions.Expect(student.Page.Locator("#line-gpu")).ToHaveValueAsync("150009");
        await Assertions.Expect(student.Page.Locator("#line-premium")).ToHaveValueAsync("31");
        await Classroom.Type(student, "premium", "30");
        await Assertions.Expect(student.Page.Locator("#line-gpu")).ToHaveAttributeAsync("data-kept", "150009");
    }

    async Task<Visit> Alone(string company, Reader? reader = null)
    {
        var visit = await site.OpenStill(reader ?? Reader.Usual);
        await Begin(visit, company);
        return visit;
    }

    static async Task Begin(Visit visit, string company)
    {
        await visit.Page.GotoAsync("/solo");
        await visit.Page.ClickAsync($"button[value={company}]");
        await Classroom.InQuarter(visit, 1);
    }

    static async Task<(float, float)> Place(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X, box.Y);
    }

    /// <summary>Whatever the page tells the server travels for 200 ms.</summary>
    static async Task Slow(IPage page) => await page.EvaluateAsync("""
        { const send = WebSocket.prototype.send; WebSocket.prototype.send = function (data) { setTimeout(() => send.call(this, data), 200); }; }
        """);
}
