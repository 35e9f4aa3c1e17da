using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>P7 for live pages.</summary>
public sealed class SecretDraftTests(Site site)
{
    /// <summary>What the writer types first and leaves as a draft, and what is handed in; as typed and as pages write it.</summary>
    static readonly string[] Planted = ["765431", "765,431", "123457", "123,457"];

    [Fact]
    public async Task What_a_student_types_reaches_no_other_page_download_console_or_log_before_the_quarter_closes()
    {
        await using var silo = await SiloProcess.Start(secondsPerQuarter: 100_000, everythingLogged: true);
        await using var room = await Classroom.Open(site, silo, new ClassWish(Team: 2));
        var (writer, rival, other) = (await room.Student("google"), await room.Student("nvidia"), await room.Student("mediatek"));
        var (projector, late) = (await room.Visitor($"/watch/{room.Code}"), await room.Visitor($"/j/{room.Code}"));
        Visit[] everybodyElse = [rival, other, projector, late, room.Teacher];
        await room.StartFirstQuarter();
        await Classroom.InQuarter(writer, 1);
        await Classroom.Type(writer, "gpu", "765431");
        await Assertions.Expect(writer.Page.Locator(".saved")).ToContainTextAsync("receipt");
        await Look(room, everybodyElse);
        await Classroom.Type(writer, "gpu", "123457");
        await Classroom.HandIn(writer);
        await Assertions.Expect(writer.Page.Locator(".handed-in")).ToContainTextAsync("123,457");
        await Assertions.Expect(room.Seat(1)).ToContainTextAsync("handed in");
        await Look(room, everybodyElse);

        // The search finds what is there: the writer's own connection brought it.
        Assert.Contains("123,457", writer.Heard, StringComparison.Ordinal);
        Assert.True(silo.Said.Count > 1000, "the log was not heard");
        Nowhere(string.Join('\n', silo.Said), "the log");
    }

    /// <summary>Everybody else opens each tab and loads the page again; the teacher takes every file.</summary>
    static async Task Look(Classroom room, Visit[] everybodyElse)
    {
        foreach (var kind in new[] { "Gradebook", "Decisions", "Events" }) { Nowhere(await room.Download(kind), kind); }
        foreach (var visit in everybodyElse)
        {
            foreach (var tab in await visit.Page.Locator("[role=tab]").AllAsync()) { await tab.ClickAsync(); }
            Nowhere(await visit.Page.ContentAsync(), visit.Page.Url);
            var answer = await visit.Page.ReloadAsync();
            Nowhere(await answer!.TextAsync(), $"{visit.Page.Url}, loaded again,");
            Nowhere(await visit.Page.ContentAsync(), visit.Page.Url);
            Nowhere(visit.Heard, $"the connection of {visit.Page.Url}");
            Nowhere(visit.Console, $"the console of {visit.Page.Url}");
        }
    }

    static void Nowhere(string told, string where) =>
        Assert.All(Planted, number => Assert.False(told.Contains(number, StringComparison.Ordinal), $"{where} tells {number}"));
}
