using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Storage;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>P10: no input makes an internal error, and what is refused changes nothing.</summary>
public sealed class P10_BadInputTests
{
    const int AtOnce = 32;

    [Fact]
    public async Task P10_no_body_makes_an_internal_error_and_each_that_is_refused_is_told_so_and_changes_nothing()
    {
        await using var host = await Host.Start();
        var room = await ClassOverHttp.Open(host.Api, host.OperatorKey, new { seed = 7, team_size = 5 });
        Door[] doors = [.. await Doors(host, room)];
        await room.Order("start");
        await room.Order("clock");
        var before = await Written(host);
        var (bodies, done, statuses) = (FullSize.Of(100_000, 10_000), 0, new ConcurrentDictionary<int, int>());

        await Parallel.ForAsync(0, bodies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var random = new Random(number);
            var door =
                doors[random.Next(100) switch { < 4 => 0, < 8 => 1, < 18 => 2 + random.Next(7), _ => 9 + random.Next(doors.Length - 9) }];
            var body = BadBodies.Of(door.Good, random);
            var (status, sentence) = await Knock(room, door, body);
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (status < 300) { Interlocked.Increment(ref done); }
            Assert.True(
                status is >= 200 and < 300 || (status is >= 400 and < 500 && sentence is not null),
                $"{door.Method} {door.Address}: {status} for {number}, {Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 200))}");
        });

