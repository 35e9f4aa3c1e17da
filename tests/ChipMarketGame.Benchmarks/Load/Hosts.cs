using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// The hosts under load. What one of them does not answer is asked of the next with the same command id, until it is answered.
/// </summary>
internal sealed class Hosts(string[] addresses, string key) : IDisposable
{
    private static readonly TimeSpan BackOff = TimeSpan.FromMilliseconds(20), Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new(
        new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(1) }) { Timeout = TimeSpan.FromSeconds(15) };
    private int _turn;
    private int _askedAgain;

    public string Key => key;

    /// <summary>Where pages are read: of one host.</summary>
    public Uri Site => Sites[0];

    /// <summary>Where pages are read: of each host.</summary>
    public Uri[] Sites { get; } = [.. addresses.Select(address => new Uri(address))];

    /// <summary>Requests that had to be sent again: no answer, 429 or 503.</summary>
    public int AskedAgain => _askedAgain;

    /// <param name="from">The address that a proxy on this machine names as the caller's; null for none.</param>
    /// <returns>Status, body and the time from the first sending to the answer.</returns>
    public async Task<(int Status, string Text, TimeSpan Took)> Ask(
        HttpMethod method, string path, string? token, string? body = null, string? from = null)
    {
        var (began, command) = (Stopwatch.GetTimestamp(), Guid.NewGuid().ToString("n"));
        while (true)
        {
            var (status, text) = await Send(method, path, token, body, command, from);
            if (status is not (0 or 429 or 503)) { return (status, text, Stopwatch.GetElapsedTime(began)); }
            if (Stopwatch.GetElapsedTime(began) > Patience) { throw new TimeoutException($"{method} {path}: {status} {text}"); }
            Interlocked.Increment(ref _askedAgain);
            await Task.Delay(BackOff);
        }
    }

    /// <summary>The same where only success will do.</summary>
    public async Task<JsonElement> Get(HttpMethod method, string path, string? token, string? body = null, string? from = null)
    {
        var (status, text, _) = await Ask(method, path, token, body, from);
        return status is 200 or 201 ? JsonElement.Parse(text) : throw new InvalidOperationException($"{method} {path}: {status} {text}");
    }

    public void Dispose() => _client.Dispose();

    private async Task<(int Status, string Text)> Send(
        HttpMethod method, string path, string? token, string? body, string command, string? from)
    {
        using var request = new HttpRequestMessage(
            method, addresses[(int)((uint)Interlocked.Increment(ref _turn) % addresses.Length)] + path);
        request.Headers.Add("Idempotency-Key", command);
        if (token is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); }
        if (from is not null) { request.Headers.Add("X-Forwarded-For", from); }
        if (body is not null) { request.Content = new StringContent(body, Encoding.UTF8, "application/json"); }
        try
        {
            using var answer = await _client.SendAsync(request);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            return (0, lost.Message);
        }
    }
}
