using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>
/// What somebody types into a form is not lost: not while a page comes alive, and not when it comes back with an objection.
/// </summary>
public sealed class FormTests(Site site)
{
    const string Typed = "7K2MQXPD";

    /// <summary>Fields that somebody could type into now and that the page would then write again.</summary>
    const string Open =
        "[...document.querySelectorAll('main input:enabled, main select:enabled, main textarea:enabled')].filter(each => " +
        "!each.closest('form[method=get], form[method=post]')).length";

    [Fact]
    public async Task A_code_typed_before_the_start_page_is_alive_is_still_there_when_it_is()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var script = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/blazor.web.js", async route =>
        {
            await script.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await visit.Page.FillAsync("#code", Typed);
        await Assertions.Expect(visit.Page.Locator("[data-live]")).ToHaveCountAsync(0);
        script.SetResult();

        await visit.Page.Locator("[data-live]").WaitForAsync();

        await Assertions.Expect(visit.Page.Locator("#code")).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task No_field_of_a_page_that_comes_alive_takes_anything_before()
    {
        await using var room = await site.OpenClass();
        var student = await room.Student("google");
        foreach (var visit in new[] { room.Teacher, student })
        {
            await visit.Page.RouteAsync("**/blazor.web.js", route => route.AbortAsync());
            await visit.Page.ReloadAsync();
            await visit.Page.Locator("main h1").WaitForAsync();

            Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Open));
            await visit.Page.UnrouteAsync("**/blazor.web.js");
        }
    }

    [Theory]
    [InlineData("en-US", "Did your teacher give you a seat code?")]
    [InlineData("zh-TW", "老師給你的是席位碼嗎？")]
    public async Task A_seat_code_typed_where_the_code_of_a_class_belongs_is_told_where_it_goes(string locale, string told)
    {
        await using var visit = await site.OpenStill(new Reader(390, ColorScheme.Light, locale));
        await visit.Page.GotoAsync("/");
        await visit.Page.FillAsync("#code", "ABCD-2345");
        await visit.Page.ClickAsync(".join-door .action");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/j/ABCD2345$"));
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(told);
        await Assertions.Expect(visit.Page.Locator(".join-door")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_a_wrong_seat_code_the_form_stands_open_with_what_was_typed()
    {
        await using var room = await site.OpenClass();
        var late = await room.Visitor($"/j/{room.Code}");
        await late.Page.ClickAsync("details:has(#seat-code) summary");
        await late.Page.FillAsync("#seat-code", "ABCD-2346");
        await late.Page.FillAsync("#seat-name", "Dora");

        await late.Page.ClickAsync("details:has(#seat-code) .action");

        await Assertions.Expect(late.Page.Locator("details:has(#seat-code) [role=alert]")).ToBeVisibleAsync();
        await Assertions.Expect(late.Page.Locator("#seat-code")).ToHaveValueAsync("ABCD-2346");
        await Assertions.Expect(late.Page.Locator("#seat-name")).ToHaveValueAsync("Dora");
        await late.Page.GotoAsync($"/j/{room.Code}");
        await Assertions.Expect(late.Page.Locator("#seat-code")).ToBeHiddenAsync();
        await Assertions.Expect(late.Page.Locator("#seat-name")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_number_out_of_range_costs_a_teacher_nothing_else_that_was_filled_in()
    {
        await using var room = await site.OpenClass();
        var page = room.Teacher.Page;
        await page.GotoAsync("/teach");
        await page.CheckAsync("input[value=Double]");
        await page.ClickAsync("details summary");
        await page.FillAsync("input[name=quarters]", "6");
        await page.FillAsync("input[name=seed]", "twelve");
        await page.UncheckAsync("input[value=nvidia]");

        await page.ClickAsync(".action.primary");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("wrong=seed"));
        await Assertions.Expect(page.Locator("input[name=seed]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name=seed]")).ToHaveValueAsync("twelve");
        await Assertions.Expect(page.Locator("input[name=quarters]")).ToHaveValueAsync("6");
        await Assertions.Expect(page.Locator("input[value=Double]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[value=nvidia]")).Not.ToBeCheckedAsync();
    }
}