        Assert.Equal(before + done, await Written(host));
        Assert.True(statuses[400] > bodies / 2, string.Join(" ", statuses));
        foreach (var head in await host.Journal.Games()) { Assert.True((await host.Journal.Verify(head.Game)).Holds); }
    }

    [Theory]
    [InlineData(false, (64 * 1024) + 1)]
    [InlineData(true, (64 * 1024) + 1)]
    [InlineData(true, 100_000)]
    public async Task P10_a_body_that_is_too_long_is_told_so(bool chunked, int length)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/games/{room.Game}/seat/sheet")
        {
            Content = new StringContent(new string(' ', length))
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;

        using var answer = await room.Api.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Equal("A body has at most 65536 bytes.", await answer.Sentence());
    }

    [Theory]
    [InlineData("Content-Length: 1073741824", 413)]
    [InlineData("Content-Length: 1000", 408)]
    [InlineData("Content-Length: -1", 400)]
    [InlineData("Content-Length: 99999999999999999999", 400)]
    [InlineData("Transfer-Encoding: nonsense", 400)]
    public async Task P10_a_body_that_is_promised_and_never_comes_holds_nobody_up(string header, int status)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");

        var answer = await Raw(
            host, $"PUT /api/games/{room.Game}/seat/sheet HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                $"{token}\r\n{header}\r\n\r\n{{");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal("Healthy", await host.Text("/health"));
    }

    [Theory]
    [InlineData(70_000, 413)]
    [InlineData(10_000, 400)]
    public async Task P10_a_flood_of_tiny_chunks_is_a_body_like_any_other(int chunks, int status)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");

        var answer = await Raw(
            host, $"PUT /api/games/{room.Game}/seat/sheet HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nConnection: " +
                $"close\r\nTransfer-Encoding: chunked\r\n\r\n{string.Concat(Enumerable.Repeat("1\r\n[\r\n", chunks))}0\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal("Healthy", await host.Text("/health"));
    }

    [Theory]
    [InlineData("80000000")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    public async Task P10_a_chunk_of_a_length_that_there_is_not_is_a_bad_request(string length)
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        var token = await room.Take("google");

        var answer = await Raw(
            host, $"PUT /api/games/{room.Game}/seat/sheet HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nConnection: " +
                $"close\r\nTransfer-Encoding: chunked\r\n\r\n{length}\r\n[");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    /// <summary>Otherwise whoever sends the next request on it gets no answer.</summary>
    [Theory]
    [InlineData("POST /language", "text/plain")]
    [InlineData("POST /nowhere", "application/json")]
    [InlineData("GET /", "text/plain")]
    public async Task P10_a_connection_that_closes_behind_a_body_too_long_says_so(string asked, string type)
    {
        await using var host = await Host.Start();

        var answer = await Raw(
            host, $"{asked} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 70000\r\n\r\n{new string('x', 70_000)}");

        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 5", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.1", "Host: xn--\r\n")]
    [InlineData("1.1", "Host: xn--zzzzzzzz.local\r\n")]
    [InlineData("1.1", "Host: ..\r\n")]
    [InlineData("1.1", "Host: 127.0.0.1:99999\r\n")]
    [InlineData("1.1", "Host:\r\n")]
    [InlineData("1.0", "")]
    public async Task P10_a_host_that_is_no_name_is_a_bad_request(string version, string header)
    {
        await using var host = await Host.Start();

        foreach (var page in (string[])["/", "/nope"])
        {
            Assert.StartsWith(
                "HTTP/1.1 400 ", await Raw(host, $"GET {page} HTTP/{version}\r\n{header}Connection: close\r\n\r\n"),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=b")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--x--\r\n")]
    public async Task P10_a_form_in_an_encoding_that_nobody_reads_is_a_bad_request(string type, string body)
    {
        await using var host = await Host.Start();

        foreach (var form in (string[])["/language", "/solo", "/teach/key"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, form) { Content = new StringContent(body) };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await host.Api.SendAsync(request);
            Assert.Equal(400, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task P10_no_body_of_a_form_makes_an_internal_error_or_changes_anything()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        string[] forms = [
            "/language", "/solo", "/teach", "/teach/key", "/teach/sign-out", $"/j/{room.Code}", $"/j/{room.Code}/return", "/join", "/",
            $"/play/{room.Code}"];
        string[] types = [
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json",
            "text/plain; charset=utf-7", "x/y; charset=nonsense"];
        var before = await Written(host);

        await Parallel.ForAsync(
            0, FullSize.Of(5000, 500), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            var random = new Random(number);
            var body = BadBodies.Of("""company=google&name=Ann&token=x&culture=en&back=/""", random);
            using var request = new HttpRequestMessage(
                HttpMethod.Post, forms[number % forms.Length]) { Content = new ByteArrayContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", types[random.Next(types.Length)]);
            request.Headers.Add("Cookie", $".AspNetCore.Antiforgery.{number}=x{number}");
            using var answer = await host.Api.SendAsync(request, cancellation);
            Assert.True((int)answer.StatusCode < 500, $"{forms[number % forms.Length]} {number}: {(int)answer.StatusCode}");
        });

        Assert.Equal(before, await Written(host));
    }

    /// <summary>Where bodies can be sent, each with one that would be accepted.</summary>
    static async Task<List<Door>> Doors(Host host, ClassOverHttp room)
    {
        var run = $"/api/games/{room.Game}/class";
        List<Door> doors =
        [
            new(HttpMethod.Post, "/api/classes", host.OperatorKey,
                """{"scenario": "seed-2025", "seed": 5, "seats": ["google"], "strategies": {"google": "hedge"}, "seconds_per_quarter": 60, "team_size": 2, "step_by_step": true}"""),
            new(HttpMethod.Post, $"/api/classes/{room.Code}/seats/google", null, """{"name": "Ann", "token": "x"}"""),
            new(HttpMethod.Post, $"{run}/say", room.Token, """{"text": "hello"}"""),
            new(HttpMethod.Post, $"{run}/extend", room.Token, """{"seconds": 5}"""),
            new(HttpMethod.Post, $"{run}/reissue", room.Token, """{"company": "google", "name": "Ann", "token": "x"}"""),
            new(HttpMethod.Post, $"{run}/autopilot", room.Token, """{"company": "nobody", "on": false}"""),
            new(HttpMethod.Post, $"{run}/free", room.Token, """{"company": "nobody"}"""),
            new(HttpMethod.Post, $"{run}/begin", room.Token, """{"into": "NO"}"""),
            new(HttpMethod.Post, $"{run}/branch", room.Token, """{"quarter": "2024Q1", "into": "NO"}"""),
        ];
        foreach (var company in Played.Roster.Companies.Take(Played.Roster.Seats))
        {
            var lines = Played.Roster.RoleOf(Played.Roster.Find(company.Id)) switch
            {
                CompanyRole.Hyperscaler => """{"gpu": 5, "premium": 0.1, "award": {"lead": "broadcom", "ambition": "bold"}}""",
                CompanyRole.Designer => """{"margin": 0.5, "ip": 5, "clients": ["google"]}""",
                _ => """{"price": 1.1, "openai": 5, "fusion_open": true}""",
            };
            for (var holder = 0; holder < 5; holder++)
            {
                var token = await room.Take(company.Id);
                doors.Add(new Door(
                    HttpMethod.Put, $"/api/games/{room.Game}/seat/draft", token, $$"""{"quarter": "2025Q1", "lines": {{lines}}}"""));
            }
        }

        return doors;
    }

    /// <summary>Sends, as often as the limit of requests wants it.</summary>
    static async Task<(int Status, string? Sentence)> Knock(ClassOverHttp room, Door door, byte[] body)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (true)
        {
            using var request = new HttpRequestMessage(door.Method, door.Address) { Content = new ByteArrayContent(body) };
            if (door.Token is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", door.Token); }
            using var answer = await room.Api.SendAsync(request, patience.Token);
            if ((int)answer.StatusCode != 429)
            {
                return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : await answer.Sentence());
            }
            await Task.Delay(50, patience.Token);
        }
    }

    static async Task<long> Written(Host host) => (await host.Journal.Games()).Sum(head => head.Version);

    /// <summary>Sends bytes and reads until the host has had enough.</summary>
    static async Task<string> Raw(Host host, string sent)
    {
        using var patience = new CancellationTokenSource(Waiting.Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(host.Api.BaseAddress!.Host, host.Api.BaseAddress.Port, patience.Token);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(sent), patience.Token);
        var (buffer, answer) = (new byte[4096], new StringBuilder());
        while (await client.GetStream().ReadAsync(buffer, patience.Token) is > 0 and var read && !answer.ToString()
            .Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            answer.Append(Encoding.Latin1.GetString(buffer.AsSpan(0, read)));
        }

        return answer.ToString();
    }

    sealed record Door(HttpMethod Method, string Address, string? Token, string Good);
}
