using Microsoft.Playwright;

namespace ChipMarketGame.BrowserTests;

/// <summary>How somebody looks at the site: how wide, light or dark, in which language.</summary>
/// <param name="Still">Whether the system is told to move as little as possible.</param>
sealed record Reader(int Width, ColorScheme Scheme, string Locale, bool Still = false)
{
    public static Reader Usual { get; } = new(1440, ColorScheme.Light, "en-US");

    /// <summary>Every width, theme and language that the site promises.</summary>
    public static IEnumerable<Reader> All =>
        from width in new[] { 390, 768, 1440 }
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        from locale in new[] { "en-US", "zh-TW" }
        select new Reader(width, scheme, locale);
}
