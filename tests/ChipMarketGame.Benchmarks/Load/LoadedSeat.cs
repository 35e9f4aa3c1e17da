using System.Globalization;
using System.Text.Json;

namespace ChipMarketGame.Benchmarks;

/// <summary>A seat that the driver plays. Each sheet bears a number of its own, by which it is known again in the game.</summary>
internal sealed class LoadedSeat
{
    private readonly Hosts _hosts;
    private readonly string _game;
    private readonly string _token;
    private readonly string _class;
    private readonly string _line;
    private readonly Dictionary<string, (long Sequence, int Number)> _acknowledged = [];
    private int _number;

    private readonly string? _from;

    private LoadedSeat(Hosts hosts, string game, string token, string role, string line, string? from = null) =>
        (_hosts, _game, _token, _class, _line, _from) = (hosts, game, token, role, line, from);

    public string Token => _token;

    /// <summary>Whether any of its sheets was acknowledged.</summary>
    public bool HasAny => _acknowledged.Count > 0;

    public static LoadedSeat Of(Hosts hosts, string game, JsonElement claimed)
    {
        var (sight, token) = (claimed.GetProperty("sight"), claimed.GetProperty("token").GetString()!);
        return sight.TryGetProperty("hyperscaler", out _) ? new LoadedSeat(hosts, game, token, "hyperscaler", "software")
            : sight.TryGetProperty("designer", out _) ? new LoadedSeat(hosts, game, token, "designer", "ip")
            : new LoadedSeat(hosts, game, token, "nvidia", "openai");
    }

    /// <summary>The seat of a company in the usual roster, for whoever holds the token.</summary>
    /// <param name="from">Address that a proxy names as the holder's.</param>
    public static LoadedSeat At(Hosts hosts, string game, string token, string company, string? from) => company switch
    {
        "google" or "meta" or "amazon" or "microsoft" => new LoadedSeat(hosts, game, token, "hyperscaler", "software", from),
        "nvidia" => new LoadedSeat(hosts, game, token, "nvidia", "openai", from),
        _ => new LoadedSeat(hosts, game, token, "designer", "ip", from),
    };

    /// <summary>Hands a sheet in.</summary>
    /// <returns>Time to the acknowledgement; null if it came too late and was refused.</returns>
    public async Task<TimeSpan?> HandIn(string quarter)
    {
        var number = Interlocked.Increment(ref _number);
        var (status, text, took) = await _hosts.Ask(
            HttpMethod.Put, $"/api/games/{_game}/seat/sheet", _token,
            string.Create(CultureInfo.InvariantCulture, $$"""{"quarter": "{{quarter}}", "lines": {"{{_line}}": {{number}} } }"""), _from);
        if (status == 409) { return null; }
        if (status != 200) { throw new InvalidOperationException($"A sheet was answered with {status}: {text}"); }
        Note(quarter, JsonElement.Parse(text).GetProperty("sequence").GetInt64(), number);
        return took;
    }

    /// <summary>Keeps in mind what an acknowledgement said.</summary>
    public void Note(string quarter, long sequence, int number)
    {
        lock (_acknowledged)
        {
            if (!_acknowledged.TryGetValue(quarter, out var last) || last.Sequence < sequence)
            {
                _acknowledged[quarter] = (sequence, number);
            }
        }
    }

    /// <summary>
    /// How many of the sheets acknowledged last in a quarter are neither what that quarter played nor what the open one holds.
    /// </summary>
    public async Task<int> Lost()
    {
        var sight = await _hosts.Get(HttpMethod.Get, $"/api/games/{_game}/seat", _token, null, _from);
        var held = sight.GetProperty("game").GetProperty("closed").EnumerateArray().Zip(sight.GetProperty("played").EnumerateArray())
            .ToDictionary(pair => pair.First.GetProperty("quarter").GetString()!, pair => pair.Second);
        if (sight.TryGetProperty("submitted", out var open)) { held[sight.GetProperty("game").GetProperty("quarter").GetString()!] = open; }
        return _acknowledged.Count(each => !held.TryGetValue(each.Key, out var sheet)
            || sheet.GetProperty("origin").GetString() != "handed_in" || sheet.GetProperty(_class).GetProperty(_line)
                .GetInt64() != each.Value.Number);
    }
}
