using System.Net;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>Whose word is taken for where a request comes from.</summary>
public sealed class KnownProxyTests
{
    [Fact]
    public async Task What_a_known_proxy_says_of_address_scheme_and_name_is_so()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "10.0.0.0/8, 127.0.0.7");
        var room = await host.Class("google");
        using var proxy = host.From("127.0.0.7");

        using var joined = await Forwarded(proxy, HttpMethod.Get, "/teach", "203.0.113.5");

        Assert.Equal(200, (int)joined.StatusCode);
        Assert.Equal("max-age=31536000", joined.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(joined.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(20, await Wrong(proxy, _ => "203.0.113.5"));
        Assert.Equal(20, await Wrong(proxy, _ => "203.0.113.6"));
        Assert.Equal(20, await Wrong(proxy, number => $"198.51.100.{number}, 203.0.113.7"));
    }

    [Fact]
    public async Task The_class_page_shows_address_and_picture_to_join_by_as_the_proxy_serves_them()
    {
        await using var host = await Host.Start(set: options => options.Proxy = "127.0.0.7");
        var room = await host.Class("google");
        using var proxy = host.From("127.0.0.7");
        using var office = new SignedInBrowser(host.Api.BaseAddress!);

        using var answer = await Forwarded(
            proxy, HttpMethod.Get, $"/teach/{room.Code}", "203.0.113.5", await office.SignIn(host.OperatorKey));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains($"https://market.example/j/{room.Code}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://market.example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.9")]
    public async Task What_anybody_else_claims_is_not_heard(string proxies)
    {
        await using var host = await Host.Start(set: options => options.Proxy = proxies);
        using var stranger = host.From("127.0.0.7");

        using var answer = await Forwarded(stranger, HttpMethod.Get, "/teach", "203.0.113.5", name: null);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(20, await Wrong(stranger, number => $"203.0.113.{number}"));
    }

    [Fact]
    public async Task The_frameworks_own_variable_makes_no_proxy_of_everybody()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        try
        {
            await using var host = await Host.Start();
            using var stranger = host.From("127.0.0.7");
            Assert.Equal(20, await Wrong(stranger, number => $"203.0.113.{number}"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_FORWARDEDHEADERS_ENABLED", null);
        }
    }

    /// <summary>How many of thirty wrong codes are answered as wrong.</summary>
    static async Task<int> Wrong(HttpClient client, Func<int, string> claimed)
    {
        var wrong = 0;
        for (var number = 1; number <= 30; number++)
        {
            using var answer = await Forwarded(client, HttpMethod.Get, $"/api/classes/{JoinCode.New()}", claimed(number));
            Assert.True((int)answer.StatusCode is 404 or 429, $"{(int)answer.StatusCode}");
            if ((int)answer.StatusCode == 404) { wrong++; }
        }

        return wrong;
    }

    static Task<HttpResponseMessage> Forwarded(
        HttpClient client, HttpMethod method, string address, string from, string? cookie = null, string? name = "market.example")
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Forwarded-For", from);
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (name is not null) { request.Headers.Add("X-Forwarded-Host", name); }
        if (cookie is not null) { request.Headers.Add("Cookie", cookie); }
        return client.SendAsync(request);
    }
}
