using System.Text.Json;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A command that is sent again under its id has had its effect, and its answer is the same.</summary>
public sealed class OneEffectTests
{
    static string NewId => Guid.NewGuid().ToString("n");

    [Fact]
    public async Task A_class_asked_for_twice_under_one_id_is_one_class_with_one_code_and_token()
    {
        await using var host = await Host.Start();
        var id = NewId;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Open(host, id, """{"team_size": 2}""")));
        var again = await Open(host, id, """{"team_size": 2}""");
        var other = await Open(host, NewId, """{"team_size": 2}""");

        Assert.All(answers, answer => Assert.Equal((201, again.Body), (answer.Status, answer.Body)));
        Assert.NotEqual(again.Body, other.Body);
        Assert.Equal(2, (await host.Journal.Games()).Count);
    }

    [Fact]
    public async Task A_class_asked_for_under_the_id_of_another_is_a_conflict()
    {
        await using var host = await Host.Start();
        var id = NewId;
        await Open(host, id, """{"team_size": 2}""");

        var other = await Open(host, id, """{"team_size": 3}""");

        Assert.Equal(409, other.Status);
        Assert.Single(await host.Journal.Games());
    }

    [Fact]
    public async Task An_id_of_a_class_tells_nothing_to_who_has_not_the_operators_key()
    {
        await using var host = await Host.Start();
        var id = NewId;
        await Open(host, id, "{}");

        using var stranger = await ClassOverHttp.Send(host.Api, HttpMethod.Post, "/api/classes", SeatToken.New(), "{}", id);

        Assert.Equal(401, (int)stranger.StatusCode);
    }

    [Fact]
    public async Task A_seat_claimed_twice_under_one_id_without_a_token_is_held_by_the_token_of_both_answers()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        var id = NewId;

        var first = await Claim(room, "google", "Ann", id);
        await room.Order("start");
        var again = await Claim(room, "google", "Ann", id);

        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Token, again.Token);
        using var seat = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat", again.Token);
        Assert.Equal(200, (int)seat.StatusCode);
        Assert.Equal(409, (await Claim(room, "meta", "Ann", id)).Status);
        Assert.Equal(409, (await Claim(room, "google", "Bob", id)).Status);
    }

    [Fact]
    public async Task A_seat_given_up_is_not_taken_again_by_a_claim_that_comes_again()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var id = NewId;
        var claimed = await Claim(room, "google", "Ann", id);
        using var left = await room.Send(HttpMethod.Delete, $"/api/games/{room.Game}/seat", claimed.Token);

        Assert.Equal(204, (int)left.StatusCode);
        Assert.Equal(409, (await Claim(room, "google", "Ann", id)).Status);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("claim-1")]
    [InlineData("")]
    [InlineData("no id, this one is not well formed")]
    public async Task A_claim_without_a_token_under_an_id_that_can_be_guessed_is_refused_and_takes_nothing(string id)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");

        var answer = await Claim(room, "google", "Ann", id);

        Assert.Equal(400, answer.Status);
        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
    }

    [Theory]
    [InlineData("autopilot", """{"company": "google", "on": false}""", "autopilot", """{"company": "google", "on": true}""")]
    [InlineData("resume", "{}", "pause", "{}")]
    [InlineData("unsay", "{}", "say", """{"text": "Hand in now."}""")]
    [InlineData("free", """{"company": "meta"}""", "reissue", """{"company": "meta", "name": "Bob", "token": "NEW"}""")]
    public async Task An_order_that_changed_nothing_does_not_act_when_it_comes_again_later(
        string order, string body, string since, string sinceBody)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        await room.Take("google");
        await room.Order("start");
        var id = NewId;

        Assert.Equal(200, await Order(room, order, body, id));
        Assert.Equal(200, await Order(room, since, sinceBody.Replace("NEW", SeatToken.New(), StringComparison.Ordinal), NewId));
        var (before, state) = ((await host.Journal.Head(room.Game))!.Version, await State(host, room));
        Assert.Equal(200, await Order(room, order, body, id));

        Assert.Equal(before, (await host.Journal.Head(room.Game))!.Version);
        Assert.Equal(state, await State(host, room));
    }

    [Fact]
    public async Task A_pause_of_a_paused_class_does_not_act_when_it_comes_again_after_the_clock_runs()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        await room.Take("google");
        await room.Order("start");
        await room.Order("pause");
        var id = NewId;

        Assert.Equal(200, await Order(room, "pause", "{}", id));
        await room.Order("resume");
        Assert.Equal(200, await Order(room, "pause", "{}", id));

        Assert.False((await host.Grains.Game(room.Game).Snapshot())!.Class!.Paused);
    }

    static async Task<string> State(Host host, ClassOverHttp room) =>
        JsonSerializer.Serialize((await host.Grains.Game(room.Game).Snapshot(int.MaxValue))!.Class);

    static async Task<int> Order(ClassOverHttp room, string order, string body, string id)
    {
        using var answer = await room.Send(HttpMethod.Post, $"/api/games/{room.Game}/class/{order}", room.Token, body, id);
        return (int)answer.StatusCode;
    }

    static async Task<(int Status, string Body)> Open(Host host, string id, string body)
    {
        using var answer = await ClassOverHttp.Send(host.Api, HttpMethod.Post, "/api/classes", host.OperatorKey, body, id);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static async Task<(int Status, string? Token)> Claim(ClassOverHttp room, string company, string name, string id)
    {
        using var answer = await room.Send(
            HttpMethod.Post, $"/api/classes/{room.Code}/seats/{company}", null, JsonSerializer.Serialize(new { name }), id);
        if (!answer.IsSuccessStatusCode) { return ((int)answer.StatusCode, null); }
        using var claimed = await answer.Json();
        return ((int)answer.StatusCode, claimed.Text("token"));
    }
}
