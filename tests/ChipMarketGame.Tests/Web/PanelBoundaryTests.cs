using Bunit;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PanelBoundaryTests
{
    public enum When
    {
        Opened,
        Loaded,
        Drawn,
        Clicked,
    }

    [Theory]
    [InlineData(When.Opened)]
    [InlineData(When.Loaded)]
    [InlineData(When.Drawn)]
    [InlineData(When.Clicked)]
    public void A_panel_that_fails_says_so_in_its_place_and_comes_back_when_it_is_tried_again(When when)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var fault = new Fault { When = when };

        var page = web.Render(builder =>
        {
            builder.OpenComponent<PanelBoundary>(0);
            builder.AddAttribute(1, nameof(PanelBoundary.ChildContent), (RenderFragment)(inside =>
            {
                inside.OpenComponent<Panel>(0);
                inside.AddAttribute(1, nameof(Panel.Fault), fault);
                inside.CloseComponent();
            }));
            builder.CloseComponent();
            builder.AddMarkupContent(2, "<p id=\"rest\">the rest</p>");
        });
        if (when == When.Clicked) { page.Find("#panel").Click(); }

        page.WaitForElement("[data-failed]");
        Assert.Contains("This part of the page has failed", page.Find("[data-failed] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("#rest"));
        Assert.Empty(page.FindAll("#panel"));

        fault.When = null;
        page.Find("[data-failed] button").Click();

        Assert.Single(page.FindAll("#panel"));
        Assert.Empty(page.FindAll("[data-failed]"));
    }

    [Fact]
    public void A_panel_of_the_market_that_fails_leaves_the_others_standing()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var unreadable = Shown.After(24) with { Scores = default };

        var board = web.Render<MarketBoard>(parameters => parameters.Add(board => board.Game, unreadable));

        Assert.Single(board.FindAll("[data-failed]"));
        Assert.Equal(4, board.FindAll("figure.chart").Count);
        Assert.Single(board.FindAll(".news"));
        Assert.Single(board.FindAll(".clock"));
    }

    private sealed class Fault
    {
        public When? When { get; set; }

        public void Strike(When now)
        {
            if (now == When) { throw new InvalidOperationException("a fault of a panel"); }
        }
    }

    private sealed class Panel : ComponentBase
    {
        [Parameter] public required Fault Fault { get; set; }

        protected override void OnInitialized() => Fault.Strike(When.Opened);

        protected override async Task OnInitializedAsync()
        {
            await Task.Yield();
            Fault.Strike(When.Loaded);
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Fault.Strike(When.Drawn);
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "id", "panel");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => Fault.Strike(When.Clicked)));
            builder.CloseElement();
        }
    }
}
