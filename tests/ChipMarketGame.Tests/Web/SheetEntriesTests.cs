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

    public static TheoryData<string, string> EveryLine => [.. new[] { "google", "mediatek", "nvidia" }
        .SelectMany(company => SheetLines.For(Seed.Scenario.Roster.ClassOf(Seed.Seat(company))).Select(line => (company, line.Name)))];

    [Theory, MemberData(nameof(EveryLine))]
    public void The_least_and_the_greatest_value_of_a_line_are_taken_and_what_lies_beyond_is_not(string company, string name)
    {
        var entries = Blank(company);
        var line = entries.Numbers.Single(each => each.Name == name);
        var unit = SheetUnit.Of(line);
        foreach (var bound in new[] { line.Low, line.High })
        {
            entries.Set(line, unit.Typed(bound), "");
            Assert.Empty(entries.Faulty);
            Assert.Equal(bound, entries.Number(line));
        }

        foreach (var beyond in new[] { line.Low - (unit.Scale / 10), line.High + unit.Scale })
        {
            entries.Set(line, unit.Typed(beyond), "out of range");
            Assert.Equal("out of range", Assert.Single(entries.Faulty).Value);
            Assert.Equal(line.High, entries.Number(line));
        }
    }

    [Theory]
    [InlineData("0.1234564", 123_456)]
    [InlineData("0.1234567", 123_457)]
    [InlineData("499.9999999", 500_000_000)]
    public void Typed_millions_are_whole_dollars(string typed, long dollars)
    {
        var entries = Blank("mediatek");

        entries.Set(SheetLines.Ip, typed, "");

        Assert.Equal(dollars, entries.Sheet.Designer!.Value.Ip.Count);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_programme_is_on_Fusion_if_its_box_is_ticked(string box, bool onFusion)
    {
        var entries = Blank("google");
        entries.SetLead("broadcom");
        Assert.False(entries.Sheet.Hyperscaler!.Value.Award!.Value.Fusion);

        entries.SetAward("fusion", box);

        Assert.Equal(onFusion, entries.Sheet.Hyperscaler!.Value.Award!.Value.Fusion);
        Assert.Equal(box, entries.Award("fusion"));
    }

    static SheetEntries Blank(string company) => SheetEntries.From(
        Seed.Scenario.Roster, Game.Open(Seed.Scenario, seed: 1).Fill(Seed.Seat(company), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
}
