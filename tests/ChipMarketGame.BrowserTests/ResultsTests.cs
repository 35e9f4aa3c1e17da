using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>What a student sees when a quarter has closed, and after the last.</summary>
public sealed partial class ResultsTests(Site site)
{
    [Fact]
    public async Task A_quarter_that_closed_shows_its_results_first_with_one_way_on_while_clock_and_tabs_stay_in_sight()
    {
        await using var room = await site.OpenClass(new ClassWish(Minutes: 60), new Reader(390, ColorScheme.Light, "en-US"));
        var student = await room.Student("google", new Reader(390, ColorScheme.Light, "en-US"));
        var page = student.Page;
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Assertions.Expect(page.Locator("#tab-Results")).ToHaveCountAsync(0);
        await page.ClickAsync("#tab-News");
        await page.ClickAsync("#tab-Sheet");
        await Classroom.HandIn(student);

        await Classroom.Turned(student, 2);

        await Assertions.Expect(page.Locator("#results")).ToHaveTextAsync("Results for 2025Q1");
        await Assertions.Expect(page.Locator(".results .score dd")).ToContainTextAsync("$");
        await Assertions.Expect(page.Locator(".sheet")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".results .onward")).ToHaveCountAsync(1);
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        foreach (var kept in new[] { "chip-countdown", "#tab-Sheet", ".onward" })
        {
            await Assertions.Expect(page.Locator(kept)).ToBeInViewportAsync();
        }

