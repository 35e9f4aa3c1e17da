using System.Text.Json;
using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CalendarQuarterTests
{
    private static readonly Gen<CalendarQuarter> Any = Gen.Select(Gen.Int[1900, 2999], Gen.Int[1, 4])
        .Select((year, number) => new CalendarQuarter(year, number));

    [Fact]
    public void The_quarter_after_the_fourth_is_the_first_of_the_next_year() =>
        Assert.Equal(new CalendarQuarter(2026, 1), new CalendarQuarter(2025, 4) + 1);

    [Fact]
    public void Adding_quarters_and_taking_the_difference_are_inverse() =>
        Gen.Select(Any, Gen.Int[-400, 400]).Sample((quarter, quarters) => quarter + quarters - quarter == quarters);

    [Fact]
    public void Text_reads_back_as_the_quarter_it_came_from() =>
        Any.Sample(quarter => CalendarQuarter.TryParse(quarter.ToString(), out var read) && read == quarter);

    [Fact]
    public void Quarters_are_in_order_of_time() =>
        Gen.Select(Any, Any).Sample((a, b) =>
            (a < b) == (a - b < 0) && (a <= b) == (a - b <= 0) && (a > b) == (a - b > 0) && (a >= b) == (a - b >= 0)
                && Math.Sign(a.CompareTo(b)) == Math.Sign(a - b));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025Q0")]
    [InlineData("2025Q5")]
    [InlineData("2025q1")]
    [InlineData("25Q1")]
    [InlineData("1899Q4")]
    [InlineData("3000Q1")]
    [InlineData("2025Q1 ")]
    [InlineData("+225Q1")]
    public void Any_other_text_is_no_quarter(string? text) => Assert.False(CalendarQuarter.TryParse(text, out _));

    [Theory]
    [InlineData("20251")]
    [InlineData("\"2025\"")]
    [InlineData("null")]
    public void Json_that_is_no_quarter_is_refused_with_an_example(string json)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CalendarQuarter>(json));

        Assert.Contains("2025Q1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_the_first_quarter_of_year_zero() => Assert.Equal("0000Q1", default(CalendarQuarter).ToString());
}
