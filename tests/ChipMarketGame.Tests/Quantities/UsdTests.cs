using ChipMarketGame.Core;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class UsdTests
{
    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.49999999999999994, 0)]
    [InlineData(4503599627370497.0, 4503599627370497)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 3)]
    [InlineData(-0.5, 0)]
    [InlineData(-1.5, -1)]
    [InlineData(-1.51, -2)]
    public void A_computed_amount_becomes_the_nearest_dollar_and_halves_go_up(double amount, long dollars) =>
        Assert.Equal(new Usd(dollars), Usd.Round(amount));

    [Fact]
    public void Rounding_moves_an_amount_by_at_most_half_a_dollar() =>
        Gen.Double[-1e12, 1e12].Sample(amount => Math.Abs(Usd.Round(amount).Count - amount) <= 0.5);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e19)]
    [InlineData(-1e19)]
    public void An_amount_that_is_no_number_of_dollars_is_a_bug_and_throws(double amount) =>
        Assert.Throws<OverflowException>(() => Usd.Round(amount));

    [Fact]
    public void A_total_that_does_not_fit_throws_instead_of_wrapping_round()
    {
        Assert.Throws<OverflowException>(() => new Usd(long.MaxValue) + new Usd(1));
        Assert.Throws<OverflowException>(() => new Usd(long.MinValue) - new Usd(1));
        Assert.Throws<OverflowException>(() => new Usd(40_000) * new Chips(long.MaxValue / 1000));
    }

    [Fact]
    public void A_price_times_chips_is_the_bill() => Assert.Equal(new Usd(120_000), new Usd(40_000) * new Chips(3));
}
