using System.Net;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A class whose last quarter is closed, to whoever comes with its code.</summary>
public sealed class EndedClassTests
{
    /// <summary>More wrong codes than an address has in a minute; it earns one back every three seconds.</summary>
    const int Knocks = 40;

    [Fact]
    public async Task A_seat_code_for_it_is_answered_as_one_for_no_class_and_counted()
    {
        await using var host = await Host.Start();
        var (room, _) = await Ended(host);
        using var elsewhere = host.From("127.0.0.5");
        var (statuses, sentences) = (new List<int>(), new HashSet<string>());

        for (var i = 0; i < Knocks; i++)
        {
            using var answer = await elsewhere.PostAsync(
                new Uri($"/api/classes/{room.Code}/seats", UriKind.Relative),
                new StringContent("""{"name": "Li", "seat_code": "ABCD2345", "token": "TOKEN"}""".Replace(
                    "TOKEN", SeatToken.New(), StringComparison.Ordinal)));
            statuses.Add((int)answer.StatusCode);
            if ((int)answer.StatusCode != 429) { sentences.Add(await answer.Sentence()); }
        }

        Assert.Equal(["No seat is to be had with this code: check the code, choose a free seat, or ask your teacher."], sentences);
        Assert.InRange(statuses.Count(status => status == 404), 20, Knocks - 1);
    }

    [Fact]
    public async Task To_whoever_has_no_token_of_it_its_code_is_that_of_no_class_and_counted_alike()
    {
        await using var host = await Host.Start();
        var (room, student) = await Ended(host);

        foreach (var code in (string[])[room.Code, JoinCode.New()])
        {
            using var elsewhere = host.From(code == room.Code ? "127.0.0.3" : "127.0.0.4");
            var (statuses, sentences) = (new List<int>(), new HashSet<string>());
            for (var i = 0; i < Knocks; i++)
            {
                using var answer = await ClassOverHttp.Send(
                    elsewhere, HttpMethod.Get, $"/api/classes/{code}", i % 2 == 0 ? null : SeatToken.New());
                statuses.Add((int)answer.StatusCode);
                if ((int)answer.StatusCode == 404) { sentences.Add(await answer.Sentence()); }
            }

            Assert.Equal(["No seat is to be had with this code: check the code, choose a free seat, or ask your teacher."], sentences);
            Assert.InRange(statuses.Count(status => status == 404), 20, Knocks - 1);
            Assert.Contains(429, statuses);
        }

        foreach (var token in (string[])[room.Token, student])
        {
            using var told = await room.Send(HttpMethod.Get, $"/api/classes/{room.Code}", token);
            Assert.Equal(200, (int)told.StatusCode);
        }
    }

    [Fact]
    public async Task Its_page_says_that_it_has_ended_and_offers_no_seat()
    {
        await using var host = await Host.Start();
        var (room, _) = await Ended(host);
        using var late = host.Browser();

        using var page = await late.Get($"/j/{room.Code}");
        var said = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        Assert.Contains("The class has ended. Nobody takes a seat in it any more.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("The first quarter has begun", said, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"seat-code\"", said, StringComparison.Ordinal);
        Assert.Contains("name=\"phrase\"", said, StringComparison.Ordinal);
    }

    /// <summary>A class that was played to its end, and the token of one who sat in it.</summary>
    static async Task<(ClassOverHttp Room, string Student)> Ended(Host host)
    {
        var room = await ClassOverHttp.Open(
            host.Api, host.OperatorKey, new { seed = 7, seats = new[] { "google" }, seconds_per_quarter = 0.1 });
        var student = await room.Take("google");
        await room.Order("start");
        await host.Grains.UntilEnded(room.Game);
        return (room, student);
    }
}
