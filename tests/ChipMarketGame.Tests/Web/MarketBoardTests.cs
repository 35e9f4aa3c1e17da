using Bunit;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class MarketBoardTests
{
    [Theory]
    [InlineData("en", 0)]
    [InlineData("en", 5)]
    [InlineData("zh-Hant", 5)]
    [InlineData("en", 24)]
    [InlineData("zh-Hant", 24)]
    public void The_board_shows_a_game_at_its_start_on_its_way_and_at_its_end(string culture, int quarters)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var game = Shown.After(quarters);

        var board = web.Render<MarketBoard>(parameters => parameters.Add(board => board.Game, game));

        Assert.Equal(quarters == 0 ? 0 : 4, board.FindAll(".chart-canvas").Count);
        Assert.Equal(quarters == 0 ? 0 : 4, board.FindAll("figure.chart table").Count);
        Assert.Equal(quarters < 24, board.FindAll("chip-countdown").Count == 1);
        Assert.Equal(quarters == 24, board.FindAll(".scores").Count == 1);
        Assert.All(
            board.Find(".board").QuerySelectorAll("*").SelectMany(each => each.ChildNodes.OfType<AngleSharp.Dom.IText>()),
            text => Assert.DoesNotMatch(@"\b[A-Z][a-zA-Z]+\.[A-Z][a-zA-Z]+\b", text.Data));
    }

    [Fact]
    public void The_board_shows_one_measure_at_a_time()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var board = web.Render<MarketBoard>(parameters => parameters.Add(board => board.Game, Shown.After(5)));
        Assert.Contains("by suppliers’ revenue", board.Find(".shares .sentence").TextContent, StringComparison.Ordinal);

        board.FindAll(".shares input[type=radio]")[0].Change(true);

        Assert.Contains("by chips delivered", board.Find(".shares .sentence").TextContent, StringComparison.Ordinal);
        Assert.Single(board.FindAll(".shares figure"));
    }

    [Fact]
    public void A_quarantined_game_says_why_it_is_not_played_on()
    {
        using var web = new WebContext();
        var game = Shown.After(2) with { Phase = Contracts.GamePhase.Quarantined, Alarm = "the replay came to another state" };

        var board = web.Render<MarketBoard>(parameters => parameters.Add(board => board.Game, game));

        Assert.Contains("the replay came to another state", board.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(board.FindAll("chip-countdown"));
    }
}
