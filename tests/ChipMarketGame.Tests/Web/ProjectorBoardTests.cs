using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProjectorBoardTests
{
    private static GameSnapshot Class(int quarters, ClassOrigin? origin = null)
    {
        var game = Shown.After(quarters);
        return game with
        {
            Kind = GameKind.Class,
            Class = new ClassState(
                1, [new SeatPresence(game.Roster.At(0), ["Ann"], false), new SeatPresence(game.Roster.At(8), ["Ben"], false)],
                Origin: origin)
        };
    }

    [Theory]
    [InlineData("en", "The class went back: 2025Q3 is played again.")]
    [InlineData("zh-Hant", "全班回到先前的季度：重打 2025Q3。")]
    public void The_wall_says_that_the_class_went_back_until_the_quarter_played_again_has_closed(string culture, string sentence)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var before = new ClassOrigin(new GameId("class-1"), Seed.Scenario.Start + 2);

        Assert.Contains(sentence, Wall(web, Class(2, before)).Find(".message").TextContent, StringComparison.Ordinal);
        Assert.Equal("watch/class-1", Wall(web, Class(2, before)).Find(".message a").GetAttribute("href"));
        Assert.Empty(Wall(web, Class(3, before)).FindAll(".message"));
        Assert.Empty(Wall(web, Class(2)).FindAll(".message"));
    }

    [Fact]
    public void The_wall_counts_people_and_strategies_apart_and_has_nothing_empty_in_the_first_quarter()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        var wall = Wall(web, Class(0));

        Assert.Equal("In: people 1 of 2, strategies 6 of 9", wall.Find("[data-in='7']").TextContent);
        Assert.Empty(wall.FindAll("figure.chart"));
        Assert.Equal(6, wall.FindAll(".opening tbody tr").Count);
        Assert.All(wall.FindAll(".opening tbody tr"), house => Assert.EndsWith("–", house.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Single(Wall(web, Class(1)).FindAll("figure.chart .chart-canvas"));
    }

    private static IRenderedComponent<ProjectorBoard> Wall(WebContext web, GameSnapshot game) =>
        web.Render<ProjectorBoard>(parameters => parameters.Add(wall => wall.Game, game).Add(wall => wall.Code, "ABCDEF"));
}
