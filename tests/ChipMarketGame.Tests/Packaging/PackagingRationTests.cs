using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PackagingRationTests
{
    private const int Wafers = 100_000;
    private const long PerWafer = 15;                            // what Blackwell and Hopper blended carry is set to this in the examples

    [Fact]
    public void AMD_is_served_first_and_within_its_share_of_the_wafers()
    {
        var world = Shared(gpus: long.MaxValue / 100, asics: 0);

        Assert.InRange(world.Fringe.AmdChips, 1, (long)(Wafers * 0.075 * 14));
        Assert.Equal(Wafers - AmdWafers(world), world.Nvidia.GpuWafers + RestOfWorldWafers(world));
    }

    [Fact]
    public void The_reservation_comes_before_own_chips()
    {
        var world = Shared(gpus: Wafers * PerWafer, asics: 10_000_000, reserve: 0.9);

        Assert.Equal((long)(0.9 * Wafers), world.Nvidia.GpuWafers);
        Assert.True(world.AsicShortage > 0.9);
    }

    [Fact]
    public void What_the_reservation_does_not_use_goes_to_own_chips()
    {
        var world = Shared(gpus: 10_000 * PerWafer, asics: 1_000_000, reserve: 0.9);

        Assert.Equal(10_000, world.Nvidia.GpuWafers);
        Assert.Equal(0, world.AsicShortage);
    }

    [Fact]
    public void What_own_chips_leave_goes_back_to_GPUs()
    {
        var world = Shared(gpus: Wafers * PerWafer, asics: 0, reserve: 0);

        Assert.Equal(Wafers - AmdWafers(world) - RestOfWorldWafers(world), world.Nvidia.GpuWafers);
    }

    [Fact]
    public void Unused_reserved_wafers_cost_half_their_value()
    {
        var world = Shared(gpus: 10_000 * PerWafer, asics: 0, reserve: 0.5);

        Assert.Equal((50_000 - 10_000) * 16_000 / 2, world.Paid(world.Roster.GpuMaker, Purpose.PackagingFee));
    }

    [Fact]
    public void Reserving_up_to_sixty_percent_and_using_it_costs_nothing()
    {
        var world = Shared(gpus: 60_000 * PerWafer, asics: 0, reserve: 0.6);

        Assert.Equal(0, world.Paid(world.Roster.GpuMaker, Purpose.PackagingFee));
    }

    [Fact]
    public void Above_sixty_percent_every_reserved_wafer_carries_a_surcharge()
    {
        var world = Shared(gpus: 80_000 * PerWafer, asics: 0, reserve: 0.8);

        Assert.Equal(Usd.Round(80_000 * 16_000.0 * 3.0 * 0.2).Count, world.Paid(world.Roster.GpuMaker, Purpose.PackagingFee), 1.0);
    }

    [Fact]
    public void Twice_the_booking_weight_gets_twice_the_wafers_in_a_shortage()
    {
        var world = Arranged.World();
        world.Play(0, (DesignerSheet sheet) => sheet with { Booking = 2 });        // Broadcom, which makes Google's chip
        (world.Hyperscalers[0].AsicOrdered, world.Hyperscalers[3].AsicOrdered) = (6_000_000, 4_800_000);

        Share(world, gpus: 0, reserve: 0);

        Assert.Equal(200_000, Math.Ceiling(6_000_000 / world.Hyperscalers[0].Chip.ChipsPerWafer));
        Assert.Equal(200_000, Math.Ceiling(4_800_000 / world.Hyperscalers[3].Chip.ChipsPerWafer));
        Assert.Equal(2.0, world.Hyperscalers[0].AsicWafers / (double)world.Hyperscalers[3].AsicWafers, 1e-4);
    }

    [Fact]
    public void Booking_weight_means_nothing_when_there_is_enough()
    {
        var world = Arranged.World();
        world.Play(0, (DesignerSheet sheet) => sheet with { Booking = 0.2 });
        world.Hyperscalers[0].AsicOrdered = 30_000;

        Share(world, gpus: 0, reserve: 0);

        Assert.Equal((1000, 30_000), (world.Hyperscalers[0].AsicWafers, world.Hyperscalers[0].AsicMade));
    }

    [Fact]
    public void A_chip_with_two_designers_is_booked_with_both_by_their_shares()
    {
        var world = Arranged.World();
        world.Play(3, (DesignerSheet sheet) => sheet with { Booking = 2 });        // Alchip and Marvell make half each of Amazon's chip
        world.Play(2, (DesignerSheet sheet) => sheet with { Booking = 1 });

        Assert.Equal(1.5, OwnChipContract.BookingWeight(world, world.Hyperscalers[2].Chip));
    }

    [Fact]
    public void The_part_of_an_order_that_gets_no_wafers_is_the_shortage()
    {
        var world = Shared(gpus: 0, asics: 30 * 2 * Wafers, reserve: 0);
        var firm = world.Hyperscalers[0];

        Assert.Equal(1 - (firm.AsicMade / (30.0 * 2 * Wafers)), firm.AsicUnfilled, 1e-12);
        Assert.Equal(firm.AsicUnfilled, world.AsicShortage);
    }

    private static World Shared(long gpus, long asics, double reserve = 0.6)
    {
        var world = Arranged.World();
        world.Hyperscalers[0].AsicOrdered = asics;
        return Share(world, gpus, reserve);
    }

    private static World Share(World world, long gpus, double reserve)
    {
        world.Wafers = Wafers;
        world.GpuOrders[0] = gpus;
        world.Nvidia.Product = world.Nvidia.Product with { ChipsPerWafer = PerWafer };
        world.Play((NvidiaSheet sheet) => sheet with { Reserve = reserve });
        PackagingRation.Allocate(world);
        return world;
    }

    private static long AmdWafers(World world) => (long)Math.Ceiling(world.Fringe.AmdChips / 14.0);

    private static long RestOfWorldWafers(World world) => (long)Math.Ceiling(world.Fringe.RestOfWorldAsics / 28.0);
}
