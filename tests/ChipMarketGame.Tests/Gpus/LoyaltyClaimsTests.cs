using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LoyaltyClaimsTests
{
    private const double Short = 0.2;

    [Theory]
    [InlineData(1.0, 400_000_000)]
    [InlineData(0.5, 100_000_000)]
    [InlineData(0.0, 0)]
    public void Claims_take_two_percent_of_GPU_revenue_times_the_square_of_the_weight(double weight, long dollars) =>
        Assert.Equal(dollars, SetAside(weight, Short));

    [Fact]
    public void Nobody_claims_anything_while_GPUs_are_to_be_had() => Assert.Equal(0, SetAside(weight: 1, Seed.Scenario.Gpu.SlackShortage));

    [Fact]
    public void What_is_set_aside_lowers_operating_cash_flow()
    {
        var world = World(weight: 1, Short);

        LoyaltyClaims.SetAside(world);

        Assert.Equal(-400_000_000, world.Operating(world.Roster.GpuMaker));
    }

    [Fact]
    public void A_scenario_without_claims_lets_loyalty_cost_nothing()
    {
        var world = World(weight: 1, Short, scenario => scenario with { Gpu = scenario.Gpu with { LoyaltyClaims = 0 } });

        LoyaltyClaims.SetAside(world);

        Assert.Equal(0, world.Paid(world.Roster.GpuMaker, Purpose.LoyaltyClaims));
    }

    private static long SetAside(double weight, double shortage)
    {
        var world = World(weight, shortage);
        LoyaltyClaims.SetAside(world);
        return world.Paid(world.Roster.GpuMaker, Purpose.LoyaltyClaims);
    }

    private static World World(double weight, double shortage, Func<Scenario, Scenario>? change = null)
    {
        var world = Arranged.World(change);
        world.Nvidia.Terms = world.Nvidia.Terms with { Loyalty = weight };
        (world.Nvidia.GpuRevenue, world.GpuShortage) = (20_000_000_000, shortage);
        return world;
    }
}
