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
    public void Cost_minimiser_orders_no_more_own_chips_and_software_than_the_reference() =>
        Everywhere("cost-minimiser", (_, sheet, reference) =>
    {
        Assert.True(sheet.Asic <= reference.Asic);
        Assert.True(sheet.Software < reference.Software);
    });

    [Fact]
    public void Cost_minimiser_orders_own_chips_only_while_their_cost_of_ownership_is_the_lower() =>
        Everywhere("cost-minimiser", (view, sheet, _) =>
    {
        var (gpu, own) = (ChipOption.Gpu(Seed.Scenario, view.Public, 0), ChipOption.Own(Seed.Scenario, view));
        Assert.True(sheet.Asic.Count == 0 || own.Tco < gpu.Tco);
    });

    [Fact]
    public void Capacity_hoarder_orders_at_least_the_gpus_of_the_reference_and_pays_extra_only_in_shortages() =>
        Everywhere("capacity-hoarder", (view, sheet, reference) =>
    {
        Assert.True(sheet.Gpu >= reference.Gpu || sheet.Asic > reference.Asic);
        Assert.Equal(view.Public.LastQuarter.GpuShortage > 0.10, sheet.Premium > 0);
    });

    [Fact]
    public void Second_sourcer_awards_nothing_to_one_designer_alone() => Everywhere("second-sourcer", (_, sheet, reference) =>
    {
        Assert.True(sheet.Award is null or { Second.Exists: true });
        Assert.Equal(3 * reference.Software.Count, 2 * sheet.Software.Count);
    });

    [Fact]
    public void Fusion_ally_awards_nothing_outside_fusion() =>
        Everywhere("fusion-ally", (_, sheet, _) => Assert.True(sheet.Award is null or { Fusion: true }));

    [Fact]
    public void Imitator_orders_gpus_in_proportion_to_the_rival_that_grew_fastest()
    {
        var (meta, google) = (Seed.Seat("meta"), Seed.Seat("google"));
        var info = new StrategyInfo("greedy", CompanyRole.Hyperscaler, new Title("", ""));
        var lineup = Lineup.Reference(Seed.Scenario).With(google, info, (_, _) => new Buyer(new Chips(400_000)));
        var imitator = StrategyCatalogue.Hyperscaler("imitator", Seed.Scenario, meta);
        var match = new Match(Game.Open(Seed.Scenario, seed: 3), lineup);
        match.PlayQuarter();

        var sheet = imitator.Decide(match.Game.Views.Hyperscalers[meta.Index]);

        var clouds = Seed.Scenario.Hyperscalers;
        var wanted = 400_000 * 1.10 * (clouds[meta.Index].Demand / clouds[google.Index].Demand);
        Assert.InRange(sheet.Gpu.Count, 0.9 * wanted, wanted);
        Assert.Equal(default, sheet.Asic);
    }

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
        var (reference, gpuOnly) = (StrategyCatalogue.Hyperscaler(
            StrategyCatalogue.Reference, scenario, seat), StrategyCatalogue.Hyperscaler("gpu-only", scenario, seat));

        Assert.Equal(gpuOnly.Decide(game.Views.Hyperscalers[0]), reference.Decide(game.Views.Hyperscalers[0]));
    }

    [Fact]
    public void A_premium_for_shortages_is_offered_in_shortages_only() => Seatings.Games.Sample(game =>
    {
        var planner = new HyperscalerPlanner(Seed.Scenario, Seed.Seat("meta"), new() { PremiumWhenShort = 0.06 });
        var view = game.Views.Hyperscalers[Seed.Seat("meta").Index];

        Assert.Equal(view.Public.LastQuarter.GpuShortage > 0.10 ? 0.06 : 0, planner.Decide(view).Premium);
    });

    private static DesignerNotice Notice(HyperscalerView view, Company designer) =>
        view.Public.Designers.Single(notice => notice.Designer == designer);

    private static void Everywhere(string name, Action<HyperscalerView, HyperscalerSheet, HyperscalerSheet> check) =>
        Seatings.Games.Sample(game =>
    {
        foreach (var view in game.Views.Hyperscalers)
        {
            var sheet = StrategyCatalogue.Hyperscaler(name, Seed.Scenario, view.Seat).Decide(view);
            check(view, sheet, StrategyCatalogue.Hyperscaler(StrategyCatalogue.Reference, Seed.Scenario, view.Seat).Decide(view));
        }
    });

    private sealed class Buyer(Chips gpus) : IHyperscalerStrategy
    {
        public HyperscalerSheet Decide(HyperscalerView view) => view.Standing with { Gpu = gpus };
    }
}
