using Xunit;

namespace ChipMarketGame.BrowserTests;

public sealed class FirstLoadTests(Site site)
{
    const string Charts = "vizor-echarts";
    const int Allowed = 500_000;

    [Fact]
    public async Task The_page_is_there_in_half_a_megabyte_and_the_charts_come_after_the_first_paint()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var (addresses, sizes) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        wire.Event("Network.requestWillBeSent").OnEvent += (_, request) =>
            addresses[request!.Value.GetProperty("requestId").GetString()!] = request.Value.GetProperty("request").GetProperty("url").GetString()!;
        wire.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
            sizes[loaded!.Value.GetProperty("requestId").GetString()!] = loaded.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");

        await visit.Go("/");

        var first = sizes.Where(size => !addresses[size.Key].Contains(Charts, StringComparison.Ordinal)).ToArray();
        var total = first.Sum(size => size.Value);
        Assert.True(total <= Allowed, $"{total:N0} bytes: {string.Join(", ", first.OrderByDescending(size => size.Value).Take(5).Select(size => $"{addresses[size.Key]} {size.Value:N0}"))}");
        Assert.True(await visit.Page.EvaluateAsync<bool>("""
            performance.getEntriesByType('resource').find(entry => entry.name.includes('vizor-echarts')).startTime
              > performance.getEntriesByName('first-contentful-paint')[0].startTime
            """));
    }

    [Fact]
    public async Task Pages_forbid_scripts_that_are_written_into_them()
    {
        await using var visit = await site.OpenStill(Reader.Usual);
        var answer = await visit.Page.GotoAsync("/");

        var policy = await answer!.HeaderValueAsync("content-security-policy");

        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }
}
