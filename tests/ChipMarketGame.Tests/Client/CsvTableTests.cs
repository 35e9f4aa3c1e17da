using System.Text;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    public void A_text_never_becomes_a_formula(string text, string written) => Assert.Equal($"cell\n{written}\n", Write(text));

    [Theory]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e21, "1E+21")]
    public void A_number_keeps_every_digit_and_its_sign(double number, string written) => Assert.Equal($"cell\n{written}\n", Write(number));

    [Fact]
    public void A_whole_number_a_truth_and_nothing_are_written_as_such() =>
        Assert.Equal("cell\n-42\ntrue\n\"\"\n", Write(-42L, true, null).Replace("\n\n", "\n\"\"\n", StringComparison.Ordinal));

    [Theory]
    [InlineData(999_999_999_999_999, "999999999999999")]
    [InlineData(1_000_000_000_000_000, "'1000000000000000")]
    [InlineData(ulong.MaxValue, "'18446744073709551615")]
    public void A_seed_of_more_digits_than_a_spreadsheet_keeps_is_a_text(ulong seed, string written) =>
        Assert.Equal($"cell\n{written}\n", Write(seed));

    [Fact]
    public void What_is_not_a_number_is_an_empty_cell() => Assert.Equal("cell\n1\n\n2\n", Write(1.0, double.NaN, 2.0));

    [Fact]
    public void The_file_begins_with_a_byte_order_mark_so_that_a_spreadsheet_reads_its_Chinese()
    {
        using var stream = new MemoryStream();

        CsvTable.Write(stream, [new Column<int>("名", "", "", row => row)], [1]);

        Assert.Equal([.. Encoding.UTF8.Preamble, .. "名\n1\n"u8], stream.ToArray());
    }

    static string Write(params object?[] cells)
    {
        using var stream = new MemoryStream();
        CsvTable.Write(stream, [new Column<object?>("cell", "", "", cell => cell)], cells);
        return Encoding.UTF8.GetString(stream.ToArray().AsSpan(Encoding.UTF8.Preamble.Length));
    }
}
