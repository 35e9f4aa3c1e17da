using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ChipMarketGame.Contracts;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// Somebody who knows the code of a class and holds a seat in it, and sends all that may do harm, from many connections, without a pause
/// and from claimed addresses.
/// </summary>
sealed class Abuser : IDisposable
{
    const int Connections = 4;

    readonly HttpClient _http;
    readonly ConcurrentDictionary<(string What, int Status), int> _answers = new();

    Abuser(Uri site) => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = site, Timeout = Waiting.Patience
    };

    public Task Stopped { get; private set; } = Task.CompletedTask;

    public int Refused => _answers.Where(answer => answer.Key.Status == 429).Sum(answer => answer.Value);

    /// <summary>Answers that blame the host.</summary>
    public int Broken => _answers.Where(answer => answer.Key.Status >= 500).Sum(answer => answer.Value);

    public static async Task<Abuser> Begin(Uri site, ClassOverHttp room, CancellationToken stop)
    {
        var abuser = new Abuser(site);
        var token = await room.Take("nvidia", "Mallory");
        var heavy = JsonSerializer.Serialize(
            new { quarter = "2025Q1", lines = Enumerable.Range(0, SheetOrder.MostLines)
                .ToDictionary(number => $"{number}{new string('x', 90)}", _ => 1) });
        var long_ = JsonSerializer.Serialize(Enumerable.Range(0, 6000).ToDictionary(number => $"x{number}", _ => 1));
        (string What, Func<HttpRequestMessage> Make)[] harms =
        [
            ("language", () => Form("/language", null, ("culture", "en"), ("back", "/"))),
            ("forms with made-up secrets", () => Form(
                "/language", $".AspNetCore.Antiforgery.x={Guid.NewGuid():n}", ("culture", "en"), ("back", "/"))),
            ("games alone", () => Form("/solo", $".AspNetCore.Antiforgery.x={Guid.NewGuid():n}", ("company", "google"))),
            ("wrong codes", () => new HttpRequestMessage(HttpMethod.Get, $"/api/classes/{JoinCode.New()}")),
            ("wrong codes on pages", () => new HttpRequestMessage(HttpMethod.Get, $"/j/{JoinCode.New()}")),
            ("wrong keys", () => Json(HttpMethod.Post, "/api/classes", SeatToken.New(), "{}")),
            ("made-up tokens", () => Json(HttpMethod.Get, $"/api/games/{room.Game}/seat", SeatToken.New(), null)),
            ("claims", () => Json(HttpMethod.Post, $"/api/classes/{room.Code}/seats/nobody", null, """{"name": "Eve"}""")),
            ("worst sheets", () => Json(HttpMethod.Put, $"/api/games/{room.Game}/seat/draft", token, heavy)),
            ("longest bodies", () => Json(HttpMethod.Put, $"/api/games/{room.Game}/seat/draft", token, long_)),
            ("pages", () => new HttpRequestMessage(HttpMethod.Get, $"/watch/{room.Code}")),
            ("circuits", () => Form("/_blazor/negotiate?negotiateVersion=1", null)),
        ];
        abuser.Stopped = Task.WhenAll(harms.SelectMany(
            harm => Enumerable.Range(0, Connections).Select(_ => abuser.Repeat(harm.What, harm.Make, stop))));
        return abuser;
    }

    public override string ToString() =>
        string.Join("; ", _answers.GroupBy(answer => answer.Key.What).OrderBy(what => what.Key, StringComparer.Ordinal).Select(what =>
        $"{what.Key}: {string.Join(", ", what.OrderBy(each => each.Key.Status)
                .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key.Status} × {each.Value}")))}"));

    public void Dispose() => _http.Dispose();

    async Task Repeat(string what, Func<HttpRequestMessage> make, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var request = make();
            var claimed = $"198.51.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}";
            request.Headers.Add("X-Forwarded-For", claimed);
            request.Headers.Add("X-Real-IP", claimed);
            request.Headers.Add("Forwarded", $"for={claimed}");
            using var answer = await _http.SendAsync(request, CancellationToken.None);
            _answers.AddOrUpdate((what, (int)answer.StatusCode), 1, (_, count) => count + 1);
            // Whoever is refused tries again, but must not be all that this machine does.
            if ((int)answer.StatusCode == 429) { await Task.Delay(20, CancellationToken.None); }
        }
    }

    static HttpRequestMessage Form(string address, string? cookie, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        };
        if (cookie is not null) { request.Headers.Add("Cookie", cookie); }
        return request;
    }

    static HttpRequestMessage Json(HttpMethod method, string address, string? token, string? body)
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body) };
        if (token is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); }
        return request;
    }
}
