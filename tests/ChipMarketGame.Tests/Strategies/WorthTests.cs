using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WorthTests
{
    [Theory]
    [InlineData(0, 0.98)]
    [InlineData(1e9, 0.40)]
    public void However_cheap_or_dear_work_is_between_forty_and_ninety_eight_percent_of_it_is_worth_serving(double tco, double share) =>
        Assert.Equal(share, new Worth(Seed.Scenario, thrift: 1).ShareServed(turn: 0, new(tco)));

    [Fact]
    public void The_last_unit_served_earns_what_it_costs()
    {
        // Revenue D · v · (1.55 f − 0.55 f²) rises by v · (1.55 − 1.1 f); v is the mean of $5,400 a quarter that shrinks by 0.066 and is
        // discounted by 0.025 over 20 quarters.
        var value = 5400 * (1 - Math.Exp(-20 * 0.091)) / (20 * 0.091);

        Assert.Equal(0.7, new Worth(Seed.Scenario, thrift: 1).ShareServed(turn: 0, new(value * (1.55 - (1.1 * 0.7)))), 1e-9);
        Assert.Equal(0.7, new Worth(Seed.Scenario, thrift: 2).ShareServed(turn: 0, new(value * (1.55 - (1.1 * 0.7)) / 2)), 1e-9);
    }
}
