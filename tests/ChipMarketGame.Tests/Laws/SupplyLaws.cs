using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Nothing is delivered that was not ordered or not made.</summary>
public sealed class SupplyLaws
{
    [Fact]
    public void Nobody_gets_more_GPUs_than_ordered_and_all_together_no_more_than_the_wafers_carry() => RandomGame.Sample(1200, closed =>
    {
        var world = closed.World;
        var supply = (long)(world.Nvidia.GpuWafers * closed.Before.Product.ChipsPerWafer);
        for (var buyer = 0; buyer < world.GpuOrders.Length; buyer++)
        {
            Assert.InRange(world.GpusDelivered[buyer], 0, world.GpuOrders[buyer]);
            if (buyer < world.Hyperscalers.Length) { Assert.True(world.GpuOrders[buyer] <= world.Standing.Hyperscalers[buyer].Gpu.Count); }
        }

        Assert.True(world.GpusDelivered.Sum() <= supply, $"{world.GpusDelivered.Sum()} GPUs of {supply}");
    });

    [Fact]
    public void No_GPU_stays_unsold_while_a_buyer_is_short() => RandomGame.Sample(1000, closed =>
    {
        var world = closed.World;
        var supply = (long)(world.Nvidia.GpuWafers * closed.Before.Product.ChipsPerWafer);

        Assert.Equal(Math.Min(supply, world.GpuOrders.Sum()), world.GpusDelivered.Sum());
    });

    [Fact]
    public void Own_chips_stay_within_the_order_the_ramp_and_the_wafers() => RandomGame.Sample(1000, closed =>
    {
        var world = closed.World;
        foreach (var firm in world.Hyperscalers)
        {
            Assert.InRange(firm.AsicOrdered, 0, world.Standing.Hyperscalers[firm.Company.Index].Asic.Count);
            Assert.InRange(firm.AsicMade, 0, firm.AsicOrdered);
            Assert.True(firm.AsicMade <= firm.AsicWafers * firm.ChipOfQuarter.ChipsPerWafer);
        }
    });

    [Fact]
    public void Wafers_handed_out_stay_within_capacity_to_the_wafer() => RandomGame.Sample(1200, closed =>
    {
        var world = closed.World;
        var amd = (long)Math.Ceiling(world.Fringe.AmdChips / world.Scenario.Amd.ChipsPerWafer);
        var restOfWorld = (long)Math.Ceiling(world.Fringe.RestOfWorldAsics / world.Scenario.RestOfWorld.AsicChipsPerWafer);
        var handedOut = world.Nvidia.GpuWafers + world.Hyperscalers.Sum(firm => firm.AsicWafers) + amd + restOfWorld;

        Assert.True(world.Nvidia.GpuWafers >= 0 && world.Hyperscalers.All(firm => firm.AsicWafers >= 0));
        Assert.True(handedOut <= world.Wafers, $"{handedOut} wafers of {world.Wafers}");
    });

    [Fact]
    public void OpenAI_builds_no_more_than_its_plan_its_pace_and_its_GPUs_allow() => RandomGame.Sample(1000, closed =>
    {
        var (rules, openAi) = (closed.World.Scenario.Openai, closed.World.OpenAi);

        Assert.InRange(openAi.Will, rules.WillLow, rules.WillHigh);
        Assert.InRange(openAi.GigawattsDelivered, 0, rules.Pace.Value);
        Assert.InRange(openAi.Gigawatts, 0, rules.Total.Value + 1e-9);
        Assert.True(openAi.ProgrammeChips <= openAi.Gigawatts * 1e9 / rules.GigawattOverhead);
    });
}
