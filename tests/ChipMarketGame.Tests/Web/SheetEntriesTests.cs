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
        using var web = new WebContext();
        entries.Set(entries.Numbers.Single(each => each.Name == line), typed, web.Words);

        var (kept, refused) = game.Fill(seat, JsonElement.Parse(entries.Json), SheetOrigin.Draft);

        Assert.Empty(refused);
        Assert.True(JsonNode.DeepEquals(entries.Lines, SheetEntries.From(Seed.Scenario.Roster, kept).Lines));
        Assert.Equal(kept with { Refused = null }, entries.Sheet);
    }

    [Fact]
    public void A_programme_that_was_chosen_is_what_the_game_keeps()
    {
        var game = Game.Open(Seed.Scenario, seed: 1);
        var entries = SheetEntries.From(
            Seed.Scenario.Roster, game.Fill(Seed.Seat("google"), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
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
        .SelectMany(company => SheetLines.For(Seed.Scenario.Roster.RoleOf(Seed.Seat(company))).Select(line => (company, line.Name)))];

    [Theory, MemberData(nameof(EveryLine))]
    public void The_least_and_the_greatest_value_of_a_line_are_taken_and_what_lies_beyond_is_not(string company, string name)
    {
        using var web = new WebContext();
        var entries = Blank(company);
        var line = entries.Numbers.Single(each => each.Name == name);
        var unit = SheetUnit.Of(line);
        foreach (var bound in new[] { line.Low, line.High })
        {
            entries.Set(line, unit.Typed(bound), web.Words);
            Assert.Empty(entries.Faulty);
            Assert.Equal(bound, entries.Number(line));
        }

        foreach (var beyond in new[] { line.Low - (unit.Scale / 10), line.High + unit.Scale })
        {
            entries.Set(line, unit.Typed(beyond), web.Words);
            Assert.Equal(name, Assert.Single(entries.Faulty).Key);
            Assert.Equal(line.High, entries.Number(line));
        }
    }

    [Theory]
    [MemberData(nameof(EveryLine))]
    public void The_page_takes_of_a_line_what_the_game_takes_whatever_was_promised_before(string company, string name)
    {
        using var web = new WebContext();
        foreach (var (promised, cap) in new[] { (0.25, 0.25), (0.25, 0.1), (0.1, 0.25), (0.1, 0.05), (0.0, 0.25) })
        {
            var game = Game.Open(Seed.Scenario, seed: 1);
            game.HandIn(Seed.Seat("nvidia"), JsonElement.Parse(FormattableString.Invariant($$"""{"royalty":0,"cap":{{promised}}}""")));
            game.Play();
            var maker = game.FreshViews().Nvidia;
            var kept = game.Fill(Seed.Seat(company), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet;
            var line = SheetEntries.From(Seed.Scenario.Roster, kept).Numbers.Single(each => each.Name == name);
            var (unit, step) = (SheetUnit.Of(line), Math.Max(SheetUnit.Of(line).Scale, 0.001));
            foreach (var value in new[] { line.Low, line.High, promised, cap, 0, 0.05 }
                .SelectMany(limit => (double[])[limit - step, limit, limit + step]).Distinct()
                    .Where(value => !line.Whole || unit.Scale <= 1 || value == Math.Floor(value)))
            {
                var entries = SheetEntries.From(Seed.Scenario.Roster, kept, company == "nvidia" ? maker : null);
                if (company == "nvidia" && name != "cap")
                {
                    entries.Set(SheetLines.Cap, unit.Name == "share" ? unit.Typed(cap) : "25", web.Words);
                }
                entries.Set(line, unit.Typed(value), web.Words);
                var sent = entries.Lines.DeepClone().AsObject();
                sent[name] = line.Whole && value == Math.Floor(value)
                    ? JsonValue.Create((long)value)
                    : JsonValue.Create((double)((decimal)Math.Round(value, 9)));

                var refused = game.Fill(Seed.Seat(company), JsonElement.Parse(sent.ToJsonString()), SheetOrigin.Draft).Refused;

                Assert.True(
                    refused.Count == 0 == (entries.Faulty.Count == 0),
                    $"{name} {value} under {promised} and {cap}: {string.Join(' ', refused)} {string.Join(' ', entries.Faulty)}");
            }
        }
    }

    [Fact]
    public void A_cap_put_below_the_royalty_blames_the_royalty_and_a_higher_one_clears_it()
    {
        using var web = new WebContext();
        var game = Game.Open(Seed.Scenario, seed: 1);
        var entries = SheetEntries.From(
            Seed.Scenario.Roster, game.Fill(Seed.Seat("nvidia"), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet, game.Views.Nvidia);
        entries.Set(SheetLines.Royalty, "20", web.Words);
        Assert.Empty(entries.Faulty);

        entries.Set(SheetLines.Cap, "10", web.Words);
        Assert.Equal(
            ("royalty", "Give a number between 0 and 10, the cap that you have promised."),
            (Assert.Single(entries.Faulty).Key, entries.Faulty["royalty"]));
        Assert.Equal(0.1, entries.Bounded(SheetLines.Royalty).High);
        entries.Set(SheetLines.Cap, "20", web.Words);

        Assert.Empty(entries.Faulty);
        Assert.Equal((0.2, 0.2), (entries.Number(SheetLines.Royalty), entries.Number(SheetLines.Cap)));
    }

    [Theory]
    [InlineData("0.1234564", 123_456)]
    [InlineData("0.1234567", 123_457)]
    [InlineData("499.9999999", 500_000_000)]
    public void Typed_millions_are_whole_dollars(string typed, long dollars)
    {
        using var web = new WebContext();
        var entries = Blank("mediatek");

        entries.Set(SheetLines.Ip, typed, web.Words);

        Assert.Equal(dollars, entries.Sheet.As<DesignerSheet>()!.Value.Ip.Count);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_programme_is_on_Fusion_if_its_box_is_ticked(string box, bool onFusion)
    {
        var entries = Blank("google");
        entries.SetLead("broadcom");
        Assert.False(entries.Sheet.As<HyperscalerSheet>()!.Value.Award!.Value.Fusion);

        entries.SetAward("fusion", box);

        Assert.Equal(onFusion, entries.Sheet.As<HyperscalerSheet>()!.Value.Award!.Value.Fusion);
        Assert.Equal(box, entries.Award("fusion"));
    }

    static SheetEntries Blank(string company) => SheetEntries.From(
        Seed.Scenario.Roster, Game.Open(Seed.Scenario, seed: 1).Fill(Seed.Seat(company), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
}
