using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ChipMarketGame.Web;

/// <summary>The languages of the site, chosen per person: the cookie first, then what the browser asks for.</summary>
public static class Languages
{
    public const string English = "en";

    public const string Chinese = "zh-Hant";

    public static ImmutableArray<Language> All { get; } = [new(English, "English", "EN"), new(Chinese, "繁體中文", "中文")];

    public static RequestLocalizationOptions Options()
    {
        string[] cultures = [.. All.Select(language => language.Culture)];
        var options = new RequestLocalizationOptions().SetDefaultCulture(English).AddSupportedCultures(cultures)
            .AddSupportedUICultures(cultures);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        return options;
    }

    /// <summary>Remembers the choice and goes back to the page it was made on.</summary>
    public static IResult Choose(HttpContext context, [FromForm] string culture, [FromForm] string back)
    {
        if (All.Any(language => language.Culture == culture))
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        }

        return Results.LocalRedirect(Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }
}
