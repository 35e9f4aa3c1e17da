using Bunit;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ChartTests
{
    const string Bridge = "./_content/ChipMarketGame.Web/chart.js";

    [Fact]
    public void A_chart_is_also_a_sentence_and_a_table()
    {
        using var web = new WebContext();
        var exhibit = web.Exhibits.Price(Shown.After(4));

        var chart = web.Render<Chart>(parameters => parameters.Add(chart => chart.Exhibit, exhibit));

        Assert.Equal(exhibit.Sentence, chart.Find(".sentence").TextContent);
        Assert.Contains(exhibit.Sentence, chart.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(4, chart.FindAll("tbody tr").Count);
        Assert.Equal(exhibit.Now, chart.Find(".now").TextContent);
    }

    [Fact]
    public void A_chart_is_drawn_again_for_a_new_version_and_left_alone_for_the_same()
    {
        using var web = new WebContext();
        var bridge = web.JSInterop.SetupModule(Bridge);
        bridge.Mode = JSRuntimeMode.Loose;
        var (early, late) = (Shown.After(2), Shown.After(3));

        var chart = web.Render<Chart>(parameters => parameters.Add(chart => chart.Exhibit, web.Exhibits.Price(early)));
        chart.Render(parameters => parameters.Add(chart => chart.Exhibit, web.Exhibits.Price(early)));
        Assert.Single(bridge.Invocations["draw"]);
        var renders = chart.RenderCount;

        chart.Render(parameters => parameters.Add(chart => chart.Exhibit, web.Exhibits.Price(early)));
        Assert.Equal(renders, chart.RenderCount);

        chart.Render(parameters => parameters.Add(chart => chart.Exhibit, web.Exhibits.Price(late)));
        Assert.Equal(2, bridge.Invocations["draw"].Count);
    }
}
