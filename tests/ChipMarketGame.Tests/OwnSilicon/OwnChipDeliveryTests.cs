using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnChipDeliveryTests
{
    private const int Google = 0, Amazon = 2, Microsoft = 3;

    [Fact]
    public void The_designer_is_paid_its_price_and_pays_the_foundry_the_cost()
    {
        var world = Delivered(Microsoft, chips: 1000, arrange: world => world.Designers[2].Margin = 0.2);      // Marvell
        var designer = world.Roster.Designer(2);

        Assert.Equal(5_750 * 1000, world.Paid(world.Roster.At(Microsoft), Purpose.OwnChips));
        Assert.Equal(4_600 * 1000, world.Paid(designer, Purpose.ChipCost));
        Assert.Equal((5_750_000, 1_150_000), (world.Designer(designer).Revenue, world.Operating(designer)));
    }

    [Fact]
    public void On_a_chip_in_volume_the_margin_is_at_most_six_points_above_the_margin_at_its_award()
    {
        var world = Arranged.World();
        world.Designers[2].Margin = 0.75;                        // Marvell's was 0.43 at the award

        Assert.Equal(Usd.Round(4_600 / (1 - 0.49)), OwnChipContract.Prices(world, world.Hyperscalers[Microsoft].Chip).Lead);
    }

    [Fact]
    public void A_lower_margin_than_at_the_award_is_passed_on()
    {
        var world = Arranged.World();
        world.Designers[2].Margin = 0.20;

        Assert.Equal(Usd.Round(4_600 / 0.80), OwnChipContract.Prices(world, world.Hyperscalers[Microsoft].Chip).Lead);
    }

    [Fact]
    public void Two_designers_deliver_by_their_shares_and_the_second_gets_the_odd_chip()
    {
        var world = Delivered(Amazon, chips: 1001);

        Assert.Equal(500 * 4_200, world.Paid(world.Roster.Designer(3), Purpose.ChipCost));                      // Alchip leads
        Assert.Equal(501 * 4_200, world.Paid(world.Roster.Designer(2), Purpose.ChipCost));
    }

    [Fact]
    public void Chips_above_the_ramp_limit_carry_a_surcharge_of_a_fifth_to_the_foundry()
    {
        var world = Delivered(Microsoft, chips: 1000, arrange: world => world.Hyperscalers[Microsoft].Ramp = 750);
        var bill = world.Hyperscalers[Microsoft].ChipBill;

        Assert.Equal(bill / 4 / 5.0, world.Paid(world.Roster.At(Microsoft), Purpose.Expedite), 1.0);
    }

    [Fact]
    public void Within_the_ramp_limit_there_is_no_surcharge() =>
        Assert.Equal(
            0, Delivered(Microsoft, chips: 750, arrange: world => world.Hyperscalers[Microsoft].Ramp = 750)
                .Paid(Seed.Seat("microsoft"), Purpose.Expedite));

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(2.0, 12_000)]
    [InlineData(0.5, -3_000)]
    public void Booking_weight_costs_its_square_less_one_per_wafer_and_below_one_is_a_rebate(double weight, long dollarsPerWafer)
    {
        var world = Delivered(
            Microsoft, chips: 1000, wafers: 40, arrange: world => world.Play(2, (DesignerSheet sheet) => sheet with { Booking = weight }));

        Assert.Equal(40 * dollarsPerWafer, world.Paid(world.Roster.Designer(2), Purpose.BookingFee));
    }

    [Fact]
    public void On_Fusion_customer_and_designer_pay_half_the_royalty_each_and_the_customer_an_attach_fee()
    {
        var world = Delivered(Microsoft, chips: 1000, arrange: OnFusion);
        var (customer, designer, maker) = (world.Roster.At(Microsoft), world.Roster.Designer(2), world.Roster.GpuMaker);
        var half = Usd.Round(world.Hyperscalers[Microsoft].ChipBill * 0.10 / 2).Count;

        Assert.Equal(
            (half, half, -2 * half),
            (world.Paid(customer, Purpose.Royalty), world.Paid(designer, Purpose.Royalty), world.Paid(maker, Purpose.Royalty)));
        Assert.Equal((900 * 1000, 360 * 1000), (world.Paid(customer, Purpose.Attach), world.Paid(maker, Purpose.AttachCost)));
        Assert.Equal((2 * half) + (900 * 1000), world.Nvidia.FusionIncome);
    }

    [Fact]
    public void On_Fusion_a_designer_loses_what_its_own_fabric_would_have_earned()
    {
        var world = Delivered(Microsoft, chips: 1000, arrange: OnFusion);

        Assert.Equal(
            Usd.Round(world.Hyperscalers[Microsoft].ChipBill * 0.02).Count, world.Paid(world.Roster.Designer(2), Purpose.OwnFabricLoss));
    }

    [Fact]
    public void Off_Fusion_nobody_pays_the_GPU_maker() => Assert.Equal(0, Delivered(Google, chips: 1000).Nvidia.FusionIncome);

    [Theory]
    [InlineData(0.06, 0.06)]
    [InlineData(0.20, 0.10)]
    [InlineData(null, 0.10)]
    public void A_chip_pays_at_most_the_royalty_cap_of_its_award_where_one_binds_it(double? cap, double royalty)
    {
        var world = Delivered(Microsoft, chips: 1000, arrange: world =>
        {
            OnFusion(world);
            world.Hyperscalers[Microsoft].Chip.RoyaltyCap = cap;
        });
        var firm = world.Hyperscalers[Microsoft];

        Assert.Equal(Usd.Round(firm.ChipBill * royalty / 2).Count, world.Paid(firm.Company, Purpose.Royalty));
        Assert.Equal(
            (firm.ChipBill / 1000.0 * (1 + (royalty / 2))) + 900, OwnChipContract.Prices(world, firm.Chip).Customer.Value, 1.0);
    }

    private static void OnFusion(World world)
    {
        world.Hyperscalers[Microsoft].Chip.OnFusion = true;
        world.Nvidia.Terms = world.Nvidia.Terms with { Royalty = 0.10 };
    }

    private static World Delivered(int hyperscaler, long chips, long wafers = 0, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        arrange?.Invoke(world);
        (world.Hyperscalers[hyperscaler].AsicMade, world.Hyperscalers[hyperscaler].AsicWafers) = (chips, wafers);
        OwnChipContract.Price(world);
        OwnChipDelivery.Deliver(world);
        return world;
    }
}
