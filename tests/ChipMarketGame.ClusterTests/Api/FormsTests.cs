using System.Net;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class FormsTests
{
    [Fact]
    public async Task A_form_that_is_bent_makes_no_internal_error_and_takes_no_seat()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var browser = host.Browser();
        var hidden = await browser.Hidden("/solo");

        foreach (var code in (string[])[
            $"{room.Code[..4]}%0d%0a{room.Code[4..]}", $"{room.Code}%00", $"{room.Code}%E2%80%AE", "%2e%2e%2f", "é", new string('A', 3000)])
        {
            foreach (var (action, field) in ((string, string)[])[("", "name"), ("/return", "phrase")])
            {
                using var answer = await browser.Post(
                    $"/j/{code}{action}",
                    [.. hidden.Where(each => each.Key != "token"), new(field, "\u202E\u0007"), new("company", "google"), new(
                        "token", "x")]);
                Assert.True((int)answer.StatusCode < 500, $"{code}{action}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task A_form_from_another_site_does_nothing()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var browser = host.Browser();

        using var answer = await browser.Post(
            $"/j/{room.Code}", new("company", "google"), new("name", "Eve"), new("token", SeatToken.New()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task Nobody_begins_games_alone_without_end()
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        var hidden = await browser.Hidden("/solo");
        var statuses = new List<int>();

        for (var i = 0; i < 70; i++)
        {
            using var answer = await browser.Post("/solo", [.. hidden, new("company", "nobody")]);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([302, 429], statuses.Distinct().Order());
    }
}
