using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using CsCheck;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The idea of each strategy for the GPU maker, shown on whatever views the game comes to.</summary>
public sealed class NvidiaStrategyTests
{
    [Fact]
    public void The_reference_keeps_to_the_published_plan() => Everywhere(StrategyCatalogue.Reference, (_, sheet) =>
    {
        Assert.Equal((1, 1, 1), (sheet.Price, sheet.Rd, sheet.Cuda));
        Assert.True(sheet.FusionOpen);
        Assert.Equal(Seed.Scenario.Openai.CapitalFull, sheet.OpenAi);
    });

    [Fact]
    public void Margin_first_is_dearer_still_in_a_shortage() => Everywhere("margin-first", (view, sheet) =>
        Assert.Equal(view.Public.LastQuarter.GpuShortage > 0.08 ? 1.15 : 1.04, sheet.Price));

    [Fact]
    public void Limit_pricing_goes_below_the_roadmap_when_gpus_are_to_be_had() => Everywhere("limit-pricing", (view, sheet) =>
        Assert.Equal(view.Public.LastQuarter.GpuShortage < 0.02, sheet.Price < 1));

    [Fact]
    public void Closed_garden_never_opens_fusion() => Everywhere("closed-garden", (_, sheet) => Assert.False(sheet.FusionOpen));

    [Fact]
    public void Kingmaker_ranks_by_loyalty_alone_and_pays_the_full_capital() => Everywhere("kingmaker", (_, sheet) =>
    {
        Assert.Equal(1, sheet.Loyalty);
        Assert.Equal(Seed.Scenario.Openai.CapitalFull, sheet.OpenAi);
    });

    [Fact]
    public void Open_arms_halves_the_royalty_and_promises_to_keep_it_low() => Everywhere("open-arms", (_, sheet) =>
    {
        Assert.True(sheet.Royalty <= Seed.Scenario.GpuMaker.Royalty / 2);
        Assert.True(sheet.Cap < Seed.Scenario.GpuMaker.RoyaltyCap);
    });

    [Fact]
    public void Capacity_hoarder_books_more_packaging_the_shorter_gpus_are() => Everywhere("capacity-hoarder", (view, sheet) =>
        Assert.Equal(
            view.Public.LastQuarter.GpuShortage switch { > 0.08 => 0.80, < 0.02 => Seed.Scenario.Packaging.ReserveFree, _ => 0.68 },
            sheet.Reserve));

    [Fact]
    public void Price_warrior_cuts_the_price_for_three_quarters_once_own_silicon_gains_and_gpus_are_to_be_had()
    {
        var lineup = Lineup.Reference(Seed.Scenario).With(CompanyRole.Hyperscaler, "asic-max").With(Seed.Seat("nvidia"), "price-warrior");
        var match = new Match(Game.Open(Seed.Scenario, seed: 6), lineup);
        List<double> seen = [];
        while (!match.Game.Ended)
        {
            match.PlayQuarter();
            seen.Add(match.Game.Views.Public.Terms.Price);
        }

        Assert.Equal([0.90, 1], seen.Distinct().Order());
        Assert.Equal(1, seen[0]);
    }

    [Fact]
    public void Price_explorer_moves_by_three_points_every_other_quarter_and_turns_when_growth_slows()
    {
        var match = new Match(
            Game.Open(Seed.Scenario, seed: 6), Lineup.Reference(Seed.Scenario).With(Seed.Seat("nvidia"), "price-explorer"));
        List<double> prices = [1];
        while (!match.Game.Ended)
        {
            match.PlayQuarter();
            prices.Add(match.Game.Views.Public.Terms.Price);
        }

        var steps = prices.Zip(prices.Skip(1), (before, after) => Math.Round(after - before, 9)).Where(step => step != 0).ToArray();
        Assert.All(steps, step => Assert.Equal(0.03, Math.Abs(step)));
        Assert.Contains(0.03, steps);
        Assert.Contains(-0.03, steps);
        Assert.InRange(steps.Length, 5, 12);
    }

    [Fact]
    public void A_strategy_that_takes_the_seat_over_keeps_the_promises_it_finds()
    {
        var lineup = Lineup.Reference(Seed.Scenario);
        var game = Game.Open(Seed.Scenario, seed: 4);
        new Match(game, lineup.With(Seed.Seat("nvidia"), "open-arms")).PlayQuarter();
        var successor = StrategyCatalogue.Nvidia("margin-first", Seed.Scenario, Seed.Seat("nvidia"));

        Assert.Empty(game.HandIn(Seed.Seat("nvidia"), successor.Decide(game.Views.Nvidia)));
        Assert.Equal(0.04, successor.Decide(game.Views.Nvidia).Royalty);
    }

    private static void Everywhere(string name, Action<NvidiaView, NvidiaSheet> check) => Seatings.Games.Sample(game =>
        check(game.Views.Nvidia, StrategyCatalogue.Nvidia(name, Seed.Scenario, game.Views.Nvidia.Seat).Decide(game.Views.Nvidia)));
}
