using System.Text.Json.Nodes;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Numbers of rules that scenarios of before did not name.</summary>
public sealed class RuleNumbersTests
{
    public static TheoryData<string> Later =>
    [
        "designer.idle_share", "cuda.saturation", "money.administration_until", "demand.least_kept", "gpu.fixed_quarters",
        "asic.training_counted", "programme.slip_quarters", "programme.long_slip_quarters",
    ];

    [Theory, MemberData(nameof(Later))]
    public void A_scenario_without_the_number_has_the_value_that_stood_in_the_rule(string path)
    {
        var document = JsonNode.Parse(ScenarioFile.BuiltIn("seed-2025").Json)!.AsObject();
        var (group, name) = (path.Split('.')[0], path.Split('.')[1]);

        Assert.True(document[group]!.AsObject().Remove(name));

        var before = ScenarioFile.Read(document.ToJsonString()).Scenario;
        Assert.Equal(
            (Seed.Scenario.Designer, Seed.Scenario.Cuda, Seed.Scenario.Money, Seed.Scenario.Demand, Seed.Scenario.Asic),
            (before.Designer, before.Cuda, before.Money, before.Demand, before.Asic));
        Assert.Equal(
            (Seed.Scenario.Gpu.FixedQuarters, Seed.Scenario.Programme.SlipQuarters, Seed.Scenario.Programme.LongSlipQuarters),
            (before.Gpu.FixedQuarters, before.Programme.SlipQuarters, before.Programme.LongSlipQuarters));
    }

    [Fact]
    public void A_designer_is_idle_below_the_share_that_the_scenario_names()
    {
        var world = Arranged.World(scenario => scenario with { Designer = scenario.Designer with { IdleShare = 0.9 } });
        (world.Designers[0].Teams, world.Designers[0].Occupied, world.Designers[1].Teams, world.Designers[1].Occupied) = (10, 8, 10, 9.5);

        Teams.CountIdleQuarters(world);

        Assert.Equal((1, 0), (world.Designers[0].IdleQuarters, world.Designers[1].IdleQuarters));
    }

    [Fact]
    public void Demand_never_falls_below_the_share_that_the_scenario_names()
    {
        var world = Arranged.World(scenario => scenario with { Demand = scenario.Demand with { LeastKept = 0.3 } });
        world.ExtraDemand = -2;
        var firm = world.Hyperscalers[0];
        (firm.Demand, firm.Service) = (1000, new ServiceReport(0, 0, 0, default, new(100), new(100), 0));

        DemandGrowth.Grow(world, [firm], surprise: 0);

        Assert.Equal(300, firm.Demand, 1e-9);
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.2, true)]
    public void Administration_lasts_while_debt_is_above_the_share_that_the_scenario_names(double until, bool lasts)
    {
        var world = Arranged.World(scenario => scenario with { Money = scenario.Money with { AdministrationUntil = until } });
        var (seat, limit) = (world.Roster.At(0), CreditLimit.Of(world, world.Roster.At(0)));
        world.Seats[0].UnderAdministration = true;
        var debt = world.Ledger.Cash(seat) + new Usd(limit.Count * 3 / 10);
        world.Ledger.Pay(seat, world.Roster.Outside, debt, Purpose.Interest);

        Administration.Review(world);

        Assert.Equal(lasts, world.Seats[0].UnderAdministration);
    }
}
