using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A browser at /teach: it fills in the forms that it is given and keeps the cookies.</summary>
sealed partial class SignedInBrowser : IDisposable
{
    readonly CookieContainer _cookies = new();
    readonly HttpClient _browser;
    readonly Uri _site;

    public SignedInBrowser(Uri site)
    {
        _site = site;
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = site };
    }

    /// <returns>The cookie that it got for the key, as a request carries it.</returns>
    public async Task<string> SignIn(string key)
    {
        Assert.Equal("/teach", await Post("/teach/key", KeyValuePair.Create("key", key)));
        var cookie = Assert.Single(_cookies.GetCookies(_site), cookie => cookie.Name == "operator");
        Assert.DoesNotContain(key, cookie.Value, StringComparison.Ordinal);
        return $"{cookie}";
    }

    public async Task SignOut()
    {
        Assert.Equal("/teach", await Post("/teach/sign-out"));
        Assert.DoesNotContain(_cookies.GetCookies(_site), cookie => cookie.Name == "operator");
    }

    public void Dispose() => _browser.Dispose();

    async Task<string> Post(string form, params KeyValuePair<string, string>[] fields)
    {
        var page = await _browser.GetStringAsync(new Uri("/teach", UriKind.Relative));
        using var body = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", FormToken.Match(page).Groups[1].Value)]);
        using var answer = await _browser.PostAsync(new Uri(form, UriKind.Relative), body);
        return $"{answer.Headers.Location}";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken { get; }
}
