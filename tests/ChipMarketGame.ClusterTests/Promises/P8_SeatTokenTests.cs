using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P8: a seat acts only with its token.</summary>
public sealed class P8_SeatTokenTests
{
    [Fact]
    public async Task P8_a_seat_acts_only_with_its_token_and_a_class_only_with_its_instructors()
    {
        await using var host = await Host.Start();
        var (room, tokens) = await Room(host);
        var before = await Versions(host);

        foreach (var (method, address, body) in Routes(room.Game))
        {
            foreach (var (whose, header) in tokens.Where(each => !Fits(address, each.Key)))
            {
                using var request = new HttpRequestMessage(method, address);
                if (header is not null) { request.Headers.TryAddWithoutValidation("Authorization", header); }
                if (body is not null) { request.Content = new StringContent(body); }
                using var answer = await room.Api.SendAsync(request);

                Assert.True((int)answer.StatusCode is 401, $"{method} {address} with {whose}: {(int)answer.StatusCode}");
                Assert.DoesNotContain("google", await answer.Sentence(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await Versions(host));
    }

    /// <summary>That the routes above are all there are: whatever takes a token is in the list.</summary>
    [Fact]
    public async Task P8_every_route_that_takes_a_token_is_tried()
    {
        await using var host = await Host.Start();
        using var document = JsonDocument.Parse(await host.Text("/openapi/v1.json"));

        var described = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject(), (path, verb) => (Verb: verb.Name.ToUpperInvariant(), path.Name, verb.Value))
            .Where(route => route.Value.GetProperty("responses").TryGetProperty("401", out _))
            .Select(route => $"{route.Verb} {route.Name}");

        Assert.Equal(
            described.Order(StringComparer.Ordinal),
            Routes(new GameId("x"))
                .Select(route => $"{route.Method} {route.Address.Replace("games/x", "games/{id}", StringComparison.Ordinal).Split('?')[0]}")
                    .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task P8_a_token_of_a_rival_plays_the_rivals_seat_and_no_other()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google", "meta");
        var (google, meta) = (await room.Take("google"), await room.Take("meta", "Ben"));
        await room.Order("start");
        await room.Order("pause");

        using var answer = await room.Put("sheet", meta, Played.Opening.Scenario.Start, """{"gpu": 4321}""");
        using var rival = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat", meta);
        using var own = await room.Send(HttpMethod.Get, $"/api/games/{room.Game}/seat", google);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains("4321", await rival.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("4321", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Every route that takes a token, with a body that would be good.</summary>
    static IEnumerable<(HttpMethod Method, string Address, string? Body)> Routes(GameId game)
    {
        const string Sheet = """{"quarter": "2025Q1", "lines": {"gpu": 1}}""";
        var (seat, run) = ($"/api/games/{game}/seat", $"/api/games/{game}/class");
        return
        [
            (HttpMethod.Post, "/api/classes", "{}"),
            (HttpMethod.Get, seat, null), (HttpMethod.Put, $"{seat}/draft", Sheet), (HttpMethod.Put, $"{seat}/sheet", Sheet),
            (HttpMethod.Delete, $"{seat}/sheet?quarter=2025Q1", null), (HttpMethod.Delete, seat, null),
            (HttpMethod.Get, run, null), (HttpMethod.Post, $"{run}/start", "{}"), (HttpMethod.Post, $"{run}/pause", "{}"),
            (HttpMethod.Post, $"{run}/resume", "{}"),
            (HttpMethod.Post, $"{run}/extend", """{"seconds": 5}"""), (HttpMethod.Post, $"{run}/clock", """{"seconds": 5}"""),
            (HttpMethod.Post, $"{run}/force-close", "{}"), (HttpMethod.Post, $"{run}/undo-close", "{}"),
            (HttpMethod.Get, $"{run}/people", null), (HttpMethod.Post, $"{run}/erase", """{"person": "x"}"""),
            (HttpMethod.Post, $"{run}/close-at", """{"at": "2099-01-01T00:00:00Z"}"""),
            (HttpMethod.Post, $"{run}/autopilot", """{"company": "google"}"""),
            (HttpMethod.Post, $"{run}/free", """{"company": "google"}"""),
            (HttpMethod.Post, $"{run}/offer", $$"""{"company": "google", "code": "{{SeatCode.New()}}"}"""),
            (HttpMethod.Post, $"{run}/reissue", $$"""{"company": "google", "name": "Eve", "token": "{{SeatToken.New()}}"}"""),
            (HttpMethod.Post, $"{run}/say", """{"text": "hello"}"""), (HttpMethod.Post, $"{run}/unsay", "{}"),
            (HttpMethod.Post, $"{run}/begin", """{"into": "mine"}"""),
            (HttpMethod.Post, $"{run}/branch", """{"quarter": "2025Q1", "into": "mine"}"""),
        ];
    }

    /// <summary>Whether a sort of token is the right one for a route, which then is not tried with it.</summary>
    static bool Fits(string address, string whose) => whose switch
    {
        "operator" => address == "/api/classes" || address.EndsWith("/people", StringComparison.Ordinal)
            || address.EndsWith("/erase", StringComparison.Ordinal),
        "instructor" => address.Contains("/class/", StringComparison.Ordinal) || address.EndsWith("/class", StringComparison.Ordinal),
        "seat" => address.Contains("/seat", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>A class in its first quarter, and what somebody might send as Authorization.</summary>
    static async Task<(ClassOverHttp Room, Dictionary<string, string?> Tokens)> Room(Host host)
    {
        var (room, other) = (await host.Class("google", "meta", "amazon", "microsoft"), await host.Class("google"));
        var (seat, left, freed, replaced) =
            (await room.Take("google"), await room.Take("meta"), await room.Take("amazon"), await room.Take("microsoft"));
        var elsewhere = await other.Take("google");
        await room.Order("start");
        using var gone = await room.Send(HttpMethod.Delete, $"/api/games/{room.Game}/seat", left);
        Assert.Equal(204, (int)gone.StatusCode);
        await room.Order("free", """{"company": "amazon"}""");
        await room.Order("reissue", $$"""{"company": "microsoft", "name": "Zoë", "token": "{{SeatToken.New()}}"}""");
        return (room, new Dictionary<string, string?>
        {
            ["nothing"] = null, ["an empty header"] = "", ["no token"] = "Bearer ", ["half a token"] = $"Bearer {seat[..20]}",
            ["a token and more"] = $"Bearer {seat}x",
            ["two tokens"] = $"Bearer {seat} {room.Token}", ["another scheme"] = $"Basic {seat}", ["no scheme"] = seat,
            ["the hash of a token"] = $"Bearer {SeatToken.HashOf(seat)}",
            ["padding"] = $"Bearer {seat[..42]}=", ["a stranger's"] = $"Bearer {SeatToken.New()}",
            ["an instructor's token of another class"] = $"Bearer {other.Token}",
            ["a seat's token of another class"] = $"Bearer {elsewhere}", ["one that left"] = $"Bearer {left}",
            ["one sent away"] = $"Bearer {freed}", ["one replaced"] = $"Bearer {replaced}",
            ["the code"] = $"Bearer {room.Code}",
            ["operator"] = $"Bearer {host.OperatorKey}", ["instructor"] = $"Bearer {room.Token}", ["seat"] = $"Bearer {seat}",
        });
    }

    static async Task<string[]> Versions(Host host) =>
        [.. (await host.Journal.Games()).Select(head => $"{head.Game} {head.Version} {head.Status}")];
}
