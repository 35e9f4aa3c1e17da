using System.Net;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Benchmarks;

/// <summary>
/// Somebody with a browser of their own, as far as pages and forms go: keeps cookies, follows no redirect, sends a form with what the page
/// hid in it.
/// </summary>
internal sealed partial class Browser(Uri site) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    /// <summary>The cookies that it holds, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies =>
        _cookies.GetCookies(site).ToDictionary(cookie => cookie.Name, cookie => cookie.Value);

    private HttpClient Http =>
        _http ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = site };

    /// <summary>From now on it says that it wants pages.</summary>
    public void ReadsPages() => Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");

    public void Hold(string name, string value) => _cookies.Add(site, new Cookie(name, value));

    public Task<HttpResponseMessage> Get(string page) => Http.GetAsync(new Uri(page, UriKind.Relative));

    public Task<HttpResponseMessage> Head(string page) => Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));

    /// <summary>What a page hides in its forms.</summary>
    public async Task<KeyValuePair<string, string>[]> Hidden(string page) =>
        [.. Field.Matches(await Http.GetStringAsync(new Uri(page, UriKind.Relative)))
            .Select(field => KeyValuePair.Create(Name.Match(field.Value).Groups[1].Value, Value.Match(field.Value).Groups[1].Value))
                .DistinctBy(field => field.Key)];

    public Task<HttpResponseMessage> Post(string form, params IEnumerable<KeyValuePair<string, string>> fields) =>
        Http.PostAsync(new Uri(form, UriKind.Relative), new FormUrlEncodedContent(fields));

    /// <summary>Opens a page, fills in a form of it and sends that.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string form, params IEnumerable<(string Name, string Value)> fields) =>
        await Post(form, [.. await Hidden(page), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    /// <summary>Joins a class: opens its page and takes a company.</summary>
    /// <returns>Where it leads: to the seat or back to the page.</returns>
    public async Task<string> Join(string code, string company, string name)
    {
        using var answer = await Fill($"/j/{code}", $"/j/{code}", ("company", company), ("name", name));
        return answer.StatusCode == HttpStatusCode.Found ? answer.Headers.Location!.OriginalString : $"{(int)answer.StatusCode}";
    }

    public void Dispose() => _http?.Dispose();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Field { get; }

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name { get; }

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value { get; }
}
