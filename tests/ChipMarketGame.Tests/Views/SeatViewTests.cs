using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Each line of a seat's books shows what it says: the state behind it is set to a number that stands nowhere else.</summary>
public sealed class SeatViewTests
{
    [Fact]
    public void A_cloud_s_view_shows_its_own_figures_each_in_its_place()
    {
        var view = Shown(world =>
        {
            var firm = world.Hyperscalers[1];
            (firm.Demand, firm.Budget, firm.Software, firm.Experience, firm.Independence, firm.Loyalty) =
                (1001, 1002, 0.103, 0.104, 0.105, 0.106);
            (firm.GpuBaseline, firm.Ramp, firm.LastAsic, firm.GpuUnfilled, firm.AsicUnfilled, firm.PowerKilowatts) =
                (1007, 1008, 1009, 0.110, 0.111, 1012);
            firm.Fleet.Clear();
            firm.Fleet.Add(new FleetBatch(false, new Chips(3), new Compute(5), new Watts(700), 1), turn: 0);
            firm.Fleet.Add(new FleetBatch(true, new Chips(7), new Compute(11), new Watts(300), 1), turn: 0);
            firm.Stock.Add(new FleetBatch(true, new Chips(13), new Compute(2), new Watts(1000), 0), turn: 0);
            firm.Service = new ServiceReport(0.113, 0.114, 0.115, new Usd(1016), new(1017), new(1018), 0.119);
        }).Hyperscalers[1];

        Assert.Equal(
            (1001, 1002, 0.103, 0.104, 0.105, 0.106),
            (view.Demand.H100, view.Budget.Count, view.SoftwareMaturity, view.Experience, view.Independence, view.Loyalty));
        Assert.Equal(
            (1007, 1008, 1009, 0.110, 0.111, 1012),
            (view.GpuBaseline.Value, view.RampLimit.Value, view.LastAsic.Count, view.GpuUnfilled, view.AsicUnfilled,
                view.PowerBuilt.Count));
        Assert.Equal((15, 77), (view.GpuCompute.H100, view.AsicCompute.H100));
        Assert.Equal((3 * 700) + (7 * 300) + (13 * 1000), view.PowerOfChips.Count);
        Assert.Equal([3, 7], ((IEnumerable<FleetBatch>)view.Fleet).Select(batch => batch.Chips.Count));
        Assert.Equal([13], ((IEnumerable<FleetBatch>)view.Stock).Select(batch => batch.Chips.Count));
        Assert.Equal(new ServiceReport(0.113, 0.114, 0.115, new Usd(1016), new(1017), new(1018), 0.119), view.Service);
        Assert.Equal(1016, view.Accounts.Revenue.Count);
    }

    [Fact]
    public void A_design_house_s_view_shows_its_own_figures_each_in_its_place()
    {
        var view = Shown(world =>
        {
            var designer = world.Designers[2];
            (designer.Quality, designer.Teams, designer.Hired, designer.Occupied, designer.Load, designer.IdleQuarters, designer.Revenue) =
                (0.501, 52, 53, 5.4, 5.5, 56, 57);
            designer.TeamsComing[0] = 2;
            designer.TeamsComing[^1] = 1;
        }).Designers[2];

        Assert.Equal(
            (0.501, 52, 3, 53, 5.4, 5.5, 56),
            (view.Quality, view.Teams, view.TeamsComing, view.TeamsHired, view.Occupied, view.Load, view.IdleQuarters));
        Assert.Equal(57, view.Accounts.Revenue.Count);
    }

    [Fact]
    public void The_GPU_maker_s_view_shows_what_it_put_into_OpenAI_and_what_that_is_marked_at()
    {
        var view = Shown(
            world => (world.OpenAi.Funded, world.OpenAi.Mark, world.Nvidia.RoadmapProgress) = (9_000_000_000, 4_500_000_000, 1.7)).Nvidia;

        Assert.Equal((9_000_000_000, 4_500_000_000, 1.7), (view.Invested.Count, view.StakeMark.Count, view.RoadmapProgress));
    }

    [Fact]
    public void The_accounts_of_a_seat_tell_operating_cash_from_all_that_came_in_and_went_out()
    {
        var views = Shown(world =>
        {
            world.Seats[0].Close(operating: 600, free: -400, leftOut: 0, discountFactor: 1);
            world.Seats[0].Close(operating: 700, free: -300, leftOut: 0, discountFactor: 2);
            (world.Seats[0].QuartersAtLimit, world.Seats[0].UnderAdministration, world.Seats[0].CutBack) = (3, true, 0.25);
        });
        var accounts = views.Hyperscalers[0].Accounts;

        Assert.Equal((700, -300, -550), (accounts.OperatingCashFlow.Count, accounts.FreeCashFlow.Count, accounts.NetPresentValue.Count));
        Assert.Equal((3, true, 0.25), (accounts.QuartersAtLimit, accounts.UnderAdministration, accounts.CutBack));
        Assert.Equal((60_000_000_000, 30_000_000_000), (accounts.Cash.Count, accounts.CreditLimit.Count));
    }

    private static GameViews Shown(Action<World> arrange)
    {
        var world = Arranged.World();
        arrange(world);
        var views = new GameViews(world);
        ViewWriter.Write(world, views);
        return views;
    }
}
