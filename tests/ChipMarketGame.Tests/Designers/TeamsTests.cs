using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TeamsTests
{
    private const int MediaTek = 1;

    [Fact]
    public void Hired_teams_are_paid_at_once_and_arrive_after_four_quarters()
    {
        var world = Worked(hire: 2);
        Assert.Equal((500_000_000, 2), (world.Paid(world.Roster.Designer(MediaTek), Purpose.TeamHire), world.Designers[MediaTek].Teams));

        Rest(world, quarters: 3);
        Assert.Equal(2, world.Designers[MediaTek].Teams);

        Rest(world, quarters: 1);
        Assert.Equal(4, world.Designers[MediaTek].Teams);
        Assert.Equal(2, Assert.Single(world.Told(NewsKind.TeamsArrive)).Amount);
    }

    [Fact]
    public void New_teams_dilute_quality_by_a_quarter_of_their_share_on_arrival()
    {
        var (hiring, still) = (Worked(hire: 2), Worked(hire: 0));
        Rest(hiring, quarters: 3);
        Rest(still, quarters: 3);
        var before = hiring.Designers[MediaTek].Quality;
        Assert.Equal(still.Designers[MediaTek].Quality, before);

        Rest(hiring, quarters: 1);
        Rest(still, quarters: 1);

        // Research moves quality in the same quarter, a little more where it has fallen.
        Assert.Equal(1 - (0.25 * 2 / 4), hiring.Designers[MediaTek].Quality / still.Designers[MediaTek].Quality, 0.005);
    }

    [Fact]
    public void A_released_team_goes_at_once_for_a_severance_and_the_last_one_stays()
    {
        var world = Worked(hire: -1);
        Assert.Equal((1, 100_000_000), (world.Designers[MediaTek].Teams, world.Paid(world.Roster.Designer(MediaTek), Purpose.TeamRelease)));
        Assert.Equal(1, Assert.Single(world.Told(NewsKind.TeamsReleased)).Amount);

        Work(world, hire: -1);
        Assert.Equal(1, world.Designers[MediaTek].Teams);
        Assert.Single(world.Told(NewsKind.TeamsReleased));
    }

    [Fact]
    public void Every_team_that_anybody_hires_raises_everybody_s_wages_by_six_percent()
    {
        var world = Arranged.World();
        Assert.Equal(new Dollars(110e6), Teams.Cost(world));

        (world.Designers[0].Hired, world.Designers[1].Hired, world.Designers[2].Hired) = (2, 1, -3);
        Assert.Equal(110e6 * (1 + (0.06 * 3)), Teams.Cost(world).Value, 1e-3);
    }

    [Fact]
    public void Quality_moves_towards_what_research_pays_for()
    {
        Assert.Equal(0.70 + (0.015 * (1 - 0.5)), Worked(ip: 150_000_000).Designers[MediaTek].Quality, 1e-12);
        Assert.Equal(0.70 + (0.015 * (0 - 0.5)), Worked(ip: 0).Designers[MediaTek].Quality, 1e-12);
    }

    [Theory]
    [InlineData(0.10, 0, 0.30)]
    [InlineData(0.98, 500_000_000, 0.98)]
    public void Quality_stays_between_its_bounds(double before, long ip, double after) =>
        Assert.Equal(after, Worked(ip: ip, arrange: world => world.Designers[MediaTek].Quality = before).Designers[MediaTek].Quality);

    [Fact]
    public void Other_business_pays_three_quarters_of_the_opening_teams_and_a_tenth_of_revenue_runs_the_house()
    {
        var world = Worked(arrange: world => world.Designers[MediaTek].Revenue = 1_000_000_000);

        Assert.Equal((110_000_000 * 2 / 4) + 100_000_000, world.Paid(world.Roster.Designer(MediaTek), Purpose.DesignerOperations));
    }

    [Fact]
    public void A_member_of_Fusion_pays_its_fee_to_the_GPU_maker()
    {
        var world = Worked(arrange: world => world.Designers[MediaTek].FusionMember = true);

        Assert.Equal(15_000_000, world.Paid(world.Roster.Designer(MediaTek), Purpose.FusionFee));
        Assert.Equal(-15_000_000, world.Paid(world.Roster.GpuMaker, Purpose.FusionFee));
    }

    [Fact]
    public void Beyond_cash_and_credit_nobody_is_hired_and_research_shrinks_to_what_is_left()
    {
        var world = Worked(
            hire: 2, ip: 300_000_000, arrange: world => world.Ledger.Pay(
                world.Roster.Designer(MediaTek), world.Roster.Outside, new Usd(4_400_000_000), Purpose.Interest));
        var company = world.Roster.Designer(MediaTek);

        Assert.Equal((0, 100_000_000), (world.Paid(company, Purpose.TeamHire), world.Paid(company, Purpose.IpResearch)));
        Assert.Equal(company, Assert.Single(world.Told(NewsKind.CreditLimitReached)).Company);
        Assert.Equal(1, world.Seat(world.Designers[MediaTek].Company).CutBack);
    }

    [Fact]
    public void A_programme_occupies_teams_by_its_shares_and_loads_them_by_the_square_of_its_ambition()
    {
        var world = Arranged.World();
        world.Hyperscalers[0].Programmes[0].Ambition = Ambition.Bold;              // Google's: 80 % Broadcom, 20 % MediaTek

        Teams.CountLoad(world);

        Assert.Equal(0.2, world.Designers[MediaTek].Occupied, 1e-12);
        Assert.Equal(0.2 * 1.25 * 1.25, world.Designers[MediaTek].Load, 1e-12);
        Assert.Equal(0.8 + 1 + 1, world.Designers[0].Occupied, 1e-12);             // with Meta's and Microsoft's
    }

    [Fact]
    public void Overload_is_the_load_above_the_teams_there_are()
    {
        var designer = Arranged.World().Designers[MediaTek];
        designer.Load = 3;
        Assert.Equal(0.5, designer.Overload);

        designer.Load = 1;
        Assert.Equal(0, designer.Overload);
    }

    [Fact]
    public void Quarters_with_at_most_half_the_teams_at_work_are_counted_in_a_row()
    {
        var world = Arranged.World();
        var designer = world.Designers[MediaTek];
        (designer.Occupied, designer.IdleQuarters) = (1, 3);
        Teams.CountIdleQuarters(world);
        Assert.Equal(4, designer.IdleQuarters);

        designer.Occupied = 1.2;
        Teams.CountIdleQuarters(world);
        Assert.Equal(0, designer.IdleQuarters);
    }

    private static World Worked(int hire = 0, long ip = 60_000_000, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        arrange?.Invoke(world);
        return Work(world, hire, ip);
    }

    private static World Work(World world, int hire, long ip = 60_000_000)
    {
        world.Play(MediaTek, (DesignerSheet sheet) => sheet with { Hire = hire, Ip = new Usd(ip) });
        Teams.Work(world);
        world.Turn++;
        return world;
    }

    private static void Rest(World world, int quarters)
    {
        for (var quarter = 0; quarter < quarters; quarter++) { Work(world, hire: 0); }
    }
}
