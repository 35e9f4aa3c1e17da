using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class GamesApiTests
{
    [Fact]
    public async Task A_game_can_be_listed_read_and_read_on_from_any_quarter()
    {
        await using var host = await Host.Start();
        var end = await host.Play(Played.Request());

        using var list = JsonDocument.Parse(await host.Text("/api/games?ended=true"));
        using var whole = JsonDocument.Parse(await host.Text("/api/games/a-game"));
        using var rest = JsonDocument.Parse(await host.Text("/api/games/a-game/events?since=20"));

        Assert.Equal("a-game", list.RootElement[0].GetProperty("id").GetString());
        Assert.Equal(end.Quarters, whole.RootElement.GetProperty("closed").GetArrayLength());
        Assert.Equal("google", whole.RootElement.GetProperty("scores")[0].GetProperty("seat").GetString());
        Assert.Equal([20, 21, 22, 23], rest.RootElement.EnumerateArray().Select(quarter => quarter.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task The_event_stream_tells_each_quarter_once_and_ends_with_the_game()
    {
        await using var host = await Host.Start();
        await host.Grains.Game(Played.Id).Open(Played.Request() with { Document = Played.Short(6).Json, SecondsPerQuarter = 0.2 });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/games/a-game/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Last-Event-ID", "2");

        using var answer = await host.Api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var told = await SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync().ToArrayAsync();

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ["quarter-closed", "quarter-closed", "quarter-closed", "quarter-closed", "game-ended"], told.Select(each => each.EventType));
        Assert.Equal(
            ["2025Q3", "2025Q4", "2026Q1", "2026Q2"],
            told.SkipLast(1).Select(each => JsonDocument.Parse(each.Data).RootElement.GetProperty("quarter").GetString()));
    }

    [Theory]
    [InlineData("/api/games/none", HttpStatusCode.NotFound, "There is no game none; /api/games lists them.")]
    [InlineData("/api/games/NO%20GAME", HttpStatusCode.NotFound, "There is no game NO GAME; /api/games lists them.")]
    [InlineData("/api/games/a-game?since=-1", HttpStatusCode.BadRequest, "since must be a whole number from 0, not -1.")]
    [InlineData("/api/games/a-game/events?since=1e3", HttpStatusCode.BadRequest, "since must be a whole number from 0, not 1e3.")]
    [InlineData("/api/games?ended=perhaps", HttpStatusCode.BadRequest, "ended must be true or false, not perhaps.")]
    [InlineData("/api/scenarios/none", HttpStatusCode.NotFound, "There is no scenario none; /api/scenarios lists them.")]
    [InlineData("/api/nothing", HttpStatusCode.NotFound, "There is no /api/nothing; /openapi/v1.json lists what there is.")]
    public async Task What_cannot_be_answered_is_a_problem_with_a_sentence(string address, HttpStatusCode status, string sentence)
    {
        await using var host = await Host.Start();

        using var answer = await host.Api.GetAsync(new Uri(address, UriKind.Relative));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(sentence, problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_game_of_another_version_is_a_conflict_with_its_reason()
    {
        await using var host = await Host.Start();
        await host.Journal.BeginUnreadable(Played.Id);

        using var answer = await host.Api.GetAsync(new Uri("/api/games/a-game", UriKind.Relative));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("its scenario cannot be played", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("quarantined", await host.Text("/api/games"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenarios_are_listed_and_their_documents_play()
    {
        await using var host = await Host.Start();

        using var list = JsonDocument.Parse(await host.Text("/api/scenarios"));
        var document = await host.Text("/api/scenarios/no-asic");

        Assert.Equal(
            ScenarioFile.BuiltInNames, list.RootElement.EnumerateArray().Select(scenario => scenario.GetProperty("name").GetString()!));
        Assert.Equal("no-asic", ScenarioFile.Read(document).Name);
    }

    [Fact]
    public async Task A_host_that_serves_is_healthy()
    {
        await using var host = await Host.Start();

        Assert.Equal("Healthy", await host.Text("/health"));
    }
}
