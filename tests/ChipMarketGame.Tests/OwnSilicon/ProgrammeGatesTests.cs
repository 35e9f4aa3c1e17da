using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ProgrammeGatesTests
{
    private const long Nre = 380_000_000;

    [Theory]
    [InlineData(4, true)]
    [InlineData(2, true)]
    [InlineData(5, false)]
    [InlineData(3, false)]
    [InlineData(1, false)]
    public void A_programme_can_slip_at_four_and_at_two_quarters_to_go_and_nowhere_else(int remaining, bool slips) =>
        Assert.Equal(slips ? 1 : 0, Passed(Certain(remaining)).Slips);

    [Fact]
    public void A_gate_is_passed_once()
    {
        var (world, firm) = Certain(remaining: 4);
        Pass(world);
        firm.Programmes[0].Remaining = 4;

        Assert.Equal(1, Passed((world, firm)).Slips);
    }

    [Fact]
    public void A_programme_of_the_first_day_has_its_gates_behind_it()
    {
        var (world, firm) = Certain(remaining: 4);
        firm.Programmes[0].PastGates = true;

        Assert.Equal(0, Passed((world, firm)).Slips);
    }

    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(0.8, 4, 1)]
    [InlineData(0.8, 3, 0)]
    [InlineData(0.8, 2, 1)]
    public void A_programme_that_a_scenario_opens_with_slips_at_the_gates_ahead_if_it_has_a_quality(
        double quality, int remaining, int slips)
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string>
        {
            ["hyperscalers.meta.programmes.0.remaining"] = $"{remaining}",
            ["hyperscalers.meta.programmes.0.quality"] = FormattableString.Invariant($"{quality}"),
            ["programme.slip"] = "10", ["programme.slip_max"] = "0.95",
        }).Scenario;
        var view = Game.Open(scenario, seed: 3, LuckMode.None);

        var programme = ((HyperscalerView)view.Views.Of(scenario.Roster.Find("meta"))).Programmes[0];
        Assert.Equal(quality == 0 ? 0 : 0.95, programme.SlipChance);
        view.Play();

        Assert.Equal(slips, ((HyperscalerView)view.Views.Of(scenario.Roster.Find("meta"))).Programmes[0].Slips);
    }

    [Fact]
    public void A_slip_costs_a_quarter_in_six_cases_of_ten_and_else_two()
    {
        var quarters = Enumerable.Range(1, 500)
            .Select(seed => Passed(Certain(remaining: 4, luck: LuckMode.Drawn, seed: (ulong)seed)).Remaining - 4).ToArray();

        Assert.Equal([1, 2], quarters.Distinct().Order());
        Assert.InRange(quarters.Count(slipped => slipped == 1), 260, 340);
    }

    [Fact]
    public void A_slip_adds_a_respin_of_fifteen_percent_of_a_standard_programme_to_bill_and_cost_alike()
    {
        var programme = Passed(Certain(remaining: 4));

        Assert.Equal((100_000_000 + (Nre * 15 / 100), 90_000_000 + (Nre * 15 / 100)), (programme.NreLeft, programme.NreCostLeft));
        Assert.Equal(Programmes.PerQuarter(programme.NreLeft, programme.Remaining), programme.NrePerQuarter);
    }

    [Fact]
    public void A_slip_is_news_with_the_chip_and_the_quarters()
    {
        var (world, firm) = Certain(remaining: 4);
        Pass(world);
        var news = Assert.Single(world.Told(NewsKind.ProgrammeSlips));

        Assert.Equal(
            (firm.Company, firm.Programmes[0].Chip.Name, firm.Programmes[0].Remaining - 4.0), (news.Company, news.Chip, news.Amount));
    }

    [Fact]
    public void Overload_at_the_gate_raises_the_risk_of_a_single_source_only()
    {
        Assert.True(Slips(overload: 1, dual: false) > Slips(overload: 0, dual: false) + 50);
        Assert.Equal(Slips(overload: 0, dual: true), Slips(overload: 1, dual: true));
    }

    [Fact]
    public void A_card_delays_the_oldest_programme_without_a_respin()
    {
        var (world, firm) = Certain(remaining: 5);

        ProgrammeGates.SlipOldest(world, firm, 3);

        Assert.Equal((8, 1, 100_000_000), (firm.Programmes[0].Remaining, firm.Programmes[0].Slips, firm.Programmes[0].NreLeft));
    }

    private static int Slips(double overload, bool dual) => Enumerable.Range(1, 400).Count(seed =>
    {
        var world = Arranged.World(luck: LuckMode.Drawn, seed: (ulong)seed);
        var firm = world.Hyperscalers[dual ? 2 : 3];             // Amazon's chip has two designers, Microsoft's one
        Programme(firm, remaining: 4);
        foreach (var designer in world.Designers) { designer.Load = designer.Teams * (1 + overload); }
        return Passed((world, firm)).Slips > 0;
    });

    /// <summary>Somebody who has never made a chip, at a poor designer with far too much work.</summary>
    private static (World World, HyperscalerState Firm) Certain(int remaining, LuckMode luck = LuckMode.None, ulong seed = 1)
    {
        var world = Arranged.World(
            scenario => scenario with { Programme = scenario.Programme with { Slip = 10, SlipMax = 1 } }, luck, seed);
        Programme(world.Hyperscalers[3], remaining);
        return (world, world.Hyperscalers[3]);
    }

    private static void Programme(HyperscalerState firm, int remaining)
    {
        ref var programme = ref firm.Programmes[0];
        (programme.Remaining, programme.PastGates, programme.Quality) = (remaining, false, 0.8);
        (programme.NreLeft, programme.NreCostLeft) = (100_000_000, 90_000_000);
    }

    private static Programme Passed((World World, HyperscalerState Firm) arranged)
    {
        Pass(arranged.World);
        return arranged.Firm.Programmes[0];
    }

    private static void Pass(World world) => ProgrammeGates.Pass(world);
}
