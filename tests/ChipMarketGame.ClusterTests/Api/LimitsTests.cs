using System.Text.Json;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class LimitsTests
{
    const int Flood = 500;

    [Fact]
    public async Task A_flood_of_wrong_codes_is_slowed_down_while_a_class_behind_the_same_address_joins()
    {
        await using var host = await Host.Start();
        var room = await host.Class();

        var knocks = await Task.WhenAll(Enumerable.Range(0, Flood).Select(number => Knock(room, JoinCode.New(), number)));
        foreach (var company in Played.Roster.Companies.Take(Played.Roster.Seats)) { await room.Take(company.Id); }
        using var found = await room.Send(HttpMethod.Get, $"/api/classes/{room.Code}", null);
        using var again = await room.Send(HttpMethod.Get, $"/api/classes/{JoinCode.New()}", null);

        Assert.Equal([404, 429], knocks.Distinct().Order());
        Assert.InRange(knocks.Count(status => status == 404), 1, 25);
        Assert.Equal((200, 429), ((int)found.StatusCode, (int)again.StatusCode));
        Assert.Equal(60, again.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.StartsWith("Too many wrong codes", await again.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_wrong_operator_keys_is_slowed_down_while_the_operator_opens_classes()
    {
        await using var host = await Host.Start();

        var knocks = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            using var answer = await ClassOverHttp.Send(host.Api, HttpMethod.Post, "/api/classes", SeatToken.New(), "{}");
            knocks.Add((int)answer.StatusCode);
        }

        Assert.Equal([401, 429], knocks.Distinct().Order());
        Assert.NotNull(await host.Class("google"));
    }

    [Fact]
    public async Task One_token_that_floods_is_slowed_down_and_its_classmates_are_not()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        var (loud, quiet) = (await room.Take("google"), await room.Take("meta"));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 900).Select(_ => Look(room, loud)));
        var classmate = await Look(room, quiet);

        Assert.Equal([200, 429], statuses.Distinct().Order());
        Assert.Equal(200, classmate);
    }

    static async Task<int> Knock(ClassOverHttp room, string code, int number)
    {
        using var answer = number % 2 == 0
            ? await room.Send(HttpMethod.Get, $"/api/classes/{code}", null)
            : await room.Send(HttpMethod.Post, $"/api/classes/{code}/seats/google", null, JsonSerializer.Serialize(new { name = "Eve" }));
        return (int)answer.StatusCode;
    }

    static async Task<int> Look(ClassOverHttp room, string token)
    {
        using var answer = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat?since=999", token);
        return (int)answer.StatusCode;
    }
}
