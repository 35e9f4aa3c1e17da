using System.Net;
using System.Net.WebSockets;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>deploy/proxy.conf, run by nginx before a real host.</summary>
public sealed class BehindNginxTests
{
    const string Name = "market.example";

    [Fact]
    public async Task Addresses_are_the_real_ones_and_what_clients_claim_is_overwritten()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        using var proxy = await Nginx.Start(host.Api.BaseAddress!);
        using var campus = proxy.From("127.0.0.2");
        using var elsewhere = proxy.From("127.0.0.3");

        Assert.Equal(20, await Wrong(campus, claimed: true));
        Assert.Equal(20, await Wrong(elsewhere, claimed: false));
    }

    [Fact]
    public async Task Pages_come_by_tls_with_secure_cookies_and_the_address_to_join_by()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        var room = await host.Class("google");
        using var proxy = await Nginx.Start(host.Api.BaseAddress!);
        using var teacher = proxy.From("127.0.0.2");
        using var office = new SignedInBrowser(host.Api.BaseAddress!);
        var ticket = await office.SignIn(host.OperatorKey);

        using var answer = await Send(
            teacher, HttpMethod.Get, $"/teach/{room.Code}", ("Cookie", ticket), ("X-Forwarded-Proto", "http"),
            ("X-Forwarded-Host", "evil.example"), ("Forwarded", "for=198.51.100.9;proto=http;host=evil.example"));
        using var form = await Send(teacher, HttpMethod.Get, "/solo");
        using var health = await Send(teacher, HttpMethod.Get, "/health");

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains($"https://{Name}/j/{room.Code}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Contains(
            form.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal)
                && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(404, (int)health.StatusCode);
    }

    [Fact]
    public async Task A_browser_stays_at_its_silo_and_whoever_shares_its_address_need_not()
    {
        await using var one = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        await using var two = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        var (here, there) = (await one.Class("google"), await two.Class("google"));
        using var proxy = await Nginx.Start(one.Api.BaseAddress!, two.Api.BaseAddress!);
        var silos = new HashSet<bool>();

        for (var browser = 0; browser < 12; browser++)
        {
            using var student = proxy.From("127.0.0.2", new CookieContainer());
            var served = new HashSet<bool>();
            for (var request = 0; request < 5; request++)
            {
                // Only its own silo knows the class.
                using var answer = await Send(student, HttpMethod.Get, $"/api/classes/{here.Code}", name: "127.0.0.1");
                served.Add((int)answer.StatusCode == 200);
            }

            silos.Add(Assert.Single(served));
        }

        Assert.Equal(2, silos.Count);
        Assert.NotEqual(here.Code, there.Code);
    }

    [Fact]
    public async Task Circuits_open_by_websocket_and_event_streams_begin_at_once()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "127.0.0.1");
        var room = await host.Class("google");
        using var proxy = await Nginx.Start(host.Api.BaseAddress!);
        using var student = proxy.From("127.0.0.2");
        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = proxy.Trust;
        socket.Options.SetRequestHeader("Origin", proxy.Site.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(new Uri(proxy.Site, "/_blazor")) { Scheme = "wss" }.Uri, CancellationToken.None);
        using var foreign = new ClientWebSocket();
        foreign.Options.RemoteCertificateValidationCallback = proxy.Trust;
        foreign.Options.SetRequestHeader("Origin", "https://evil.example");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/games/{room.Game}/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await student.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());

        Assert.Equal(WebSocketState.Open, socket.State);
        await Assert.ThrowsAsync<WebSocketException>(
            () => foreign.ConnectAsync(new UriBuilder(new Uri(proxy.Site, "/_blazor")) { Scheme = "wss" }.Uri, CancellationToken.None));
        Assert.Equal(":", await lines.ReadLineAsync());
    }

    static async Task<int> Wrong(HttpClient client, bool claimed)
    {
        var wrong = 0;
        for (var number = 1; number <= 30; number++)
        {
            (string, string)[] claims = claimed
                ? [("X-Forwarded-For", $"198.51.100.{number}"), ("X-Real-IP", $"198.51.100.{number}"),
                    ("Forwarded", $"for=198.51.100.{number}")]
                : [];
            using var answer = await Send(client, HttpMethod.Get, $"/api/classes/{JoinCode.New()}", claims);
            if ((int)answer.StatusCode == 404) { wrong++; }
        }

        return wrong;
    }

    static Task<HttpResponseMessage> Send(
        HttpClient client, HttpMethod method, string address, params (string Name, string Value)[] headers) =>
            Send(client, method, address, Name, headers);

    static Task<HttpResponseMessage> Send(
        HttpClient client, HttpMethod method, string address, string name, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Host = name;
        foreach (var (header, value) in headers) { request.Headers.TryAddWithoutValidation(header, value); }
        return client.SendAsync(request);
    }
}
