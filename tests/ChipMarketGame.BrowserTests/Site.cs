using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(ChipMarketGame.BrowserTests.Site))]

namespace ChipMarketGame.BrowserTests;

/// <summary>The site as served by the real program, and a browser to visit it with.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>For a machine that builds and tests other things at the same time.</summary>
    const float Patience = 20_000;

    IPlaywright? _playwright;
    IBrowser? _browser;
    SiloProcess? _running;
    SiloProcess? _still;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
        _running = await SiloProcess.Start(secondsPerQuarter: 1);
        _still = await SiloProcess.Start(secondsPerQuarter: 100_000);
    }

    /// <summary>A reader of a site whose demonstration plays a quarter every second.</summary>
    internal Task<Visit> Open(Reader reader) => Visit.Begin(_browser!, _running!.Address, reader);

    /// <summary>A reader of a site where nothing happens for a day.</summary>
    internal Task<Visit> OpenStill(Reader reader) => Visit.Begin(_browser!, _still!.Address, reader);

    /// <summary>A reader of a site of its own.</summary>
    internal Task<Visit> Open(SiloProcess silo, Reader? reader = null) => Visit.Begin(_browser!, silo.Address, reader ?? Reader.Usual);

    /// <summary>A class of the site where nothing else happens.</summary>
    internal Task<Classroom> OpenClass(Reader? reader = null) => OpenClass(new ClassWish(), reader);

    /// <summary>A class of that site as its teacher wants it.</summary>
    internal Task<Classroom> OpenClass(ClassWish wish, Reader? reader = null) => Classroom.Open(this, _still!, wish, reader);

    public async ValueTask DisposeAsync()
    {
        if (_running is not null) { await _running.DisposeAsync(); }
        if (_still is not null) { await _still.DisposeAsync(); }
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
    }
}
