using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Programmes awarded by requests for proposals: posted, answered by sealed sheets, decided a quarter later.</summary>
public sealed class RequestTests
{
    private const int Google = 0, Meta = 1, Broadcom = 0, MediaTek = 1, Marvell = 2, Alchip = 3, Fujitsu = 5;

    private static readonly ProgrammeRequest Alone = new(Second: Permission.Never);

    [Fact]
    public void A_request_is_decided_a_quarter_after_it_is_posted()
    {
        var world = Arranged.World(ByRequest);
        Post(world, Google, new ProgrammeRequest());

        Awards.Settle(world);
        Assert.True(world.Hyperscalers[Google].Request.IsOpen);
        Assert.Equal(1, world.Hyperscalers[Google].ProgrammeCount);

        Post(world, Google, null);
        Awards.Settle(world);
        Assert.False(world.Hyperscalers[Google].Request.IsOpen);
        Assert.Equal(2, world.Hyperscalers[Google].ProgrammeCount);
        Assert.Equal(world.Roster.At(Google), Assert.Single(world.Told(NewsKind.RequestPosted)).Company);
        Assert.Single(world.Told(NewsKind.ProgrammeAwarded));
    }

    [Fact]
    public void The_proposal_with_the_best_score_wins_and_the_report_shows_the_best_of_each_designer()
    {
        var world = Decided(Google, new ProgrammeRequest());

        var bids = world.Report.Bids.ToArray();
        Assert.Equal(world.Roster.Designers, bids.Length);
        var winner = Assert.Single(bids, bid => bid.Result == BidResult.Won);
        Assert.Equal(bids.Max(bid => bid.Score), winner.Score);
        var chip = Started(world, Google).Chip;
        Assert.Equal((winner.Designer, winner.Second, winner.Fusion), (chip.Lead, chip.Second, chip.OnFusion));
    }

    [Fact]
    public void The_score_is_the_logarithm_of_the_price_per_compute_and_the_weighted_rest()
    {
        var request = Alone with
        {
            Volume = new Chips(200_000), QualityWeight = 0.5, QuarterWeight = 0.1, SlipWeight = 0.3, IncumbentWeight = 0.4,
            Handicaps = new([new(Seed.Seat("broadcom"), 0.05)]),
        };
        var world = Decided(Google, request);
        var scenario = world.Scenario;
        var lead = world.Designers[Broadcom];
        var bid = Assert.Single(world.Report.Bids.ToArray(), each => each.Designer == lead.Company);

        var spec = ProgrammeSpec.Of(scenario, 0, 0.95, null, false, false, Ambition.Standard, 0.9, overload: 0);
        var price = ((spec.UnitCost.Count / (1 - 0.53)) + (spec.NreCost.Count / 200_000.0)) / spec.Compute.H100;
        Assert.Equal(price, bid.PerCompute.Value, 1e-6);
        Assert.Equal(
            -Math.Log(price) + (0.5 * (spec.Quality - 0.65)) - (0.1 * spec.Lead) - (2 * 0.3 * spec.SlipChance) + 0.4 - 0.05,
            bid.Score, 1e-9);
    }

    [Fact]
    public void Weights_left_out_are_those_by_which_strategies_award_directly()
    {
        var world = Arranged.World(ByRequest);
        Post(world, Meta, new ProgrammeRequest());
        Awards.Settle(world);

        var (weights, experience) = (world.Hyperscalers[Meta].Request.Weights, world.Hyperscalers[Meta].Experience);
        var terms = world.Nvidia.Terms;
        Assert.Equal((0.06, 0.17, 0.22), (weights.Quarter, weights.Slip, weights.Incumbent));
        Assert.Equal(1.1 * (1.1 - experience), weights.Quality, 1e-12);
        Assert.Equal(-((0.35 * terms.Royalty) + (0.15 * terms.RoyaltyCap) + 0.02 + (0.06 * experience)), weights.Fusion, 1e-12);
        Assert.Equal(Math.Max(1e5, 2 * world.Hyperscalers[Meta].Ramp), weights.Volume.Value);
    }

    [Fact]
    public void The_sealed_bid_and_not_the_margin_in_force_becomes_the_contract()
    {
        var world = Decided(Google, Alone with { Handicaps = new([new(Seed.Seat("fujitsu"), -0.5)]) }, world => world.Play(
            Fujitsu, (DesignerSheet sheet) => sheet with { Margin = 0.06, Quote = 0.5 }));
        var programme = Started(world, Google);

        Assert.Equal(Designer(world, Fujitsu), programme.Chip.Lead);
        Assert.Equal(0.06, programme.Chip.LeadMargin);
        Assert.Equal(programme.NreCostLeft * 0.5, programme.NreLeft, 1.0);
        Assert.NotEqual(0.06, world.Designers[Fujitsu].Margin);
    }

