using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SheetUnitTests
{
    [Theory]
    [InlineData("en", "software", 500_000_000, "$500 m")]
    [InlineData("en", "ip", 300_000, "$0.3 m")]
    [InlineData("en", "openai", 10_000_000_000, "$10,000 m")]
    [InlineData("en", "margin", 0.31, "31 %")]
    [InlineData("en", "gpu", 145_771, "145,771 chips")]
    [InlineData("en", "quote", 1.5, "× 1.5")]
    [InlineData("zh-Hant", "software", 500_000_000, "5 億美元")]
    [InlineData("zh-Hant", "ip", 300_000, "0.003 億美元")]
    [InlineData("zh-Hant", "margin", 0.31, "31%")]
    [InlineData("zh-Hant", "quote", 1.5, "1.5 倍")]
    public void A_line_reads_as_one_says_it(string culture, string name, double value, string text)
    {
        using var reader = Reader.Of(culture);
        using var context = new WebContext();

        Assert.Equal(text, SheetUnit.Of(Line(name)).Text(value, context.Words).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("en", "250", "$", "m")]
    [InlineData("zh-Hant", "2.5", "", "億美元")]
    public void A_field_for_dollars_takes_the_unit_that_stands_around_it(string culture, string typed, string before, string after)
    {
        using var reader = Reader.Of(culture);
        using var context = new WebContext();
        var unit = SheetUnit.Of(SheetLines.Software);

        Assert.Equal((before, after), unit.Around(context.Words));
        Assert.Equal(250_000_000, unit.Value(typed, whole: true));
        Assert.Equal(typed, unit.Typed(250_000_000));
    }

    static SheetLine Line(string name) =>
        new[] { CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker }.SelectMany(role => SheetLines.For(role))
            .First(line => line.Name == name);
}
