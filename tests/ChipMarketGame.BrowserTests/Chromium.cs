using Microsoft.Playwright;

namespace ChipMarketGame.BrowserTests;

/// <summary>
/// The Chromium of the machine, without windows where there is one: the full browser, told to be headless, now and then never ends a visit.
/// Nothing is downloaded.
/// </summary>
static class Chromium
{
    static readonly string[] Places = [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <param name="more">Further switches of Chromium.</param>
    public static Task<IBrowser> Launch(IPlaywright playwright, params string[] more) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find(),
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", .. more,
        ],
    });

    static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : Places.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "These tests need Chromium: install it (Debian: apt-get install chromium-headless-shell; tests/run does) or name it in the " +
            "environment variable CHROMIUM.");
}
