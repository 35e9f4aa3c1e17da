using Microsoft.Playwright;

namespace ChipMarketGame.BrowserTests;

/// <summary>How somebody looks at the site: how wide, light or dark, in which language.</summary>
/// <param name="Still">Whether the system is told to move as little as possible.</param>
sealed record Reader(int Width, ColorScheme Scheme, string Locale, bool Still = false)
{
    public static Reader Usual { get; } = new(1440, ColorScheme.Light, "en-US");

    /// <summary>
    /// The readers whose pages are looked at: each pair of width, theme and language once, and with <c>CHIPMARKET_FULL=1</c> every
    /// combination that the site promises.
    /// </summary>
    public static IEnumerable<Reader> All => Environment.GetEnvironmentVariable("CHIPMARKET_FULL") == "1" ? Combinations : Pairs;

    static IEnumerable<Reader> Combinations =>
        from width in new[] { 390, 768, 1440 }
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        from locale in new[] { "en-US", "zh-TW" }
        select new Reader(width, scheme, locale);

    static IEnumerable<Reader> Pairs { get; } =
    [
        new(390, ColorScheme.Light, "en-US"), new(390, ColorScheme.Dark, "zh-TW"),
        new(768, ColorScheme.Light, "zh-TW"), new(768, ColorScheme.Dark, "en-US"),
        new(1440, ColorScheme.Light, "zh-TW"), new(1440, ColorScheme.Dark, "en-US"),
    ];
}
