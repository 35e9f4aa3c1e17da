using ChipMarketGame.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class EventStreamTests
{
    [Fact]
    public async Task The_stream_of_an_idle_lobby_answers_at_once_and_says_again_and_again_that_it_lives()
    {
        await using var host = await Host.Start(
            adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton(new Heartbeat(TimeSpan.FromMilliseconds(20)))));
        var room = await host.Class("google");
        using var answer = await Open(room, $"/api/games/{room.Game}/events");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        using var deadline = new CancellationTokenSource(Waiting.Patience);
        for (var comments = 0; comments < 5; comments++)
        {
            Assert.Equal((":", ""), (await lines.ReadLineAsync(deadline.Token), await lines.ReadLineAsync(deadline.Token)));
        }
    }

    [Fact]
    public async Task Headers_come_before_anything_has_happened_and_before_the_first_sign_of_life()
    {
        var silent = ServiceDescriptor.Singleton(new Heartbeat(TimeSpan.FromHours(1)));
        await using var host = await Host.Start(adjust: builder => builder.Services.Replace(silent));
        var room = await host.Class("google");

        using var answer = await Open(room, $"/api/games/{room.Game}/events");

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public void A_stream_is_never_silent_for_more_than_fifteen_seconds() => Assert.Equal(TimeSpan.FromSeconds(15), Heartbeat.Usual.Every);

    [Fact]
    public async Task Comments_come_between_the_events_and_change_none()
    {
        await using var host = await Host.Start(
            adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton(new Heartbeat(TimeSpan.FromMilliseconds(20)))));
        var room = await host.Class("google");
        var token = await room.Take("google");
        using var answer = await Open(room, $"/api/games/{room.Game}/events");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await room.Order("start");
        using var sheet = await room.Put("sheet", token, Played.Opening.Scenario.Start, "{}");

        using var deadline = new CancellationTokenSource(Waiting.Patience);
        var told = new List<string>();
        while (told.LastOrDefault()?.StartsWith("data:", StringComparison.Ordinal) != true)
        {
            if (await lines.ReadLineAsync(deadline.Token) is { } line && line.Length > 0 && line != ":") { told.Add(line); }
        }

        Assert.Equal(["event: quarter-closed", "id: 1"], told[..2]);
        Assert.Equal(3, told.Count);
    }

    static Task<HttpResponseMessage> Open(ClassOverHttp room, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/event-stream");
        return room.Api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
