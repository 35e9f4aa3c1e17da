using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProgrammeSpecTests
{
    [Fact]
    public void A_programme_takes_nine_quarters_one_less_at_the_best_designer_or_on_Fusion_one_more_if_bold()
    {
        Assert.Equal(9, Spec(quality: 0.8).Lead);
        Assert.Equal(8, Spec(quality: 0.95).Lead);
        Assert.Equal(8, Spec(quality: 0.8, onFusion: true).Lead);
        Assert.Equal(10, Spec(quality: 0.8, ambition: Ambition.Bold).Lead);
    }

    [Fact]
    public void Performance_doubles_every_5_9_quarters() =>
        Assert.Equal(Math.Pow(2, 12 / 5.9), Spec(turn: 12).Compute.H100 / Spec(turn: 0).Compute.H100, 1e-9);

    [Fact]
    public void Better_designers_and_more_experience_make_faster_chips()
    {
        Assert.True(Spec(quality: 0.9).Compute.H100 > Spec(quality: 0.6).Compute.H100);
        Assert.True(Spec(experience: 0.9).Compute.H100 > Spec(experience: 0.2).Compute.H100);
    }

    [Fact]
    public void A_faster_chip_costs_more_to_make_but_less_per_unit_of_compute()
    {
        var (slow, fast) = (Spec(turn: 0), Spec(turn: 12));

        Assert.True(fast.UnitCost > slow.UnitCost);
        Assert.True(fast.UnitCost.Count / fast.Compute.H100 < slow.UnitCost.Count / slow.Compute.H100);
    }

    [Fact]
    public void Engineering_grows_by_three_percent_a_quarter_and_with_ambition_to_the_power_of_two_and_a_half()
    {
        Assert.Equal(new Usd(380_000_000), Spec().NreCost);
        Assert.Equal(Usd.Round(380e6 * 1.03 * 1.03), Spec(turn: 2).NreCost);
        Assert.Equal(380e6 * Math.Pow(1.25, 2.5), Spec(ambition: Ambition.Bold).NreCost.Count, 1.0);
        Assert.Equal(380e6 * Math.Pow(0.8, 2.5), Spec(ambition: Ambition.Safe).NreCost.Count, 1.0);
    }

    [Fact]
    public void Two_sources_cost_five_percent_more_engineering_and_blend_their_quality()
    {
        var dual = Spec(quality: 0.9, second: 0.4);

        Assert.Equal(Usd.Round(380e6 * 1.05), dual.NreCost);
        Assert.Equal((0.8 * 0.9) + (0.2 * 0.4), dual.Quality, 1e-12);
    }

    [Fact]
    public void Fusion_closes_45_percent_of_a_designer_s_gap_to_the_best()
    {
        Assert.Equal(0.65 + (0.45 * 0.30), Spec(quality: 0.65, onFusion: true).Quality, 1e-12);
        Assert.Equal(0.95, Spec(quality: 0.95, onFusion: true).Quality, 1e-12);
    }

    [Fact]
    public void A_second_source_outside_Fusion_gains_nothing_from_it() =>
        Assert.Equal(
            (0.8 * (0.65 + (0.45 * 0.30))) + (0.2 * 0.65),
            Spec(quality: 0.65, second: 0.65, onFusion: true, secondMember: false).Quality, 1e-12);

    [Fact]
    public void A_dual_source_programme_adds_no_overload_risk()
    {
        Assert.Equal(Spec(second: 0.8).SlipChance, Spec(second: 0.8, overload: 2).SlipChance);
        Assert.Equal(1.5 * Spec().SlipChance, Spec(overload: 0.5).SlipChance, 1e-12);
    }

    [Fact]
    public void Experience_quality_Fusion_and_modesty_lower_the_risk_of_a_slip()
    {
        var plain = Spec().SlipChance;

        Assert.True(Spec(experience: 0.9).SlipChance < plain);
        Assert.True(Spec(quality: 0.95).SlipChance < plain);
        Assert.True(Spec(onFusion: true).SlipChance < 0.6 * plain);
        Assert.Equal((0.25 + (0.75 * Math.Pow(0.8, 4))) * plain, Spec(ambition: Ambition.Safe).SlipChance, 1e-12);
        Assert.Equal((0.25 + (0.75 * Math.Pow(1.25, 4))) * plain, Spec(ambition: Ambition.Bold).SlipChance, 1e-12);
    }

    [Fact]
    public void A_slip_is_never_quite_certain() => Assert.Equal(0.95, Spec(quality: 0.3, experience: 0, overload: 9).SlipChance);

    [Fact]
    public void Chips_draw_at_least_200_W_and_a_wafer_carries_at_least_five_and_a_half()
    {
        Assert.Equal(new Watts(200), Spec().Watts(Seed.Scenario, turn: 200));
        Assert.Equal(5.5, Spec(turn: 80).ChipsPerWafer(Seed.Scenario));
        Assert.True(Spec(turn: 0).ChipsPerWafer(Seed.Scenario) > 5.5);
    }

    private static ProgrammeSpec Spec(
        int turn = 0, double quality = 0.8, double? second = null, bool onFusion = false, bool secondMember = true,
        Ambition ambition = Ambition.Standard, double experience = 0.5, double overload = 0) =>
        ProgrammeSpec.Of(Seed.Scenario, turn, quality, second, onFusion, secondMember, ambition, experience, overload);
}
