using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetLinesReaderTests
{
    [Theory]
    [InlineData("google", """{"gpu": "many"}""", "gpu must be a number, not many.")]
    [InlineData("google", """{"gpu": 1.5}""", "gpu must be a whole number, not 1.5.")]
    [InlineData("google", """{"gpu": -1}""", "gpu must lie between 0 and 1000000000, not -1.")]
    [InlineData("google", """{"gpu": "5"}""", "gpu must be a number, not \"5\".")]
    [InlineData("google", """{"gpu": ""}""", "gpu must be a number, not \"\".")]
    [InlineData("google", """{"": 5}""", "\"\": this sheet has no such line.")]
    [InlineData("nvidia", """{"fusion_open": "true"}""", "fusion_open must be true or false, not \"true\".")]
    [InlineData("google", """{"gpu": 1e999}""", "gpu must be a number, not 1e999.")]
    [InlineData("google", """{"gpu": 9223372036854775808}""", "gpu must lie between 0 and 1000000000, not 9223372036854775808.")]
    [InlineData("google", """{"gpu": null}""", "gpu must be a number, not null.")]
    [InlineData("google", """{"gpus": 5}""", "gpus: this sheet has no such line.")]
    [InlineData("google", """{"gpu": 5, "gpu": 6}""", "gpu is given twice.")]
    [InlineData("google", """{"margin": 0.5}""", "margin: this sheet has no such line.")]
    [InlineData("google", """[5]""", "sheet must be an object of lines, not [5].")]
    [InlineData("google", """{"award": "broadcom"}""", "award must be an object of lines, not broadcom.")]
    [InlineData("google", """{"award": {"lead": "intel"}}""", "award: there is no intel to choose here.")]
    [InlineData("google", """{"award": {"lead": "meta"}}""", "award: there is no meta to choose here.")]
    [InlineData(
        "google", """{"award": {"lead": "broadcom", "second": "broadcom"}}""",
        "award: the second source must be another designer than Broadcom.")]
    [InlineData(
        "google", """{"award": {"lead": "broadcom", "ambition": "reckless"}}""",
        "award: ambition must be safe, standard or bold, not reckless.")]
    [InlineData("google", """{"award": {"lead": "broadcom", "ambition": "2"}}""", "award: ambition must be safe, standard or bold, not 2.")]
    [InlineData(
        "google", """{"award": {"lead": "broadcom", "ambition": "safe,bold"}}""",
        "award: ambition must be safe, standard or bold, not safe,bold.")]
    [InlineData("google", """{"award": {"lead": "broadcom", "fusion": 1}}""", "award.fusion must be true or false, not 1.")]
    [InlineData("google", """{"award": {"lead": "broadcom", "price": 1}}""", "award.price: this sheet has no such line.")]
    [InlineData("marvell", """{"fusion": "yes"}""", "fusion must be true or false, not yes.")]
    [InlineData("marvell", """{"clients": ["google", "nvidia"]}""", "clients: there is no nvidia to choose here.")]
    [InlineData("marvell", """{"clients": "google"}""", "clients: there is no google to choose here.")]
    [InlineData("marvell", """{"hire": 3}""", "hire must lie between -1 and 2, not 3.")]
    [InlineData("nvidia", """{"price": 2}""", "price must lie between 0.7 and 1.5, not 2.")]
    [InlineData("nvidia", """{"fusion_open": null}""", "fusion_open must be true or false, not null.")]
    public void A_line_that_cannot_be_is_refused_in_a_sentence(string seat, string lines, string sentence)
    {
        var refused = Assert.Single(Game.Open(Seed.Scenario, 1).Fill(Seed.Seat(seat), Json(lines), SheetOrigin.HandedIn).Refused);

        Assert.Equal(sentence, refused.Sentence);
    }

    [Fact]
    public void What_was_sent_is_shown_at_forty_characters_at_most()
    {
        var refused = Assert.Single(
            Game.Open(Seed.Scenario, 1)
                .Fill(Seed.Seat("google"), Json($$"""{"gpu": "{{new string('x', 1000)}}"}"""), SheetOrigin.HandedIn).Refused);

        Assert.Equal(new string('x', 40) + "…", refused.Seen);
    }

    [Fact]
    public void Lines_left_out_keep_their_standing_value()
    {
        var game = Game.Open(Seed.Scenario, 1);
        game.HandIn(
            Seed.Seat("google"),
            Json("""{"gpu": 1000, "premium": 0.2, "power_mw": 50, "award": {"lead": "Broadcom", "ambition": "Bold"}}"""));
        game.Play();

        game.HandIn(Seed.Seat("google"), Json("""{"premium": 0.1}"""));

        Assert.Equal(new HyperscalerSheet(new Chips(1000), 0.1, default, default, default, null, 0), game.Close().Sheets[0].Lines);
    }

    [Fact]
    public void An_award_names_its_designers_by_id_or_name_and_is_standard_and_off_Fusion_unless_it_says_otherwise()
    {
        var game = Game.Open(Seed.Scenario, 1);
        Assert.Empty(game.HandIn(Seed.Seat("google"), Json("""{"award": {"lead": "MediaTek", "second": "alchip"}}""")));

        Assert.Equal(
            new ProgrammeAward(Seed.Seat("mediatek"), Seed.Seat("alchip"), Ambition.Standard, false),
            game.Close().Sheets[0].As<HyperscalerSheet>()!.Value.Award);
    }

    [Theory]
    [InlineData("foundry")]
    [InlineData("openai")]
    public void An_actor_has_no_sheet(string actor) =>
        Assert.Contains(
            "actors have no sheet", Assert.Throws<ArgumentOutOfRangeException>(
                () => Game.Open(Seed.Scenario, 1).HandIn(Seed.Scenario.Roster.Find(actor), Json("{}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Twice_the_lines_are_twice_the_work()
    {
        var game = Game.Open(Seed.Scenario, 1);
        long Work(int lines)
        {
            var sheet = Json($$"""{{{string.Join(',', Enumerable.Range(0, lines).Select(number => $"\"x{number:0000}\":1"))}}}""");
            game.Fill(Seed.Seat("google"), sheet, SheetOrigin.HandedIn);
            var before = GC.GetAllocatedBytesForCurrentThread();
            game.Fill(Seed.Seat("google"), sheet, SheetOrigin.HandedIn);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.InRange(Work(4000) / (double)Work(2000), 1.5, 2.5);
    }

    [Fact]
    public void A_name_of_any_length_is_told_back_in_forty_characters()
    {
        var refused = Assert.Single(
            Game.Open(Seed.Scenario, 1)
                .Fill(Seed.Seat("google"), Json($$"""{"{{new string('x', 5000)}}": 1}"""), SheetOrigin.HandedIn).Refused);

        Assert.Equal($"{new string('x', 40)}…: this sheet has no such line.", refused.Sentence);
    }

    private static JsonElement Json(string lines)
    {
        using var document = JsonDocument.Parse(lines);
        return document.RootElement.Clone();
    }
}
