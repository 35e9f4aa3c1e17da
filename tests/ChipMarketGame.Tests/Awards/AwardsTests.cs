using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AwardsTests
{
    private const int Google = 0, Meta = 1, Amazon = 2, Broadcom = 0, MediaTek = 1, Fujitsu = 5;

    [Fact]
    public void An_award_to_a_designer_with_a_free_team_starts_a_programme()
    {
        var world = Settled(world => Wish(world, Google, Fujitsu));
        var programme = world.Hyperscalers[Google].Programmes[1];

        Assert.Equal((Company(world, Fujitsu), 1.0, 9), (programme.Chip.Lead, programme.Chip.LeadShare, programme.Remaining));
        Assert.Equal(1.0, world.Designers[Fujitsu].Occupied);
        Assert.Equal(Company(world, Fujitsu), Assert.Single(world.Told(NewsKind.ProgrammeAwarded)).Other);
    }

    [Fact]
    public void A_designer_whose_teams_are_all_at_work_takes_nothing_more_and_the_loser_hears_it()
    {
        var world = Settled(world =>
        {
            Wish(world, Google, Fujitsu);
            Wish(world, Meta, Fujitsu);
        });

        Assert.Single(world.Told(NewsKind.ProgrammeAwarded));
        Assert.Equal(Company(world, Fujitsu), Assert.Single(world.Told(NewsKind.AwardRefusedNoTeam)).Other);
    }

    [Fact]
    public void The_scarce_team_goes_to_the_highest_engineering_bill()
    {
        var world = Settled(world =>
        {
            Wish(world, Google, Fujitsu);
            Wish(world, Meta, Fujitsu, ambition: Ambition.Bold);
            Wish(world, Amazon, Fujitsu, ambition: Ambition.Safe);
        });

        Assert.Equal(world.Roster.At(Meta), Assert.Single(world.Told(NewsKind.ProgrammeAwarded)).Company);
    }

    [Fact]
    public void Between_equal_bills_the_draw_decides()
    {
        var winners = Enumerable.Range(1, 60).Select(seed => Settled(
            world =>
            {
                Wish(world, Google, Fujitsu);
                Wish(world, Meta, Fujitsu);
            },
            LuckMode.Drawn,
            (ulong)seed).Told(NewsKind.ProgrammeAwarded).Single().Company.Index).ToArray();

        Assert.InRange(winners.Count(winner => winner == Google), 15, 45);
        Assert.All(winners, winner => Assert.InRange(winner, Google, Meta));
    }

    [Fact]
    public void A_designer_takes_programmes_from_its_clients_only()
    {
        var world = Settled(world =>
        {
            world.Play(Fujitsu, (DesignerSheet sheet) => sheet with { Clients = default(Clients).With(world.Roster.At(Meta)) });
            Wish(world, Google, Fujitsu);
            Wish(world, Meta, Fujitsu);
        });

        Assert.Equal(world.Roster.At(Meta), Assert.Single(world.Told(NewsKind.ProgrammeAwarded)).Company);
        Assert.Equal(world.Roster.At(Google), Assert.Single(world.Told(NewsKind.AwardRefusedNotAClient)).Company);
    }

    [Fact]
    public void A_second_source_takes_a_fifth_of_the_work_and_of_a_team()
    {
        var world = Settled(world => Wish(world, Google, Fujitsu, second: MediaTek));
        var chip = world.Hyperscalers[Google].Programmes[1].Chip;

        Assert.Equal((0.8, 0.2), (chip.LeadShare, chip.SecondShare));
        Assert.Equal(0.8, world.Designers[Fujitsu].Occupied);
        Assert.Equal(0.2 + 0.2, world.Designers[MediaTek].Occupied, 1e-12);        // with Google's opening programme
    }

    [Fact]
    public void Without_room_at_the_second_source_the_lead_takes_all_of_the_work_without_the_surcharge_for_two()
    {
        var dual = Settled(world => Wish(world, Google, MediaTek, second: Fujitsu));
        var single = Settled(world =>
        {
            world.Play(Fujitsu, (DesignerSheet sheet) => sheet with { Clients = default });
            Wish(world, Google, MediaTek, second: Fujitsu);
        });

        var (both, alone) = (dual.Hyperscalers[Google].Programmes[1], single.Hyperscalers[Google].Programmes[1]);
        Assert.Equal((false, 1.0), (alone.Chip.IsDual, alone.Chip.LeadShare));
        Assert.Equal(both.NreLeft / 1.05, alone.NreLeft, 1.0);
    }

    [Fact]
    public void A_hyperscaler_runs_at_most_two_programmes_at_once()
    {
        var world = Settled(world => Wish(world, Google, Fujitsu));
        Wish(world, Google, MediaTek);
        Awards.Settle(world);

        Assert.Equal(2, world.Hyperscalers[Google].ProgrammeCount);
        Assert.Equal(world.Roster.At(Google), Assert.Single(world.Told(NewsKind.AwardRefusedTooMany)).Company);
    }

    [Fact]
    public void Where_own_silicon_is_forbidden_nobody_starts_a_programme()
    {
        var world = Arranged.World(scenario => scenario with { Asic = scenario.Asic with { Forbidden = true } });
        Wish(world, Google, Fujitsu);
        Awards.Settle(world);

        Assert.Empty(world.Told(NewsKind.ProgrammeAwarded));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void A_chip_sits_on_Fusion_if_Fusion_is_open_and_the_lead_a_member_and_else_is_awarded_off_it(
        bool open, bool member, bool onFusion)
    {
        var world = Settled(world =>
        {
            world.Nvidia.Terms = world.Nvidia.Terms with { FusionOpen = open };
            world.Designers[Fujitsu].FusionMember = member;
            Wish(world, Google, Fujitsu, fusion: true);
        });

        Assert.Equal(onFusion, world.Hyperscalers[Google].Programmes[1].Chip.OnFusion);
        Assert.Equal(onFusion ? 0 : 1, world.Told(NewsKind.AwardOffFusion).Length);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Who_makes_a_customers_chip_in_volume_takes_its_next_programme_where_the_scenario_says_so(bool bound, bool taken)
    {
        var world = Settled(
            world =>
            {
                world.Play(Broadcom, (DesignerSheet sheet) => sheet with { Clients = default });
                Wish(world, Google, Broadcom);                   // Broadcom makes Google's chip in volume
            },
            change: scenario => scenario with { Programme = scenario.Programme with { Successor = bound } });

        Assert.Equal(taken, world.Told(NewsKind.ProgrammeAwarded).Length == 1);
    }

    [Fact]
    public void Who_does_not_make_it_may_refuse_it()
    {
        var world = Settled(
            world =>
            {
                world.Play(MediaTek, (DesignerSheet sheet) => sheet with { Clients = default });
                Wish(world, Google, MediaTek);
            },
            change: scenario => scenario with { Programme = scenario.Programme with { Successor = true } });

        Assert.Single(world.Told(NewsKind.AwardRefusedNotAClient));
    }

    [Theory]
    [InlineData(true, true, 0.07)]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void A_chip_awarded_on_Fusion_keeps_the_royalty_cap_of_that_day_where_the_scenario_says_so(bool kept, bool fusion, double? cap)
    {
        var world = Settled(
            world =>
            {
                world.Nvidia.Terms = world.Nvidia.Terms with { FusionOpen = true, RoyaltyCap = 0.07 };
                world.Designers[Fujitsu].FusionMember = true;
                Wish(world, Google, Fujitsu, fusion: fusion);
            },
            change: scenario => scenario with { Fusion = scenario.Fusion with { CapAtAward = kept } });

        Assert.Equal(cap, world.Hyperscalers[Google].Programmes[1].Chip.RoyaltyCap);
    }

    [Fact]
    public void The_bill_is_the_engineering_cost_times_the_quotes_by_the_shares()
    {
        var world = Settled(world =>
        {
            (world.Designers[Fujitsu].Quote, world.Designers[MediaTek].Quote) = (1.5, 0.5);
            Wish(world, Google, Fujitsu, second: MediaTek);
        });
        var programme = world.Hyperscalers[Google].Programmes[1];

        Assert.Equal(programme.NreCostLeft * ((0.8 * 1.5) + (0.2 * 0.5)), programme.NreLeft, 1.0);
    }

    [Fact]
    public void The_margins_at_the_award_are_kept_in_the_contract()
    {
        var world = Settled(world => Wish(world, Google, Broadcom, second: MediaTek));
        var chip = world.Hyperscalers[Google].Programmes[1].Chip;

        Assert.Equal((0.53, 0.36), (chip.LeadMargin, chip.SecondMargin));
    }

    private static Company Company(World world, int designer) => world.Roster.Designer(designer);

    private static void Wish(
        World world, int hyperscaler, int lead, int? second = null, Ambition ambition = Ambition.Standard, bool fusion = false) =>
        world.Play(hyperscaler, (HyperscalerSheet sheet) => sheet with
        {
            Award = new ProgrammeAward(Company(world, lead), second is { } other ? Company(world, other) : default, ambition, fusion),
        });

    private static World Settled(
        Action<World> arrange, LuckMode luck = LuckMode.None, ulong seed = 1, Func<Scenario, Scenario>? change = null)
    {
        var world = Arranged.World(change, luck, seed);
        arrange(world);
        Awards.Settle(world);
        return world;
    }
}
