using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProgrammesTests
{
    [Fact]
    public void A_bill_is_paid_in_equal_quarterly_parts_to_the_last_dollar()
    {
        var (world, firm) = Running(remaining: 3, bill: 100);
        var paid = new List<long>();
        for (var quarter = 0; quarter < 3; quarter++)
        {
            Books.Open(world);
            Programmes.Advance(world);
            paid.Add(world.Paid(firm.Company, Purpose.Nre));
        }

        Assert.Equal([34, 34, 32], paid);
    }

    [Fact]
    public void Two_designers_are_paid_and_bear_the_cost_by_their_shares_and_the_second_gets_the_remainder()
    {
        var (world, firm) = Running(remaining: 1, bill: 103, cost: 101, hyperscaler: 0);
        var (lead, second) = (firm.Programmes[0].Chip.Lead, firm.Programmes[0].Chip.Second);

        Programmes.Advance(world);

        Assert.Equal((-82, -21), (world.Paid(lead, Purpose.Nre), world.Paid(second, Purpose.Nre)));
        Assert.Equal((80, 21), (world.Paid(lead, Purpose.NreCost), world.Paid(second, Purpose.NreCost)));
        Assert.Equal((2, 0), (world.Operating(lead), world.Operating(second)));
    }

    [Fact]
    public void A_chip_that_reaches_volume_is_ordered_from_the_next_quarter_on()
    {
        var game = Game.Open(Seed.Scenario, 1, LuckMode.None);
        var meta = game.World.Hyperscalers[1];
        game.Play();
        game.Play();
        Assert.Equal(("MTIA v1", 1), (meta.Chip.Name.ToString(), meta.Programmes[0].Remaining));

        game.Play();

        Assert.Equal(("MTIA v1", "MTIA v2", 0), (meta.ChipOfQuarter.Name.ToString(), meta.Chip.Name.ToString(), meta.ProgrammeCount));
        Assert.Equal("MTIA v2", Assert.Single(game.World.Told(NewsKind.ChipInVolume)).Chip.ToString());
    }

    [Fact]
    public void A_launch_gives_experience_up_to_a_bound_and_the_line_is_learnt_anew()
    {
        var (world, firm) = Running(remaining: 1, bill: 0);
        var ramp = firm.Ramp;

        Programmes.Advance(world);

        Assert.Equal((0.25 + 0.12, ramp * 0.92), (firm.Experience, firm.Ramp));

        (world, firm) = Running(remaining: 1, bill: 0);
        firm.Experience = 0.9;
        Programmes.Advance(world);
        Assert.Equal(0.95, firm.Experience);
    }

    [Fact]
    public void Engineering_bills_count_against_operating_cash()
    {
        var (world, firm) = Running(remaining: 2, bill: 100);

        Assert.Equal(new Usd(50), Programmes.BillDue(firm));
        Programmes.Advance(world);
        Assert.Equal(-50, world.Operating(firm.Company));
    }

    private static (World World, HyperscalerState Firm) Running(int remaining, long bill, long? cost = null, int hyperscaler = 3)
    {
        var world = Arranged.World();
        foreach (var other in world.Hyperscalers) { other.ProgrammeCount = 0; }
        var firm = world.Hyperscalers[hyperscaler];
        firm.ProgrammeCount = 1;
        ref var programme = ref firm.Programmes[0];
        (programme.Remaining, programme.NreLeft, programme.NreCostLeft) = (remaining, bill, cost ?? bill);
        programme.NrePerQuarter = Programmes.PerQuarter(bill, remaining);
        return (world, firm);
    }
}