        await page.ClickAsync(".onward");
        await Assertions.Expect(page.Locator(".sheet #line-gpu")).ToBeVisibleAsync();
        await Classroom.HandIn(student);
        await Classroom.Turned(student, 3);
        await Assertions.Expect(page.Locator(".results .waterfall span")).ToHaveCountAsync(20);
        await Assertions.Expect(page.Locator(".results .causes p").First)
            .ToContainTextAsync(new Regex("It (rose|fell) by .*, from .* to .*most:"));
        student.HasNothingToComplainAbout();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark, "zh-TW")]
    [InlineData(390, ColorScheme.Light, "en-US")]
    [InlineData(768, ColorScheme.Light, "zh-TW")]
    [InlineData(1440, ColorScheme.Dark, "en-US")]
    public async Task Results_debrief_and_practice_fit_their_screen_and_pass_the_accessibility_rules(
        int width, ColorScheme scheme, string locale)
    {
        var reader = new Reader(width, scheme, locale);
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2, Practice: 1), reader);
        var student = await room.Student("google", reader);
        await ClassPagesTests.Fits(student, width);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.Turned(student, 2);
        await student.Drawn();
        await ClassPagesTests.Fits(student, width);
        await ClassPagesTests.Fits(room.Teacher, width);
        await room.Teacher.Page.ClickAsync(".bar .begin");
        await Assertions.Expect(room.Teacher.Page.Locator(".invite")).ToBeVisibleAsync();
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.Turned(student, 2);
        await Assertions.Expect(student.Page.Locator(".results .score")).ToBeVisibleAsync();
        await Classroom.InQuarter(student, 2);
        await Classroom.HandIn(student);

        await Assertions.Expect(student.Page.Locator(".scrub strong")).ToBeVisibleAsync();
        await ClassPagesTests.Fits(student, width);
        await student.Page.ClickAsync("#tab-Results");
        await Assertions.Expect(student.Page.Locator(".waterfall")).ToBeVisibleAsync();
        await ClassPagesTests.Fits(student, width);
        foreach (var visit in new[] { student, room.Teacher }) { visit.HasNothingToComplainAbout(); }
    }

    [Fact]
    public async Task Whoever_comes_back_with_a_draft_goes_on_with_the_sheet()
    {
        await using var room = await site.OpenClass();
        var student = await room.Student("mediatek");
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.Turned(student, 2);
        await student.Page.ReloadAsync();
        await Assertions.Expect(student.Page.Locator(".results")).ToBeVisibleAsync();
        await Classroom.InQuarter(student, 2);
        await Classroom.Type(student, "margin", "29");
        await Assertions.Expect(student.Page.Locator(".saved")).ToContainTextAsync("receipt");

        await student.Page.ReloadAsync();

        await Classroom.Turned(student, 2);
        await Assertions.Expect(student.Page.Locator("#line-margin")).ToHaveValueAsync("29");
    }

    [Fact]
    public async Task A_silent_cloud_is_told_that_it_orders_nothing_until_it_keeps_a_draft()
    {
        await using var room = await site.OpenClass();
        var (cloud, maker) = (await room.Student("amazon"), await room.Student("nvidia"));
        await room.StartFirstQuarter();
        await Classroom.InQuarter(cloud, 1);
        await Classroom.InQuarter(maker, 1);
        await Assertions.Expect(cloud.Page.Locator(".unsaved")).ToContainTextAsync("you order nothing");
        await Assertions.Expect(maker.Page.Locator(".unsaved")).ToContainTextAsync("your company keeps its opening terms");

        await cloud.Page.ClickAsync(".unsaved .keep");

        await Assertions.Expect(cloud.Page.Locator(".unsaved")).ToHaveCountAsync(0);
        await Assertions.Expect(cloud.Page.Locator(".saved")).ToContainTextAsync("receipt");
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-TW")]
    public async Task A_forecast_shows_its_last_column_on_a_phone(string locale)
    {
        var phone = new Reader(390, ColorScheme.Light, locale);
        await using var room = await site.OpenClass();
        var student = await room.Student("microsoft", phone);
        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);

        await student.Page.ClickAsync(".sheet .bar .foresee");

        await Assertions.Expect(student.Page.Locator(".forecast tbody tr").First).ToBeVisibleAsync();
        Assert.True(
            await student.Page.EvaluateAsync<bool>(
                "(scroller => scroller.scrollWidth <= scroller.clientWidth)(document.querySelector('.forecast .scroller'))"));
        Assert.True(
            await student.Page.EvaluateAsync<bool>(
                "[...document.querySelectorAll('.forecast td:last-child svg')].every(picture => picture.getBoundingClientRect().width " +
                ">= 36)"));
    }

    [Fact]
    public async Task The_debrief_opens_on_the_last_quarter_follows_the_arrow_keys_and_has_an_address_for_each()
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 3));
        var student = await room.Student("broadcom");
        await room.StartFirstQuarter();
        for (var quarter = 1; quarter <= 3; quarter++)
        {
            await Classroom.InQuarter(student, quarter);
            await Classroom.HandIn(student);
        }

        var (page, shown) = (student.Page, student.Page.Locator(".scrub strong"));
        await Assertions.Expect(shown).ToHaveTextAsync("2025Q3");
        await page.Locator("#quarter").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(shown).ToHaveTextAsync("2025Q2");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=2$"));
        await page.GotoAsync($"/play/{room.Code}?q=1");
        await Assertions.Expect(shown).ToHaveTextAsync("2025Q1");
        await page.GotoAsync($"/play/{room.Code}?q=9");
        await Assertions.Expect(shown).ToHaveTextAsync("2025Q3");
        await room.Teacher.Page.GotoAsync($"/teach/{room.Code}?q=2");
        await Assertions.Expect(room.Teacher.Page.Locator(".scrub strong")).ToHaveTextAsync("2025Q2");

        var decided = await page.Locator(".decided").AllInnerTextsAsync();
        await Assertions.Expect(page.Locator(".debrief td.score").First).ToContainTextAsync("$");
        Assert.DoesNotContain(decided, text => MisplacedDollar.IsMatch(text));
        Assert.Contains(decided, text => text.Contains("$500\u00a0m", StringComparison.Ordinal));
        student.HasNothingToComplainAbout();
    }

    [GeneratedRegex(@"\d\s*\$|\$\s*m")]
    private static partial Regex MisplacedDollar { get; }
}
