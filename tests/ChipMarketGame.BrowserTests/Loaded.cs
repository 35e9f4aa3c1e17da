using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>What a page and all that it asks for weigh on the wire, compressed as they come.</summary>
sealed class Loaded
{
    readonly ConcurrentDictionary<string, string> _addresses = [];
    readonly ConcurrentDictionary<string, double> _sizes = [];

    Loaded(ICDPSession wire)
    {
        wire.Event("Network.requestWillBeSent").OnEvent += (_, request) =>
            _addresses[request!.Value.GetProperty("requestId").GetString()!] = request.Value.GetProperty("request").GetProperty("url")
                .GetString()!;
        wire.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
            _sizes[loaded!.Value.GetProperty("requestId").GetString()!] = loaded.Value.GetProperty("encodedDataLength").GetDouble();
    }

    public IEnumerable<string> Addresses => _addresses.Values;

    /// <summary>Counts from now on.</summary>
    public static async Task<Loaded> By(Visit visit)
    {
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var loaded = new Loaded(wire);
        await wire.SendAsync("Network.enable");
        return loaded;
    }

    /// <param name="apartFrom">Part of an address that does not count.</param>
    public void AtMost(int bytes, string? apartFrom)
    {
        var counted = _sizes.Select(size => (Address: _addresses.GetValueOrDefault(size.Key, ""), Size: size.Value))
            .Where(each => apartFrom is null || !each.Address.Contains(apartFrom, StringComparison.Ordinal)).ToArray();
        var total = counted.Sum(each => each.Size);
        Assert.True(
            total > 0 && total <= bytes,
            $"{total:N0} bytes: {string.Join(", ", counted.OrderByDescending(each => each.Size).Take(5).Select(each => $"{each.Address} " +
                $"{each.Size:N0}"))}");
    }
}
