using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A class as programs reach it, over HTTP.</summary>
sealed class ClassOverHttp(HttpClient api, GameId game, string code, string token)
{
    public HttpClient Api => api;

    public GameId Game => game;

    public string Code => code;

    public string Token => token;

    public static async Task<ClassOverHttp> Open(HttpClient api, string key, object terms)
    {
        using var answer = await Send(api, HttpMethod.Post, "/api/classes", key, JsonSerializer.Serialize(terms));
        Assert.Equal(201, (int)answer.StatusCode);
        using var opened = await answer.Json();
        return new ClassOverHttp(api, new GameId(opened.Text("game")), opened.Text("code"), opened.Text("token"));
    }

    /// <summary>Takes a seat; its token.</summary>
    public async Task<string> Take(string company, string name = "Ann", string? seatToken = null)
    {
        seatToken ??= SeatToken.New();
        using var answer = await Send(
            HttpMethod.Post, $"/api/classes/{code}/seats/{company}", null, JsonSerializer.Serialize(new { name, token = seatToken }));
        Assert.Equal(201, (int)answer.StatusCode);
        return seatToken;
    }

    public async Task Order(string verb, string body = "{}")
    {
        using var answer = await Send(HttpMethod.Post, $"/api/games/{game}/class/{verb}", token, body);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    /// <summary>When the open quarter is due.</summary>
    public async Task<DateTimeOffset?> Deadline()
    {
        using var snapshot = JsonDocument.Parse(await api.GetStringAsync(new Uri($"/api/games/{game}", UriKind.Relative)));
        return snapshot.RootElement.TryGetProperty("deadline", out var deadline) ? deadline.GetDateTimeOffset() : null;
    }

    public Task<HttpResponseMessage> Put(string what, string seatToken, CalendarQuarter quarter, string lines, string? command = null) =>
        Send(HttpMethod.Put, $"/api/games/{game}/seat/{what}", seatToken, $$"""{"quarter": "{{quarter}}", "lines": {{lines}}}""", command);

    public Task<HttpResponseMessage> Send(HttpMethod method, string address, string? bearer, string? body = null, string? command = null) =>
        Send(api, method, address, bearer, body, command);

    public static async Task<HttpResponseMessage> Send(
        HttpClient api, HttpMethod method, string address, string? bearer, string? body = null, string? command = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (bearer is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer); }
        if (command is not null) { request.Headers.Add("Idempotency-Key", command); }
        if (body is not null) { request.Content = new StringContent(body, Encoding.UTF8, "application/json"); }
        return await api.SendAsync(request);
    }
}

static class JsonAnswers
{
    public static async Task<JsonDocument> Json(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

    public static string Text(this JsonDocument json, string field) => json.RootElement.GetProperty(field).GetString()!;

    /// <summary>The sentence of an answer that refuses, which must be a problem.</summary>
    public static async Task<string> Sentence(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = await answer.Json();
        var sentence = problem.Text("detail");
        Assert.Contains(" ", sentence, StringComparison.Ordinal);
        return sentence;
    }
}
