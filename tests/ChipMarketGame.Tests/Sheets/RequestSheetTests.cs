using System.Text.Json;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class RequestSheetTests
{
    private static readonly Company Google = Seed.Seat("google");

    [Fact]
    public void A_direct_award_is_refused_where_programmes_are_awarded_by_request_and_the_other_way_round()
    {
        Assert.Equal(
            "award: here programmes are awarded by requests for proposals; post one in the line request.",
            Refused(Seed.ByRequest, """{"award": {"lead": "broadcom"}}"""));
        Assert.Equal(
            "request: here programmes are awarded directly; name a designer in the line award.",
            Refused(Seed.Scenario, """{"request": {}}"""));
    }

    [Theory]
    [InlineData("""{"ceiling": 6}""", "request.ceiling must lie between 0.1 and 5, not 6.")]
    [InlineData("""{"volume": 99}""", "request.volume must lie between 10000 and 100000000, not 99.")]
    [InlineData("""{"volume": 20000.5}""", "request.volume must be a whole number, not 20000.5.")]
    [InlineData("""{"quality_weight": -0.1}""", "request.quality_weight must lie between 0 and 3, not -0.1.")]
    [InlineData("""{"quarter_weight": 0.6}""", "request.quarter_weight must lie between 0 and 0.5, not 0.6.")]
    [InlineData("""{"slip_weight": 2.5}""", "request.slip_weight must lie between 0 and 2, not 2.5.")]
    [InlineData("""{"incumbent_weight": 1.5}""", "request.incumbent_weight must lie between -0.5 and 1, not 1.5.")]
    [InlineData("""{"fusion_weight": "much"}""", "request.fusion_weight must be a number, not much.")]
    [InlineData("""{"fusion": "maybe"}""", "request.fusion must be allowed, never or required, not maybe.")]
    [InlineData("""{"second": true}""", "request.second must be allowed, never or required, not true.")]
    [InlineData("""{"ambition": "reckless"}""", "request.ambition: ambition must be safe, standard or bold, not reckless.")]
    [InlineData("""{"handicaps": {"broadcom": 0.7}}""", "request.handicaps.broadcom must lie between -0.5 and 0.5, not 0.7.")]
    [InlineData("""{"handicaps": {"google": 0.1}}""", "request.handicaps: there is no google to choose here.")]
    [InlineData("""{"price": 1}""", "request.price: this sheet has no such line.")]
    public void A_part_out_of_order_is_refused_with_its_name_and_nothing_is_posted(string request, string sentence)
    {
        var game = Game.Open(Seed.ByRequest, 1);

        var refused = Assert.Single(game.HandIn(Google, Lines($$"""{"gpu": 5000, "request": {{request}}}""")));

        Assert.Equal(sentence, refused.Sentence);
        var sheet = game.Close().Sheets[0].As<HyperscalerSheet>()!.Value;
        Assert.Equal((5000, null), (sheet.Gpu.Count, sheet.Request));
    }

    [Fact]
    public void Each_part_that_breaks_a_range_is_named()
    {
        var game = Game.Open(Seed.ByRequest, 1);

        var refused = game.HandIn(Google, default(HyperscalerSheet) with
        {
            Request = new ProgrammeRequest((Ambition)9, Ceiling: 9, SlipWeight: double.NaN, Handicaps: new([new(Google, 0)])),
        });

        Assert.Equal(["request", "request.ceiling", "request.slip_weight", "request.handicaps"], refused.Select(each => each.Line));
    }

    [Fact]
    public void A_request_survives_its_journey_as_json()
    {
        var request = new ProgrammeRequest(
            Ambition.Bold, Permission.Required, Permission.Never, 0.9, new Chips(250_000), 0.4, 0.05, 0.2, 0.1, -0.05,
            new([new(Seed.Seat("broadcom"), 0.05), new(Seed.Seat("alchip"), -0.1)]));
        var sheet = default(HyperscalerSheet) with { Request = request };
        foreach (var options in new[] { CanonicalJson.For(Seed.Scenario.Roster), JsonSerializerOptions.Default })
        {
            Assert.Equal(sheet, JsonSerializer.Deserialize<HyperscalerSheet>(JsonSerializer.Serialize(sheet, options), options));
        }

        var written = JsonSerializer.Serialize(sheet, CanonicalJson.For(Seed.Scenario.Roster));
        Assert.Contains("""
            "request":{"ambition":"bold","second":"required","fusion":"never","ceiling":0.9,"volume":250000,"quality_weight":0.4,
            """.Trim(), written, StringComparison.Ordinal);
        Assert.Contains("""
            "handicaps":{"broadcom":0.05,"alchip":-0.1}
            """.Trim(), written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_handed_in_as_lines_is_what_the_sheet_says()
    {
        var game = Game.Open(Seed.ByRequest, 1);

        Assert.Empty(game.HandIn(Google, Lines(
            """{"request": {"ambition": "safe", "second": "never", "ceiling": 1, "slip_weight": 0.3, "handicaps": {"marvell": -0.1}}}""")));

        Assert.Equal(
            new ProgrammeRequest(
                Ambition.Safe, Permission.Never, Ceiling: 1, SlipWeight: 0.3, Handicaps: new([new(Seed.Seat("marvell"), -0.1)])),
            game.Close().Sheets[0].As<HyperscalerSheet>()!.Value.Request);
    }

    [Fact]
    public void A_sheet_without_a_request_is_written_as_before() =>
        Assert.DoesNotContain(
            "request", JsonSerializer.Serialize(default(HyperscalerSheet), CanonicalJson.For(Seed.Scenario.Roster)),
            StringComparison.Ordinal);

    private static string Refused(Scenario scenario, string lines) =>
        Assert.Single(Game.Open(scenario, 1).HandIn(Google, Lines(lines))).Sentence;

    private static JsonElement Lines(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
