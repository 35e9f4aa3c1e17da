using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("90000", 90_000)]
    [InlineData("90,000", 90_000)]
    [InlineData("1,234,567.5", 1_234_567.5)]
    [InlineData("９０，０００", 90_000)]
    [InlineData("９００００", 90_000)]
    [InlineData("12．5", 12.5)]
    [InlineData("90 000", 90_000)]
    [InlineData("90\u2009000", 90_000)]
    [InlineData("90\u202f000", 90_000)]
    [InlineData("90\u00a0000", 90_000)]
    [InlineData("90\u3000000", 90_000)]
    [InlineData("\u22121", -1)]
    [InlineData("－1", -1)]
    [InlineData("+2", 2)]
    [InlineData(" 007 ", 7)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    public void What_can_be_read_in_one_way_is_that_number(string typed, double value)
    {
        Assert.Equal((decimal)value, TypedNumber.Read(typed)?.Value);
        Assert.Null(TypedNumber.Read(typed)?.Grouped);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("90k")]
    [InlineData("9 萬")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("１ｅ５")]
    [InlineData("0x10")]
    [InlineData("12,5")]
    [InlineData("0,250")]
    [InlineData("1,00,000")]
    [InlineData("9,0000")]
    [InlineData("1.234.567")]
    [InlineData("90.000,5")]
    [InlineData("90'000")]
    [InlineData("1 2")]
    [InlineData("1_000")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("$250")]
    [InlineData("31%")]
    [InlineData("٣")]
    [InlineData("九")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1234567890123456789")]
    public void What_cannot_be_read_for_sure_is_no_number(string? typed) => Assert.Null(TypedNumber.Read(typed));

    [Theory]
    [InlineData("90.000", 90, 90_000)]
    [InlineData("１．５００", 1.5, 1_500)]
    public void A_point_before_three_digits_may_mean_either(string typed, double point, double thousands)
    {
        Assert.Equal((decimal)point, TypedNumber.Read(typed)?.Value);
        Assert.Equal((decimal)thousands, TypedNumber.Read(typed)?.Grouped);
    }

    [Theory]
    [InlineData("en", "gpu", "90.000", "Is this 90 or 90,000? Type it without a separator.")]
    [InlineData("zh-Hant", "gpu", "90.000", "這是 90 還是 90,000？請不要輸入分隔符號。")]
    [InlineData("en", "openai", "1.500", "Is this 1.5 or 1,500? Type it without a separator.")]
    [InlineData("en", "gpu", "90k", "Give a whole number between 0 and 1,000,000,000.")]
    [InlineData("zh-Hant", "gpu", "9 萬", "請輸入 0 到 1,000,000,000 之間的整數。")]
    [InlineData("en", "gpu", "1e5", "Give a whole number between 0 and 1,000,000,000.")]
    [InlineData("en", "premium", "12,5", "Give a number between 0 and 30.")]
    public void A_sheet_asks_what_is_meant_or_refuses_and_keeps_what_stood_there(string culture, string name, string typed, string said)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var line = Line(name);
        var entries = Blank(line);
        var before = entries.Json;

        entries.Set(line, typed, web.Words);

        Assert.Equal(said, entries.Faulty[name]);
        Assert.Equal(before, entries.Json);
    }

    [Theory]
    [InlineData("en", "quote", "1.125", 1.125)]
    [InlineData("en", "premium", "12.500", 0.125)]
    [InlineData("zh-Hant", "ip", "0.125", 12_500_000)]
    public void A_point_is_a_point_where_thousands_would_be_out_of_range(string culture, string name, string typed, double value)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var line = Line(name);
        var entries = Blank(line);

        entries.Set(line, typed, web.Words);

        Assert.Empty(entries.Faulty);
        Assert.Equal(value, entries.Number(line), 12);
    }

    static SheetEntries Blank(SheetLine line)
    {
        var seat = Seed.Scenario.Roster.Find(SheetLines.For(CompanyRole.Hyperscaler).Contains(line)
            ? "google"
            : SheetLines.For(CompanyRole.Designer).Contains(line) ? "mediatek" : "nvidia");
        return SheetEntries.From(
            Seed.Scenario.Roster,
            Game.Open(Seed.Scenario, seed: 1).Fill(seat, System.Text.Json.JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
    }

    static SheetLine Line(string name) =>
        new[] { CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker }.SelectMany(role => SheetLines.For(role))
            .First(line => line.Name == name);
}
