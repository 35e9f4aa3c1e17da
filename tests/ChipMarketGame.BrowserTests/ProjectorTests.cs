using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>The board on the wall, and what a teacher puts on it.</summary>
public sealed class ProjectorTests(Site site)
{
    const double Least = 24;

    /// <summary>Sizes in px as they stand on the screen: inside a picture the letters shrink with it.</summary>
    const string SmallTexts = """
        least => [...document.querySelectorAll('.projector *')]
          .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
          .filter(each => each.getClientRects().length && each.checkVisibility())
          .map(each => [parseFloat(getComputedStyle(each).fontSize) * (each.ownerSVGElement ? each.getScreenCTM().a : 1), each.textContent.trim()])
          .filter(([size]) => size < least - 0.1).map(([size, text]) => `${size}: ${text}`)
        """;

    /// <summary>Tables of a row of tables that reach beyond the row or into the next one.</summary>
    const string WiderThanTheirPlace = """
        [...document.querySelectorAll('.classes table')].filter(table => {
          const next = table.nextElementSibling, beside = next && next.offsetTop === table.offsetTop ? next : table.parentElement;
          return table.getBoundingClientRect().right > (beside === next ? beside.getBoundingClientRect().left : beside.getBoundingClientRect().right) + 1;
        }).map(table => table.caption.textContent).join('; ')
        """;

    /// <summary>Tables of scores that are wider than their place, after each score has got as many digits as one can have.</summary>
    const string CutScores = """
        () => {
          for (const score of document.querySelectorAll('td.score')) {
            const digits = document.createTreeWalker(score, NodeFilter.SHOW_TEXT);
            while (digits.nextNode()) digits.currentNode.data = digits.currentNode.data.replace(/[\d.,]+/, '1,234.5');
          }
          return [...document.querySelectorAll('.scroller:has(> .wall)')].filter(each => each.scrollWidth > each.clientWidth + 1)
            .map(each => `${each.getAttribute('aria-label')}: ${each.scrollWidth} in ${each.clientWidth} px`);
        }
        """;

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light, "en-US")]
    [InlineData(1920, 1080, ColorScheme.Dark, "zh-TW")]
    public async Task The_board_fits_the_wall_without_scrolling_and_is_read_from_the_last_row(
        int width, int height, ColorScheme scheme, string locale)
    {
        await using var room = await site.OpenClass(new ClassWish(Quarters: 2));
        var student = await room.Student("google");
        var wall = await room.Visitor("/", new Reader(width, scheme, locale));
        await wall.Page.SetViewportSizeAsync(width, height);
        await wall.Page.GotoAsync($"/watch/{room.Code}");
        await IsReadable(wall, ".invite", width, height);

        await room.StartFirstQuarter();
        await Classroom.InQuarter(student, 1);
        await Classroom.HandIn(student);
        await Classroom.InQuarter(student, 2);
        await Assertions.Expect(wall.Page.Locator(".ticker li").First).ToBeVisibleAsync();
        await wall.Drawn();
        await IsReadable(wall, ".map .node text", width, height);
        Assert.Matches("[▲▼]|unchanged|持平", await wall.Page.Locator(".moved").InnerTextAsync());

        await Classroom.HandIn(student);
        await Assertions.Expect(wall.Page.Locator("td.score").First).ToBeVisibleAsync();
        await IsReadable(wall, ".scores", width, height);
        Assert.Equal("", await wall.Page.EvaluateAsync<string>(WiderThanTheirPlace));
        await wall.Page.SetViewportSizeAsync(1280, 720);
        Assert.Empty(await wall.Page.EvaluateAsync<string[]>(CutScores));
        wall.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task What_the_teacher_says_stands_on_every_page_until_it_is_taken_back()
    {
        await using var room = await site.OpenClass();
        var student = await room.Student("nvidia");
        var wall = await room.Visitor($"/watch/{room.Code}");
        await room.Teacher.Page.FillAsync(".say input", "Mind the power.");
        await room.Teacher.Page.ClickAsync(".say form .action");
        foreach (var page in new[] { student.Page, wall.Page })
        {
            await Assertions.Expect(page.Locator(".message")).ToContainTextAsync("Mind the power.");
        }

        await room.Teacher.Page.ClickAsync(".say .unsay");

        foreach (var page in new[] { student.Page, wall.Page }) { await Assertions.Expect(page.Locator(".message")).ToHaveCountAsync(0); }
        await Assertions.Expect(room.Teacher.Page.Locator(".say .unsay")).ToHaveCountAsync(0);
    }

    static async Task IsReadable(Visit wall, string shown, int width, int height)
    {
        await Assertions.Expect(wall.Page.Locator(shown).First).ToBeVisibleAsync();
        var (wide, high) = (await wall.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await wall.Page.EvaluateAsync<int>(
            "document.documentElement.scrollHeight"));
        Assert.True(wide <= width && high <= height, $"{shown}: {wide} × {high} px on a wall of {width} × {height} px");
        Assert.Empty(await wall.Page.EvaluateAsync<string[]>(SmallTexts, Least));
    }
}
