using System.Globalization;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData(57_000_000_000, "$57.0 bn", "570 億美元")]
    [InlineData(8_250_000_000, "$8.25 bn", "82.5 億美元")]
    [InlineData(250_000_000, "$250 m", "2.50 億美元")]
    [InlineData(-1_500_000, "−$1.50 m", "−150 萬美元")]
    [InlineData(34_000, "$34,000", "3.40 萬美元")]
    [InlineData(0, "$0", "0 美元")]
    public void Money_is_written_in_the_units_of_its_readers(long dollars, string english, string chinese)
    {
        Assert.Equal(english, MoneyText.Of(new Usd(dollars), CultureInfo.GetCultureInfo("en-US")));
        Assert.Equal(chinese, MoneyText.Of(new Usd(dollars), CultureInfo.GetCultureInfo("zh-TW")));
    }

    [Fact]
    public void A_percentage_shows_a_decimal_only_when_it_has_one()
    {
        Assert.Equal("12.5 %", MoneyText.Percent(0.125, CultureInfo.GetCultureInfo("en-US")));
        Assert.Equal("8%", MoneyText.Percent(0.08, CultureInfo.GetCultureInfo("zh-TW")));
    }
}
