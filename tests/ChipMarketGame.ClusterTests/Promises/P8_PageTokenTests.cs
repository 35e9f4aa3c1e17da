using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P8 for people: a page of a seat or a class, and a form, does nothing without the cookie that speaks for it.</summary>
public sealed class P8_PageTokenTests
{
    const string Holder = "Persephone";

    /// <summary>Pages and forms for everybody: they show what is public, or begin something of the sender's own.</summary>
    static readonly string[] Open =
    [
        "GET /", "GET /error", "GET /games", "GET /handbook", "GET /handbook/{Name}", "GET /handbook/facts", "GET /handbook/parameters",
        "GET /not-found", "GET /solo",
        "GET /tournaments", "GET /tournaments/{Id}", "GET /tournaments/{Id}/game", "GET /watch/{Id}", "GET /j/{Code}", "GET /join",
        "GET /teach",
        "POST /language", "POST /solo", "POST /teach/sign-out",
    ];

    /// <summary>Pages and forms that ask for something to be known, with fields that would be good.</summary>
    static readonly (string Route, (string Name, string Value)[] Fields)[] Guarded =
    [
        ("GET /play/{Code}", []), ("GET /teach/{Code}", []), ("GET /teach/{code}/export/{kind}", []),
        ("POST /teach", [("plan", "Lesson"), ("scenario", "seed-2025"), ("seats", "google")]), ("POST /teach/key", []),
        ("POST /j/{code}/return", []), ("POST /j/{code}/seat", [("seat-code", "WRNGCDE2"), ("name", "Eve")]), ("POST /j/{code}/leave", []),
        ("POST /j/{code}", [("company", "nvidia"), ("name", "Eve")]),
    ];

    [Fact]
    public async Task P8_a_page_of_a_seat_or_a_class_shows_and_does_nothing_without_its_cookie()
    {
        await using var host = await Host.Start();
        var (room, held) = await Room(host);
        var before = (await host.Journal.Games()).Select(head => $"{head.Game} {head.Version}").ToArray();

        foreach (var (whose, cookies) in Wrong(host, room, held))
        {
            using var browser = host.Browser();
            var hidden = (await browser.Hidden("/solo")).Where(field => field.Key != "token").ToArray();
            foreach (var (name, value) in cookies) { browser.Hold(name, value); }
            foreach (var (route, fields) in Guarded)
            {
                // Somebody with the code and a free seat may join; here nobody knows it.
                var code = route == "POST /j/{code}" ? JoinCode.New() : room.Code;
                var address = route.Split(' ')[1].Replace("{Code}", code, StringComparison.Ordinal)
                    .Replace("{code}", code, StringComparison.Ordinal).Replace("{kind}", "Decisions", StringComparison.Ordinal);
                using var answer = route.StartsWith("GET", StringComparison.Ordinal) ? await browser.Get(address)
                    : await browser.Post(
                        address, [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new(
                            "token", SeatToken.New()), new("key", cookies.FirstOrDefault().Value ?? ""),
                            new("phrase", cookies.FirstOrDefault().Value is { } value && value != held.Seat ? value : room.Token)]);

                Assert.True((int)answer.StatusCode is 302 or 429, $"{route} with {whose}: {(int)answer.StatusCode}");
                Assert.DoesNotContain(
                    answer.Headers, header => header.Key == "Set-Cookie"
                        && header.Value.Any(
                            cookie => cookie.StartsWith("seat.", StringComparison.Ordinal) || cookie.StartsWith(
                                "class.", StringComparison.Ordinal) || cookie.StartsWith("operator=", StringComparison.Ordinal)));
                var told = await answer.Content.ReadAsStringAsync();
                Assert.All(["<h1", Holder], part => Assert.DoesNotContain(part, told, StringComparison.Ordinal));
            }
        }

        Assert.Equal(before, (await host.Journal.Games()).Select(head => $"{head.Game} {head.Version}"));
    }

    /// <summary>
    /// With the right one each of them does what it is for, so that what is refused above is refused for the cookie's sake.
    /// </summary>
    [Fact]
    public async Task P8_with_its_cookie_each_of_them_opens()
    {
        await using var host = await Host.Start();
        var (room, held) = await Room(host);
        using var browser = host.Browser();
        browser.Hold($"seat.{room.Code}", held.Seat);
        using var signedIn = await browser.Fill("/teach", "/teach/key", ("key", host.OperatorKey));

        foreach (var page in (string[])[$"/play/{room.Code}", $"/teach/{room.Code}", $"/teach/{room.Code}/export/Decisions"])
        {
            using var answer = await browser.Get(page);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Contains(page.Contains("export", StringComparison.Ordinal)
                ? "award_lead"
                : "<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var desk = host.Browser();
        using var back = await desk.Fill($"/j/{room.Code}", $"/j/{room.Code}/return", ("phrase", held.Seat));
        Assert.Equal($"/play/{room.Code}", back.Headers.Location?.OriginalString);
        Assert.Contains("operator", browser.Cookies.Keys);
        using var opened = await browser.Fill("/teach", "/teach", ("plan", "Lesson"), ("scenario", "seed-2025"), ("seats", "google"));
        Assert.Matches("^/teach/[A-Z2-9]{8}$", opened.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task P8_every_page_and_form_of_the_host_is_known_to_be_open_or_guarded()
    {
        await using var host = await Host.Start();

        Assert.Equal(
            Open.Concat(Guarded.Select(guarded => guarded.Route)).Order(StringComparer.Ordinal),
            host.PagesAndForms().Order(StringComparer.Ordinal));
    }

    /// <summary>Cookies as somebody might hold them who has no right here, named as the right ones are.</summary>
    static IEnumerable<(string Whose, (string Name, string Value)[] Cookies)> Wrong(Host host, ClassOverHttp room, Tokens held)
    {
        (string, string)[] As(string token) => [($"seat.{room.Code}", token), ($"class.{room.Code}", token), ("operator", token)];
        return
        [
            ("nothing", []), ("nonsense", As("x")), ("a stranger's", As(SeatToken.New())), ("half a token", As(held.Seat[..20])),
            ("its hash", As(SeatToken.HashOf(held.Seat))),
            ("the seat's, as instructor", [($"class.{room.Code}", held.Seat), ("operator", held.Seat)]),
            ("the instructor's, as seat", [($"seat.{room.Code}", room.Token), ("operator", room.Token)]),
            ("a seat's of another class", As(held.Elsewhere)), ("the instructor's of another class", As(held.OtherTeacher)),
            ("one that left", As(held.Left)), ("one replaced", As(held.Replaced)), ("the code", As(room.Code)),
        ];
    }

    static async Task<(ClassOverHttp Room, Tokens Held)> Room(Host host)
    {
        var (room, other) = (await host.Class("google", "meta", "amazon"), await host.Class("google"));
        var (seat, left, replaced, elsewhere) =
            (await room.Take("google", Holder), await room.Take("meta"), await room.Take("amazon"), await other.Take("google"));
        await room.Order("start");
        using var gone = await room.Send(HttpMethod.Delete, $"/api/games/{room.Game}/seat", left);
        Assert.Equal(204, (int)gone.StatusCode);
        await room.Order("reissue", $$"""{"company": "amazon", "name": "Zoë", "token": "{{SeatToken.New()}}"}""");
        return (room, new Tokens(seat, left, replaced, elsewhere, other.Token));
    }

    sealed record Tokens(string Seat, string Left, string Replaced, string Elsewhere, string OtherTeacher);
}
