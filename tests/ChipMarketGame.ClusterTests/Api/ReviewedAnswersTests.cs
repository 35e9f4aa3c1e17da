using System.Net;
using System.Net.WebSockets;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a review of a site's security looks at, of every answer.</summary>
public sealed class ReviewedAnswersTests
{
    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it_and_only_files_are_kept_by_caches()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var teacher = host.Browser();
        using var signedIn = await teacher.Fill("/teach", "/teach/key", ("key", host.OperatorKey));
        string[] files = [.. host.Files().Take(5)];
        Assert.Equal(5, files.Length);
        string[] addresses =
        [
            .. host.Readable(room).Where(address => !address.StartsWith("/_blazor", StringComparison.Ordinal)), "/api/nowhere", "/nowhere",
            "/j/ABCDEFGH", $"/teach/{room.Code}/export/999",
            "/openapi/v1.json", "/health", "/_framework/blazor.web.js",
        ];

        foreach (var address in addresses)
        {
            using var answer = await teacher.Get(address);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(" and ", values) : "";
            Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
            Assert.True(Header("X-Frame-Options") == "DENY", $"{address}: X-Frame-Options {Header("X-Frame-Options")}");
            Assert.True(
                Header("Content-Security-Policy").Contains("frame-ancestors 'none'", StringComparison.Ordinal)
                    && Header("Content-Security-Policy").StartsWith("default-src 'none'", StringComparison.Ordinal),
                    $"{address}: policy {Header("Content-Security-Policy")}");
            Assert.True(Header("X-Content-Type-Options") == "nosniff", $"{address}: nosniff");
            Assert.True(
                Header("Referrer-Policy").Length > 0 && Header("Permissions-Policy").Length > 0 && Header("Cross-Origin-Opener-Policy")
                    == "same-origin" && Header("Cross-Origin-Resource-Policy") == "same-origin", $"{address}: policies");
            Assert.True(Header("Server").Length == 0, $"{address}: Server {Header("Server")}");
            Assert.True(
                answer.Headers.CacheControl is { NoStore: true } || host.Files().Contains(address),
                $"{address}: Cache-Control {answer.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task No_page_of_another_site_opens_a_circuit_or_sends_a_form(string origin)
    {
        await using var host = await Host.Start();
        using var browser = host.Browser();
        var hidden = await browser.Hidden("/solo");

        Assert.Equal(403, await Status(host, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", ("Origin", origin)));
        Assert.Equal(403, await Status(host, HttpMethod.Post, "/language", ("Origin", origin)));
        Assert.Equal(403, await Status(host, HttpMethod.Post, "/solo", ("Origin", origin)));
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(
            () => socket.ConnectAsync(
                new UriBuilder(new Uri(host.Api.BaseAddress!, "/_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None));
    }

    [Fact]
    public async Task The_sites_own_pages_open_circuits_by_websocket()
    {
        await using var host = await Host.Start();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", host.Api.BaseAddress!.GetLeftPart(UriPartial.Authority));

        await socket.ConnectAsync(new UriBuilder(new Uri(host.Api.BaseAddress, "/_blazor")) { Scheme = "ws" }.Uri, CancellationToken.None);

        Assert.Equal(WebSocketState.Open, socket.State);
        Assert.Equal(
            200, await Status(
                host, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1",
                ("Origin", host.Api.BaseAddress.GetLeftPart(UriPartial.Authority))));
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("evil.example:5025", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("192.168.7.20:5025", 200)]
    [InlineData("[fe80::1]:5025", 200)]
    [InlineData("teacher-pc:5025", 200)]
    [InlineData("teacher-pc.local:5025", 200)]
    [InlineData("localhost", 200)]
    [InlineData("market.example.edu", 200)]
    public async Task It_answers_by_addresses_by_names_of_the_local_network_and_by_those_it_was_told(string name, int status)
    {
        await using var host = await Host.Start(set: options => options.Hosts = "market.example.edu, other.example.edu");

        foreach (var address in (string[])["/", "/api/games", "/health", "/_framework/blazor.web.js"])
        {
            Assert.Equal(status, await Status(host, HttpMethod.Get, address, ("Host", name)));
        }
    }

    static async Task<int> Status(Host host, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) { request.Headers.TryAddWithoutValidation(name, value); }
        using var answer = await host.Api.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
