using System.Net;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed partial class FormsTests
{
    [Fact]
    public async Task A_form_that_is_bent_makes_no_internal_error_and_takes_no_seat()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var browser = Browser(host);
        var page = await Secret(browser);

        foreach (var code in (string[])[$"{room.Code[..4]}%0d%0a{room.Code[4..]}", $"{room.Code}%00", $"{room.Code}%E2%80%AE", "%2e%2e%2f", "é", new string('A', 3000)])
        {
            foreach (var (action, field) in ((string, string)[])[("", "name"), ("/return", "phrase")])
            {
                using var answer = await Post(browser, $"/j/{code}{action}", page, (field, "\u202E\u0007"), ("company", "google"), ("token", "x"));
                Assert.True((int)answer.StatusCode < 500, $"{code}{action}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task A_form_from_another_site_does_nothing()
    {
        await using var host = await Host.Start();
        var room = await host.Class("google");
        using var browser = Browser(host);

        using var answer = await Post(browser, $"/j/{room.Code}", "", ("company", "google"), ("name", "Eve"), ("token", SeatToken.New()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await host.Journal.Head(room.Game))!.Version);
    }

    [Fact]
    public async Task Nobody_begins_games_alone_without_end()
    {
        await using var host = await Host.Start();
        using var browser = Browser(host);
        var page = await Secret(browser);
        var statuses = new List<int>();

        for (var i = 0; i < 70; i++)
        {
            using var answer = await Post(browser, "/solo", page, ("company", "nobody"));
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([302, 429], statuses.Distinct().Order());
    }

    /// <summary>Keeps cookies and follows nothing.</summary>
    static HttpClient Browser(Host host) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Api.BaseAddress };

    /// <summary>The secret that a form of this site carries.</summary>
    static async Task<string> Secret(HttpClient browser) => Field.Match(await browser.GetStringAsync(new Uri("/solo", UriKind.Relative))).Groups[1].Value;

    static Task<HttpResponseMessage> Post(HttpClient browser, string address, string secret, params (string Name, string Value)[] fields) =>
        browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", secret), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Field { get; }
}
