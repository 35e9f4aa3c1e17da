using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScoreTests
{
    [Fact]
    public void Cash_flows_are_discounted_by_two_and_a_half_percent_a_quarter()
    {
        var world = Arranged.World();
        Receive(world, world.Roster.Designer(0), 1_000_000_000, quarters: 2);

        Assert.Equal(1e9 + (1e9 / 1.025), world.Seat(world.Roster.Designer(0)).NetPresentValue, 1.0);
    }

    [Fact]
    public void A_designer_goes_on_for_eight_quarters_at_its_mean_flow_of_the_last_year()
    {
        var world = Arranged.World();
        var designer = world.Roster.Designer(0);
        Receive(world, designer, 1_000_000_000, quarters: 4);
        var flows = world.Seat(designer).NetPresentValue;

        Assert.Equal(flows + (8e9 / Math.Pow(1.025, 4)), Score.Of(world, designer).NetPresentValue.Count, 1.0);
    }

    [Fact]
    public void A_loss_does_not_go_on_for_ever()
    {
        var world = Arranged.World();
        var designer = world.Roster.Designer(0);
        Receive(world, designer, -1_000_000_000, quarters: 4);

        Assert.Equal(world.Seat(designer).NetPresentValue, Score.Of(world, designer).NetPresentValue.Count, 1.0);
    }

    [Fact]
    public void The_GPU_maker_s_tranches_are_left_out_of_its_mean_flow_and_its_stake_counts_at_forty_percent()
    {
        var world = Arranged.World();
        var maker = world.Roster.GpuMaker;
        world.OpenAi.Tranche = 400_000_000;
        Receive(world, maker, 1_000_000_000 - 400_000_000, quarters: 4);
        var flows = world.Seat(maker).NetPresentValue;
        world.OpenAi.Mark = 1e9;

        Assert.Equal(flows + (((8 * 1e9) + 0.4e9) / Math.Pow(1.025, 4)), Score.Of(world, maker).NetPresentValue.Count, 1.0);
    }

    [Fact]
    public void A_hyperscaler_s_chips_count_at_replacement_cost_for_the_life_they_have_left_in_service_or_in_stock()
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[0];
        firm.Fleet.Clear();
        var none = Score.Of(world, firm.Company).NetPresentValue.Count;
        var perUnit = 1.15 * world.Nvidia.Product.List.Count / world.Nvidia.Product.Compute.H100;

        firm.Fleet.Add(new FleetBatch(false, new Chips(1000), new Compute(2), new Watts(700), 5), turn: 0);
        firm.Stock.Add(new FleetBatch(false, new Chips(1000), new Compute(2), new Watts(700), 15), turn: 0);

        Assert.Equal(2000 * perUnit * (0.75 + 0.25), Score.Of(world, firm.Company).NetPresentValue.Count - none, 1.0);
    }

    [Fact]
    public void Own_chips_count_at_the_cost_of_a_standard_chip_of_the_day_and_at_most_as_GPUs_do()
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[0];
        var (gpus, own) = (Value(own: false), Value(own: true));

        Assert.InRange(own, 0.1 * gpus, gpus);

        double Value(bool own)
        {
            firm.Fleet.Clear();
            firm.Fleet.Add(new FleetBatch(own, new Chips(1000), new Compute(2), new Watts(700), 0), turn: 0);
            return Score.Of(world, firm.Company).NetPresentValue.Count;
        }
    }

    [Fact]
    public void The_worth_of_own_chips_does_not_depend_on_what_their_owner_paid()
    {
        var (cheap, dear) = (Arranged.World(), Arranged.World());
        dear.Hyperscalers[0].Chip.Cost *= 5;

        Assert.Equal(Score.Of(cheap, cheap.Roster.At(0)), Score.Of(dear, dear.Roster.At(0)));
    }

    private static void Receive(World world, Company company, long amount, int quarters)
    {
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            Books.Open(world);
            world.Ledger.Pay(world.Roster.Outside, company, new Usd(amount), Purpose.EndDemand);
            Books.Close(world);
            world.Turn++;
        }
    }
}
