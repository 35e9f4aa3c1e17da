using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ChipMarketGame.Benchmarks;

/// <summary>A class whose seats are all played by the driver.</summary>
internal sealed class LoadedClass
{
    /// <summary>The eleven seats.</summary>
    public static readonly string[] Companies = [
        "google", "meta", "amazon", "microsoft", "broadcom", "mediatek", "marvell", "alchip", "qualcomm", "fujitsu", "nvidia"];

    private readonly Hosts _hosts;
    private readonly string _game;
    private readonly string _token;

    private LoadedClass(Hosts hosts, string game, string code, string token) => (_hosts, _game, Code, _token) = (hosts, game, code, token);

    public string Code { get; }

    public List<LoadedSeat> Seats { get; } = [];

    public string Game => _game;

    /// <summary>Opens a class, takes all its seats and starts it.</summary>
    public static async Task<LoadedClass> Open(Hosts hosts, double secondsPerQuarter)
    {
        var opened = await hosts.Get(
            HttpMethod.Post, "/api/classes", hosts.Key,
            string.Create(CultureInfo.InvariantCulture, $$"""{"seconds_per_quarter": {{secondsPerQuarter}}}"""));
        var (game, code) = (opened.GetProperty("game").GetString()!, opened.GetProperty("code").GetString()!);
        var room = new LoadedClass(hosts, game, code, opened.GetProperty("token").GetString()!);
        var found = await hosts.Get(HttpMethod.Get, $"/api/classes/{code}", null);
        foreach (var seat in found.GetProperty("class").GetProperty("seats").EnumerateArray())
        {
            var company = seat.GetProperty("seat").GetString()!;
            var claimed = await hosts.Get(
                HttpMethod.Post, $"/api/classes/{code}/seats/{company}", null,
                $$"""{"name": "load", "token": "{{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}}"}""");
            room.Seats.Add(LoadedSeat.Of(hosts, game, claimed));
        }

        await room.Order("start");
        return room;
    }

    public Task Order(string verb, string body = "{}") => _hosts.Get(HttpMethod.Post, $"/api/games/{_game}/class/{verb}", _token, body);

    /// <summary>The open quarter.</summary>
    public async Task<string> Quarter() =>
        (await _hosts.Get(HttpMethod.Get, $"/api/games/{_game}?since=9999", _token)).GetProperty("quarter").GetString()!;

    /// <summary>The open quarter once so many are closed; null once the game has ended.</summary>
    public async Task<string?> OpenedOrEnded(int closed)
    {
        while (true)
        {
            var game = await _hosts.Get(HttpMethod.Get, $"/api/games/{_game}?since=9999", _token);
            if (game.GetProperty("phase").GetString() == "ended") { return null; }
            if (game.GetProperty("closed_quarters").GetInt32() >= closed) { return game.GetProperty("quarter").GetString()!; }
            await Task.Delay(50);
        }
    }

    /// <summary>The open quarter once so many are closed, and when it is due.</summary>
    public async Task<(string Quarter, DateTimeOffset Deadline)> Opened(int closed)
    {
        while (true)
        {
            var game = await _hosts.Get(HttpMethod.Get, $"/api/games/{_game}?since=9999", _token);
            if (game.GetProperty("closed_quarters").GetInt32() >= closed && Deadline(game) is { } deadline)
            {
                return (game.GetProperty("quarter").GetString()!, deadline);
            }
            await Task.Delay(100);
        }
    }

    private static DateTimeOffset? Deadline(JsonElement game) => game.TryGetProperty("deadline", out var deadline)
        ? deadline.GetDateTimeOffset()
        : null;
}
