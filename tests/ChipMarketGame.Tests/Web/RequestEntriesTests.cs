using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The request for proposals on the page's form.</summary>
public sealed class RequestEntriesTests
{
    private static readonly Company Google = Seed.Seat("google");

    [Fact]
    public void A_sheet_has_either_the_award_or_the_request_as_the_game_knows_it()
    {
        Assert.Equal([SheetLines.Request], Sheet(Seed.ByRequest).Choices);
        Assert.Equal([SheetLines.Award], Sheet(Seed.Scenario).Choices);
    }

    [Fact]
    public void The_advisers_weights_stand_in_the_fields_and_are_not_sent()
    {
        using var reader = Reader.Of("en");
        var (game, entries) = Open();

        entries.Ask("bold");

        Assert.Equal("6", entries.TypedOfRequest(RequestLines.QuarterWeight));
        Assert.Equal("2.2", entries.TypedOfRequest(RequestLines.QualityWeight));        // 1.1 · (1.1 − 0.9) a tenth
        Assert.Equal("100", entries.TypedOfRequest(RequestLines.Ceiling));
        Assert.Equal("0", entries.TypedOfRequest(RequestLines.HandicapOf("broadcom")));
        Assert.Equal(
            """{"ambition":"bold","second":"allowed","fusion":"allowed","ceiling":1}""",
            JsonSerializer.Serialize(entries.Lines[SheetLines.Request]));
        Assert.Empty(game.HandIn(Google, JsonElement.Parse(entries.Json)));
    }

    [Fact]
    public void What_is_typed_is_sent_in_the_units_of_the_rules()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var (game, entries) = Open();

        entries.Ask("safe");
        entries.SetRequest(RequestLines.Second, "never");
        entries.SetRequest(RequestLines.Ceiling, "80", web.Words);
        entries.SetRequest(RequestLines.QualityWeight, "3", web.Words);
        entries.SetRequest(RequestLines.Volume, "250000", web.Words);
        entries.SetRequest(RequestLines.HandicapOf("marvell"), "-5", web.Words);

        Assert.Empty(game.HandIn(Google, JsonElement.Parse(entries.Json)));
        Assert.Equal(
            new ProgrammeRequest(
                Ambition.Safe, Permission.Never, Ceiling: 0.8, Volume: new Chips(250_000), QualityWeight: 0.3,
                Handicaps: new([new(Seed.Seat("marvell"), -0.05)])),
            game.Close().Sheets[0].As<HyperscalerSheet>()!.Value.Request);
    }

    [Fact]
    public void An_empty_field_is_no_limit_or_the_advisers_value_again()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var (_, entries) = Open();
        entries.Ask("standard");

        entries.SetRequest(RequestLines.Ceiling, "", web.Words);
        entries.SetRequest(RequestLines.QuarterWeight, "9", web.Words);
        entries.SetRequest(RequestLines.QuarterWeight, "", web.Words);

        Assert.Equal("", entries.TypedOfRequest(RequestLines.Ceiling));
        Assert.Equal("6", entries.TypedOfRequest(RequestLines.QuarterWeight));
        Assert.Equal(new ProgrammeRequest(), ((HyperscalerSheet)entries.Sheet.Lines).Request! with { Handicaps = null });
    }

    [Theory]
    [InlineData("700")]
    [InlineData("much")]
    public void What_the_rules_would_refuse_is_objected_to_beside_its_field(string typed)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var (_, entries) = Open();
        entries.Ask("standard");

        entries.SetRequest(RequestLines.Ceiling, typed, web.Words);

        Assert.Equal(web.Words["Sheet.OutOfRange", "10", "500"].Value, entries.Faulty[RequestLines.Ceiling.Name]);
        entries.Ask("");
        Assert.Empty(entries.Faulty);
        Assert.Null(entries.Lines[SheetLines.Request]);
    }

    [Theory]
    [InlineData("en", "Highest price, of a GPU’s compute must lie between 10 and 500, not 700.")]
    [InlineData("zh-Hant", "最高價（相對於 GPU 的算力價格）必須介於 10 與 500 之間，不能是 700。")]
    public void A_refused_part_is_named_as_the_page_names_it(string culture, string told)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var refused = Game.Open(Seed.ByRequest, 1).HandIn(Google, JsonElement.Parse("""{"request": {"ceiling": 7}}"""));

        Assert.Equal(told, RefusalText.Of(Assert.Single(refused), web.Words));
    }

    private static SheetEntries Sheet(Scenario scenario) => Open(scenario).Entries;

    private static (Game Game, SheetEntries Entries) Open(Scenario? scenario = null)
    {
        var game = Game.Open(scenario ?? Seed.ByRequest, 1);
        var sheet = game.Fill(Google, JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet;
        return (game, SheetEntries.From(game.Scenario.Roster, sheet, game.FreshViews().Of(Google)));
    }
}
