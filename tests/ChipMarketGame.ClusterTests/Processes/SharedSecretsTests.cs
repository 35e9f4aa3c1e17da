using System.Net;
using System.Text.RegularExpressions;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed partial class SharedSecretsTests(SharedPostgres postgres)
{
    [Fact]
    public async Task A_form_and_a_sign_in_of_one_host_are_good_at_another_until_signed_out_at_either()
    {
        using var redis = await RedisServer.Start(password: "of-these-tests");
        var (place, key) = (await postgres.FreshJournal(), SeatToken.New());
        string[] options = ["--cluster", redis.Address, "--operator-key-hash", SeatToken.HashOf(key), "--demonstration", "false"];
        using var first = await SiloProcess.StartOn(place, options);
        using var second = await SiloProcess.StartOn(place, options);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        var page = await browser.GetStringAsync(new Uri(first.Api.BaseAddress!, "/teach"));
        using var answer = await browser.PostAsync(new Uri(second.Api.BaseAddress!, "/teach/key"), new FormUrlEncodedContent(
            [new("key", key), new("__RequestVerificationToken", FormToken.Match(page).Groups[1].Value)]));
        using var forged = await browser.PostAsync(
            new Uri(second.Api.BaseAddress!, "/teach/key"),
            new FormUrlEncodedContent([new("key", key), new("__RequestVerificationToken", "forged")]));

        Assert.Equal((HttpStatusCode.Found, "/teach"), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("operator=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using SignedInBrowser here = new(first.Api.BaseAddress!), there = new(second.Api.BaseAddress!);
        var (ticket, colleagues) = (await here.SignIn(key), await there.SignIn(key));
        Assert.True(await Admits(second, ticket));
        await here.SignOut();
        Assert.False(await Admits(first, ticket));
        Assert.False(await Admits(second, ticket));
        Assert.True(await Admits(first, colleagues));
        using Hosts one = new([$"{first.Api.BaseAddress}".TrimEnd('/')], key), other = new([$"{second.Api.BaseAddress}".TrimEnd('/')], key);
        var opened = await other.Get(HttpMethod.Post, "/api/classes", key, "{}");
        var found = await one.Get(HttpMethod.Get, $"/api/classes/{opened.GetProperty("code").GetString()}", null);
        Assert.Equal(opened.GetProperty("game").GetString(), found.GetProperty("game").GetString());
    }

    [Theory]
    [InlineData(",password=a-wrong-one")]
    [InlineData("")]
    public async Task A_redis_that_asks_for_another_password_is_told_in_a_sentence_without_it(string password)
    {
        using var redis = await RedisServer.Start(password: "of-these-tests");
        var address = redis.Address.Split(',')[0];

        var (exitCode, _, errors) = await SiloProcess.Finish("--cluster", address + password);

        Assert.Equal(1, exitCode);
        Assert.Equal($"No Redis answers at {address}, where --cluster would meet the other silos.", errors.Trim());
    }

    [Fact]
    public async Task A_made_key_comes_with_the_hash_that_hosts_are_told()
    {
        var (exitCode, output, _) = await SiloProcess.Finish("operator-key");

        string[] said = [.. output.Trim().Split('\n').Select(line => line.Split(": ")[1])];
        Assert.Equal((0, SeatToken.HashOf(said[0])), (exitCode, said[1]));
    }

    static async Task<bool> Admits(SiloProcess host, string ticket)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/teach");
        request.Headers.Add("Cookie", ticket);
        using var answer = await host.Api.SendAsync(request);
        return (await answer.Content.ReadAsStringAsync()).Contains("teach/sign-out", StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
