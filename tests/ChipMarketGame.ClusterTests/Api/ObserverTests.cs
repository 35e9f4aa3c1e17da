using System.Text.Json;
using ChipMarketGame.Contracts;
using Xunit;
using Xunit.Sdk;

namespace ChipMarketGame.ClusterTests;

public sealed class ObserverTests
{
    [Fact]
    public async Task An_observer_sees_nothing_that_a_player_does_not_see()
    {
        await using var host = await Host.Start();
        var room = await host.Class();
        var tokens = new List<string>();
        foreach (var company in Played.Roster.Companies.Take(Played.Roster.Seats))
        {
            tokens.Add(await room.Take(company.Id, $"Team {company.Id}"));
        }
        await Subset(room, tokens);
        await room.Order("start");
        await room.Order("say", """{"text": "Read the news."}""");
        for (var quarter = 0; quarter < 3; quarter++)
        {
            foreach (var token in tokens[1..]) { await HandIn(room, token, quarter); }
            await Subset(room, tokens);
            await HandIn(room, tokens[0], quarter);
            await host.Grains.Until(room.Game, game => game.ClosedQuarters == quarter + 1);
            await Subset(room, tokens);
        }
    }

    static async Task HandIn(ClassOverHttp room, string token, int quarter)
    {
        using var answer = await room.Put("sheet", token, Played.Opening.Scenario.Start + quarter, "{}");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    static async Task Subset(ClassOverHttp room, IEnumerable<string> tokens)
    {
        var observer = await Read(room, $"/api/games/{room.Game}", null);
        foreach (var token in tokens)
        {
            var player = await Read(room, $"/api/games/{room.Game}/seat", token);
            Contained(observer, player.GetProperty("game"), "game");
            Assert.ThrowsAny<XunitException>(
                () => Contained(player, observer, "the player's view, which proves that the search finds what is not there,"));
        }
    }

    static async Task<JsonElement> Read(ClassOverHttp room, string address, string? token)
    {
        using var answer = await room.Send(HttpMethod.Get, address, token);
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>That every value of the one stands at the same place in the other.</summary>
    static void Contained(JsonElement small, JsonElement large, string place)
    {
        Assert.True(small.ValueKind == large.ValueKind, $"{place} is {small.ValueKind} here and {large.ValueKind} there");
        if (small.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in small.EnumerateObject())
            {
                Assert.True(large.TryGetProperty(field.Name, out var other), $"{place}.{field.Name} is not there");
                Contained(field.Value, other, $"{place}.{field.Name}");
            }
        }
        else if (small.ValueKind == JsonValueKind.Array)
        {
            Assert.True(small.GetArrayLength() <= large.GetArrayLength(), $"{place} is longer here");
            foreach (var (one, other, number) in small.EnumerateArray().Zip(large.EnumerateArray(), Enumerable.Range(0, int.MaxValue)))
            {
                Contained(one, other, $"{place}[{number}]");
            }
        }
        else
        {
            Assert.True(small.GetRawText() == large.GetRawText(), $"{place} is {small.GetRawText()} here and {large.GetRawText()} there");
        }
    }
}
