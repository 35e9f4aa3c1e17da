using Bunit;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LobbyPanelTests
{
    [Theory]
    [InlineData("en", "Your score is how much more you earned: the difference in net present value (NPV), terminal value included.")]
    [InlineData("zh-Hant", "成績就是你比它多賺的淨現值（含期末之後的存續價值）")]
    public void The_score_is_defined_before_the_first_decision_and_the_question_about_it_teaches_the_same(string culture, string definition)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();

        var lobby = web.Render<LobbyPanel>(parameters => parameters.Add(panel => panel.Sight, InTheLobby()));
        Assert.Single(lobby.FindAll("p"), line => line.TextContent.Contains(definition, StringComparison.Ordinal));
        lobby.FindAll("input[name=Score]")[0].Change("on");

        Assert.Contains(definition, lobby.Find("p[role=status]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(web.Words["Lobby.Right"], lobby.Find("p[role=status]").TextContent, StringComparison.Ordinal);
    }

    static SeatSight InTheLobby()
    {
        var (open, game) = (Shown.After(0), Game.Open(Seed.Scenario, seed: 1));
        var seat = open.Roster.At(0);
        var held = new ClassState(1, [new SeatPresence(seat, ["Ann"], false)]);
        var lobby = open with { Kind = GameKind.Class, Phase = GamePhase.Lobby, Class = held };
        return new SeatSight(seat, lobby, ["Ann"], false, null, null, [], []) { View = game.FreshViews().Of(seat) };
    }
}