    [Fact]
    public void Two_designers_bill_by_their_shares_and_the_request_counts_the_bill_that_is_paid()
    {
        var world = Decided(Google, new ProgrammeRequest(Second: Permission.Required), world =>
        {
            world.Play(Broadcom, (DesignerSheet sheet) => sheet with { Quote = 1.2 });
            world.Play(MediaTek, (DesignerSheet sheet) => sheet with { Quote = 0.6 });
        });
        var programme = Started(world, Google);
        var quotes = new[] { 1.2, 0.6, 1, 1, 1, 1 };
        var share = (0.8 * quotes[world.Roster.DesignerNumber(programme.Chip.Lead)])
            + (0.2 * quotes[world.Roster.DesignerNumber(programme.Chip.Second)]);

        Assert.Equal(programme.NreCostLeft * share, programme.NreLeft, 1.0);
    }

    [Fact]
    public void Nothing_above_the_highest_price_wins_and_the_request_lapses_with_the_cheapest_named()
    {
        var world = Decided(Google, Alone with { Ceiling = 0.1 });

        Assert.Equal(1, world.Hyperscalers[Google].ProgrammeCount);
        Assert.All(world.Report.Bids.ToArray(), bid => Assert.Equal(BidResult.TooDear, bid.Result));
        var lapsed = Assert.Single(world.Told(NewsKind.RequestLapsedTooDear));
        var cheapest = world.Report.Bids.ToArray().MinBy(bid => bid.PerCompute.Value);
        Assert.Equal(cheapest.Designer, lapsed.Other);
        Assert.Equal(
            (cheapest.PerCompute.Value / (0.1 * OpenRequest.GpuAtLaunch(world.Scenario, 0).Value)) - 1, lapsed.Amount.Plain, 1e-9);
    }

    [Fact]
    public void A_proposal_within_the_highest_price_wins_over_a_better_one_above_it()
    {
        var free = Decided(Google, Alone);
        var (best, cheapest) = (Winner(free), free.Report.Bids.ToArray().MinBy(bid => bid.PerCompute.Value));
        Assert.NotEqual(best.Designer, cheapest.Designer);
        var ceiling = (cheapest.PerCompute.Value * 1.0001) / OpenRequest.GpuAtLaunch(free.Scenario, 0).Value;

        var world = Decided(Google, Alone with { Ceiling = ceiling });

        Assert.Equal(cheapest.Designer, Winner(world).Designer);
        Assert.Contains(world.Report.Bids.ToArray(), bid => bid.Designer == best.Designer && bid.Result == BidResult.TooDear);
    }

    [Fact]
    public void A_designer_that_does_not_take_the_customer_proposes_nothing_alone_or_as_second_source()
    {
        var world = Decided(Google, new ProgrammeRequest(Second: Permission.Required), world => world.Play(
            Broadcom, (DesignerSheet sheet) => sheet with { Clients = default(Clients).With(world.Roster.At(Meta)) }));

        Assert.DoesNotContain(world.Report.Bids.ToArray(), bid => bid.Designer == Designer(world, Broadcom));
        Assert.DoesNotContain(world.Report.Bids.ToArray(), bid => bid.Second == Designer(world, Broadcom));
    }

    [Fact]
    public void Where_nobody_takes_the_customer_the_request_lapses()
    {
        var world = Decided(Google, new ProgrammeRequest(), world =>
        {
            for (var house = 0; house < world.Designers.Length; house++)
            {
                world.Play(house, (DesignerSheet sheet) => sheet with { Clients = default });
            }
        });

        Assert.Equal(world.Roster.At(Google), Assert.Single(world.Told(NewsKind.RequestLapsedNoRoom)).Company);
        Assert.Empty(world.Report.Bids);
    }

    [Fact]
    public void The_only_team_goes_to_the_higher_engineering_bill_and_the_other_request_takes_its_next_best()
    {
        var world = Arranged.World(ByRequest);
        var wanted = Alone with { Handicaps = new([new(Designer(world, Fujitsu), -0.5)]), Ceiling = null };
        Post(world, Google, wanted with { Ambition = Ambition.Safe });
        Post(world, Meta, wanted with { Ambition = Ambition.Bold });
        Awards.Settle(world);
        Post(world, Google, null);
        Post(world, Meta, null);
        world.Play(Fujitsu, (DesignerSheet sheet) => sheet with { Margin = 0.05 });

        Awards.Settle(world);

        Assert.Equal(Designer(world, Fujitsu), Started(world, Meta).Chip.Lead);
        Assert.NotEqual(Designer(world, Fujitsu), Started(world, Google).Chip.Lead);
        Assert.DoesNotContain(
            world.Report.Bids.ToArray(), bid => bid.Customer == world.Roster.At(Google) && bid.Designer == Designer(world, Fujitsu));
    }

    [Fact]
    public void Between_equal_bills_for_one_team_the_draw_decides()
    {
        var winners = Enumerable.Range(1, 40).Select(seed =>
        {
            var world = Arranged.World(ByRequest, LuckMode.Drawn, (ulong)seed);
            foreach (var cloud in new[] { Google, Meta })
            {
                Post(world, cloud, Alone with { Handicaps = new([new(Designer(world, Fujitsu), -0.5)]) });
            }

            Awards.Settle(world);
            foreach (var cloud in new[] { Google, Meta }) { Post(world, cloud, null); }
            world.Play(Fujitsu, (DesignerSheet sheet) => sheet with { Margin = 0.05 });
            Awards.Settle(world);
            return Started(world, Google).Chip.Lead == Designer(world, Fujitsu) ? Google : Meta;
        }).ToArray();

        Assert.InRange(winners.Count(winner => winner == Google), 8, 32);
    }

