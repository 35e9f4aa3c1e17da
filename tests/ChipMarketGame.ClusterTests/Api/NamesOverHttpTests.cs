using System.Net;
using System.Text.Json;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Names of people as a whole host has them: over HTTP, on pages, in its log.</summary>
public sealed class NamesOverHttpTests
{
    const string Ann = "Planted Ann";

    [Fact]
    public async Task A_name_is_in_no_line_of_the_log_at_any_level_and_once_it_is_erased_on_no_page_and_in_no_answer()
    {
        var log = new Overheard();
        await using var host = await Host.Start(adjust: log.To);
        var room = await host.Class("google", "meta");
        var seat = await room.Take("google", Ann);
        await room.Take("meta", "Other Ben");
        await room.Order("say", JsonSerializer.Serialize(new { text = $"Hello {Ann}" }));
        Assert.Contains(Ann, await Told(host, room), StringComparison.Ordinal);
        using var people = await (await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/class/people", room.Token)).Json();
        var person = people.RootElement.GetProperty("people").EnumerateArray().Single(each => each.GetProperty("name").GetString() == Ann);
        Assert.Equal(("google", false), (person.GetProperty("company").GetString(), person.GetProperty("in_chain").GetBoolean()));

        using var erased = await room.Send(
            HttpMethod.Post, $"/api/games/{room.Game}/class/erase", room.Token,
            JsonSerializer.Serialize(new { person = person.GetProperty("id").GetString() }));

        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        var told = await Told(host, room) + await erased.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Ann, told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Other Ben", told, StringComparison.Ordinal);
        Assert.Contains("(name erased)", told, StringComparison.Ordinal);
        using var sight = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat", seat);
        Assert.Equal(HttpStatusCode.OK, sight.StatusCode);
        Assert.Contains(log.Lines, line => line.Contains($"{room.Game}", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain(Ann, line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_may_not_erase_is_refused_with_a_sentence_and_a_person_that_is_not_there_is_404()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var seat = await room.Take("google", Ann);
        var path = $"/api/games/{room.Game}/class/erase";

        using var asSeat = await room.Send(HttpMethod.Post, path, seat, """{"person": "x"}""");
        using var asNobody = await room.Send(HttpMethod.Post, path, null, """{"person": "x"}""");
        using var nobody = await room.Send(HttpMethod.Post, path, room.Token, """{"person": "x"}""");
        using var nothing = await room.Send(HttpMethod.Post, path, room.Token, "{}");
        using var operators = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/class/people", host.OperatorKey);

        Assert.Equal(
            [401, 401, 404, 400, 200], new[] { asSeat, asNobody, nobody, nothing, operators }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("There is no person x in this class.", await nobody.Sentence());
    }

    /// <summary>What everybody reads of the class: its pages in both languages and the API.</summary>
    static async Task<string> Told(Host host, ClassOverHttp room)
    {
        var told = "";
        foreach (var page in (string[])[$"/j/{room.Code}", $"/watch/{room.Code}", $"/api/classes/{room.Code}", $"/api/games/{room.Game}"])
        {
            told += await host.Text(page);
        }
        foreach (var address in (string[])["", "/people"])
        {
            using var answer = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/class{address}", room.Token);
            told += await answer.Content.ReadAsStringAsync();
        }

        return WebUtility.HtmlDecode(told);
    }
}
