using System.Collections.Concurrent;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>One reader's visit, with everything the browser complained about.</summary>
sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _complaints = [];
    readonly ConcurrentQueue<string> _heard = [];
    readonly ConcurrentQueue<string> _console = [];
    int _sent;
    int _received;
    long _bytes;

    Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            _console.Enqueue(message.Text);
            if (message.Type is "error" or "warning") { _complaints.Enqueue($"console {message.Type}: {message.Text}"); }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"page error: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) { _complaints.Enqueue($"{response.Status} {response.Url}"); }
        };
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Count(frame, ref _sent, ref _bytes);
            socket.FrameReceived += (_, frame) =>
            {
                Count(frame, ref _received, ref _bytes);
                _heard.Enqueue(frame.Text ?? Encoding.Latin1.GetString(frame.Binary ?? []));
            };
        };
    }

    public IPage Page { get; }

    /// <summary>All that the server told this page over its connection.</summary>
    public string Heard => string.Concat(_heard);

    /// <summary>All that this page wrote to its console.</summary>
    public string Console => string.Join('\n', _console);

    /// <summary>Messages to the server, pings apart.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Messages from the server, pings apart.</summary>
    public int Received => Volatile.Read(ref _received);

    /// <summary>What went over the connection in both directions, pings included, before it was compressed.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public static async Task<Visit> Begin(IBrowser browser, string address, Reader reader)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ColorScheme = reader.Scheme,
            Locale = reader.Locale,
            ReducedMotion = reader.Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            ViewportSize = new ViewportSize { Width = reader.Width, Height = 900 },
        });
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<IPage> Tab(string path)
    {
        var tab = await _context.NewPageAsync();
        await tab.GotoAsync(path);
        return tab;
    }

    /// <summary>Goes to a page; on the market and game pages waits until the charts are drawn.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (path is "/") { await Page.Locator("[data-live]").WaitForAsync(); }
        if (path is "/" || path.StartsWith("/watch/", StringComparison.Ordinal)) { await Drawn(); }
    }

    /// <summary>Every chart on the page has its picture; before a quarter has closed there is none to draw.</summary>
    public async Task Drawn()
    {
        await Page.Locator("figure.chart").First.WaitForAsync();
        await Assertions.Expect(Page.Locator(".chart-canvas:not(:has(svg))")).ToHaveCountAsync(0);
    }

    /// <summary>The page breaks none of the accessibility rules.</summary>
    public async Task IsAccessible()
    {
        var found = (await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations;
        Assert.True(
            found.Length == 0,
            $"{Page.Url}: {string.Join("; ", found.Select(rule => $"{rule.Id} at " +
                $"{string.Join(", ", rule.Nodes.Take(3).Select(node => node.Html))}"))}");
    }

    public void HasNothingToComplainAbout() => Assert.True(_complaints.IsEmpty, string.Join("\n", _complaints));

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    // A SignalR ping is three bytes; everything that carries something is longer.
    static void Count(IWebSocketFrame frame, ref int counter, ref long bytes)
    {
        var length = frame.Binary?.Length ?? frame.Text?.Length ?? 0;
        Interlocked.Add(ref bytes, length);
        if (length > 3) { Interlocked.Increment(ref counter); }
    }
}
