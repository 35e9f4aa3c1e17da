using System.Text.Json;
using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetEntriesTests
{
    [Theory]
    [InlineData("google", "gpu", "150000")]
    [InlineData("google", "premium", "12.5")]
    [InlineData("mediatek", "hire", "-1")]
    [InlineData("mediatek", "ip", "0.3")]
    [InlineData("nvidia", "openai", "10000")]
    public void What_was_typed_is_what_the_game_keeps(string company, string line, string typed)
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        var seat = Seed.Seat(company);
        var entries = SheetEntries.From(Seed.Scenario.Roster, game.Fill(seat, JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
        entries.Set(entries.Numbers.Single(each => each.Name == line), typed, "");

        var (kept, refused) = game.Fill(seat, JsonElement.Parse(entries.Json), SheetOrigin.Draft);

        Assert.Empty(refused);
        Assert.True(JsonNode.DeepEquals(entries.Lines, SheetEntries.From(Seed.Scenario.Roster, kept).Lines));
        Assert.Equal(kept with { Refused = null }, entries.Sheet);
    }

    [Fact]
    public void A_programme_that_was_chosen_is_what_the_game_keeps()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        var entries = SheetEntries.From(Seed.Scenario.Roster, game.Fill(Seed.Seat("google"), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
        entries.SetLead("broadcom");
        entries.SetAward("second", "mediatek");
        entries.SetAward("ambition", "bold");

        var (kept, refused) = game.Fill(Seed.Seat("google"), JsonElement.Parse(entries.Json), SheetOrigin.Draft);

        Assert.Empty(refused);
        Assert.Equal(kept, entries.Sheet);
        Assert.True(JsonNode.DeepEquals(entries.Lines, SheetEntries.From(Seed.Scenario.Roster, kept).Lines));
        entries.SetLead("mediatek");
        Assert.Null(entries.Award("second"));
    }
}
