using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WorkloadTests
{
    private static readonly Company Google = Seed.Seat("google"), Amazon = Seed.Seat("amazon"), Meta = Seed.Seat("meta");

    [Fact]
    public void All_of_the_demand_is_one_kind_of_work_or_another() =>
        Assert.All(new[] { Google, Amazon, Meta }, seat => Assert.Equal(1e6, Of(seat, turn: 7).Total, 1e-6));

    [Fact]
    public void Tenants_are_the_share_that_the_scenario_says()
    {
        Assert.Equal(0.25e6, Of(Google).Insisting + Of(Google).Accepting, 1e-6);
        Assert.Equal(0, Of(Meta).Insisting + Of(Meta).Accepting);
    }

    [Fact]
    public void Inside_work_turns_from_training_to_inference()
    {
        Assert.Equal(0.5, Share(turn: 0), 1e-12);
        Assert.Equal(0.75 - (0.25 * Math.Exp(-1)), Share(turn: 8), 1e-12);

        static double Share(int turn) => Of(Meta, turn).Inference / 1e6;
    }

    [Fact]
    public void Fewer_tenants_insist_on_GPUs_as_CUDA_weakens_and_time_goes_by_within_bounds()
    {
        Assert.Equal(0.80, Insisting(Google), 1e-12);
        Assert.Equal((0.80 * 0.9) - (0.007 * 10), Insisting(Google, turn: 10, cuda: 0.9), 1e-12);
        Assert.Equal(0.35, Insisting(Google, turn: 20, cuda: 0.4), 1e-12);
        Assert.Equal(0.95, Insisting(Google, turn: 0, cuda: 1.35), 1e-12);
    }

    [Fact]
    public void An_anchor_tenant_makes_fifteen_percent_of_Amazon_s_insisting_tenants_accept_own_chips() =>
        Assert.Equal(0.85 * Insisting(Google), Insisting(Amazon), 1e-12);

    private static double Insisting(Company seat, int turn = 0, double cuda = 1) => Of(seat, turn, cuda) is var work
        ? work.Insisting / (work.Insisting + work.Accepting)
        : 0;

    private static Workload Of(Company seat, int turn = 0, double cuda = 1) => Workload.Of(Seed.Scenario, seat, turn, cuda, new(1e6));
}
