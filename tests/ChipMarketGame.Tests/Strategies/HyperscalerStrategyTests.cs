using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The idea of each hyperscaler strategy, shown on whatever views the game comes to.</summary>
public sealed class HyperscalerStrategyTests
{
    [Fact]
    public void Gpu_only_has_nothing_to_do_with_own_silicon() => Everywhere("gpu-only", (_, sheet, _) =>
    {
        Assert.Equal(default, sheet.Asic);
        Assert.Equal(default, sheet.Software);
        Assert.Null(sheet.Award);
    });

    [Fact]
    public void Asic_max_orders_at_least_the_own_chips_of_the_reference() =>
        Everywhere("asic-max", (_, sheet, reference) => Assert.True(sheet.Asic >= reference.Asic));

    [Fact]
    public void Hedge_orders_no_more_own_chips_than_the_reference_and_never_a_bold_one() => Everywhere("hedge", (_, sheet, reference) =>
    {
        Assert.True(sheet.Asic <= reference.Asic);
        Assert.NotEqual(Ambition.Bold, sheet.Award?.Ambition);
    });

    [Fact]
    public void Cost_minimiser_orders_no_more_own_chips_and_software_than_the_reference() => Everywhere("cost-minimiser", (_, sheet, reference) =>
    {
        Assert.True(sheet.Asic <= reference.Asic);
        Assert.True(sheet.Software < reference.Software);
    });

    [Fact]
    public void Bold_awards_nothing_but_bold_chips() => Everywhere("bold", (_, sheet, reference) =>
    {
        Assert.True(sheet.Award is null or { Ambition: Ambition.Bold });
        Assert.Equal(2 * reference.Software.Count, sheet.Software.Count);
    });

    [Fact]
    public void The_reference_awards_only_to_free_teams_and_members() => Everywhere(StrategyCatalogue.Reference, (view, sheet, _) =>
    {
        if (sheet.Award is not { } award) { return; }
        var lead = Notice(view, award.Lead);
        Assert.True(lead.FreeTeams >= (award.Second.Exists ? 0.8 : 1) - 1e-9);
        Assert.True(!award.Second.Exists || (award.Second != award.Lead && Notice(view, award.Second).FreeTeams >= 0.2));
        Assert.True(!award.Fusion || (lead.FusionMember && view.Public.Terms.FusionOpen));
    });

    [Fact]
    public void Where_own_silicon_is_forbidden_the_reference_plays_as_gpu_only()
    {
        var scenario = ScenarioFile.BuiltIn("no-asic").Scenario;
        var game = Game.Open(scenario, seed: 3);
        var seat = scenario.Roster.Hyperscaler(0);
        var (reference, gpuOnly) = (StrategyCatalogue.Hyperscaler(StrategyCatalogue.Reference, scenario, seat), StrategyCatalogue.Hyperscaler("gpu-only", scenario, seat));

        Assert.Equal(gpuOnly.Decide(game.Views.Hyperscalers[0]), reference.Decide(game.Views.Hyperscalers[0]));
    }

    [Fact]
    public void A_premium_for_shortages_is_offered_in_shortages_only() => Seatings.Games.Sample(game =>
    {
        var planner = new HyperscalerPlanner(Seed.Scenario, Seed.Seat("meta"), new() { PremiumWhenShort = 0.06 });
        var view = game.Views.Hyperscalers[Seed.Seat("meta").Index];

        Assert.Equal(view.Public.LastQuarter.GpuShortage > 0.10 ? 0.06 : 0, planner.Decide(view).Premium);
    });

    private static DesignerNotice Notice(HyperscalerView view, Company designer) => view.Public.Designers.Single(notice => notice.Designer == designer);

    private static void Everywhere(string name, Action<HyperscalerView, HyperscalerSheet, HyperscalerSheet> check) => Seatings.Games.Sample(game =>
    {
        foreach (var view in game.Views.Hyperscalers)
        {
            var sheet = StrategyCatalogue.Hyperscaler(name, Seed.Scenario, view.Seat).Decide(view);
            check(view, sheet, StrategyCatalogue.Hyperscaler(StrategyCatalogue.Reference, Seed.Scenario, view.Seat).Decide(view));
        }
    });
}