    [Fact]
    public void A_handicap_in_the_request_can_turn_the_choice()
    {
        var plain = Winner(Decided(Google, Alone)).Designer;

        var world = Decided(Google, Alone with { Handicaps = new([new(plain, 0.5)]) });

        Assert.NotEqual(plain, Winner(world).Designer);
    }

    [Theory]
    [InlineData(Permission.Never, false)]
    [InlineData(Permission.Required, true)]
    public void A_second_source_is_as_the_request_says(Permission second, bool hasSecond) =>
        Assert.All(
            Decided(Google, new ProgrammeRequest(Second: second)).Report.Bids.ToArray(), bid => Assert.Equal(hasSecond, bid.Second.Exists));

    [Theory]
    [InlineData(Permission.Never, 0)]
    [InlineData(Permission.Required, 1)]
    public void Fusion_is_as_the_request_says(Permission fusion, int on)
    {
        var world = Decided(Google, Alone with { Fusion = fusion, FusionWeight = fusion == Permission.Never ? 1 : -1 }, world =>
        {
            world.Nvidia.Terms = world.Nvidia.Terms with { FusionOpen = true };
            world.Designers[Marvell].FusionMember = true;
        });

        Assert.Equal(on, world.Report.Bids.ToArray().Count(bid => bid.Fusion));
        Assert.Equal(fusion == Permission.Never ? 6 : 1, world.Report.Bids.Count);
    }

    [Fact]
    public void A_customer_with_all_its_programmes_running_posts_nothing()
    {
        var world = Decided(Google, Alone);
        Post(world, Google, Alone);
        Awards.Settle(world);

        Assert.False(world.Hyperscalers[Google].Request.IsOpen);
        Assert.Equal(world.Roster.At(Google), Assert.Single(world.Told(NewsKind.AwardRefusedTooMany)).Company);
    }

    [Fact]
    public void The_news_names_winner_runner_up_the_lead_and_what_decided()
    {
        var world = Decided(Google, Alone with { IncumbentWeight = 1, QualityWeight = 0, SlipWeight = 0, QuarterWeight = 0 });
        var (decided, ranked) = (
            Assert.Single(world.Told(NewsKind.RequestDecided)), world.Report.Bids.ToArray().OrderByDescending(bid => bid.Score).ToArray());

        Assert.Equal((ranked[0].Designer, ranked[1].Designer), (decided.Other, decided.Second));
        Assert.Equal(ranked[0].Score - ranked[1].Score, decided.Amount.Plain, 1e-12);
        Assert.Equal(ScorePart.Incumbent, decided.Part);
        Assert.Equal(world.Hyperscalers[Google].Chip.Lead, decided.Other);
    }

    [Fact]
    public void A_programme_that_nobody_else_could_have_is_told_so()
    {
        var world = Decided(Google, Alone with { Fusion = Permission.Required }, world =>
        {
            world.Nvidia.Terms = world.Nvidia.Terms with { FusionOpen = true };
            world.Designers[Alchip].FusionMember = true;
        });

        var decided = Assert.Single(world.Told(NewsKind.RequestDecided));
        Assert.Equal((Designer(world, Alchip), false), (decided.Other, decided.Second.Exists));
    }

    [Fact]
    public void Where_own_silicon_is_forbidden_nothing_is_posted()
    {
        var world = Arranged.World(scenario => ByRequest(scenario) with { Asic = scenario.Asic with { Forbidden = true } });
        Post(world, Google, Alone);
        Awards.Settle(world);

        Assert.False(world.Hyperscalers[Google].Request.IsOpen);
        Assert.Empty(world.News);
    }

    private static Scenario ByRequest(Scenario scenario) => scenario with { Programme = scenario.Programme with { Request = true } };

    private static Company Designer(World world, int number) => world.Roster.Designer(number);

    private static Programme Started(World world, int hyperscaler) => world.Hyperscalers[hyperscaler].Running[^1];

    private static BidNotice Winner(World world) => Assert.Single(world.Report.Bids.ToArray(), bid => bid.Result == BidResult.Won);

    private static void Post(World world, int hyperscaler, ProgrammeRequest? request) =>
        world.Play(hyperscaler, (HyperscalerSheet sheet) => sheet with { Request = request });

    /// <summary>Posted on the first day, and decided on the same day by the sheets that are arranged after it.</summary>
    private static World Decided(int hyperscaler, ProgrammeRequest request, Action<World>? arrange = null)
    {
        var world = Arranged.World(ByRequest);
        Post(world, hyperscaler, request);
        Awards.Settle(world);
        Post(world, hyperscaler, null);
        arrange?.Invoke(world);
        Awards.Settle(world);
        return world;
    }
}
