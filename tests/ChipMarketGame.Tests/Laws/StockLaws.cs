using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Chips, power and teams are things: they are somewhere, and never fewer than none.</summary>
public sealed class StockLaws
{
    [Fact]
    public void Nothing_that_is_counted_falls_below_zero() => RandomGame.Sample(1000, closed =>
    {
        foreach (var firm in closed.World.Hyperscalers)
        {
            foreach (var batch in firm.Fleet.Batches) { Assert.True(batch.Chips > 0); }
            foreach (var batch in firm.Stock.Batches) { Assert.True(batch.Chips > 0); }
            foreach (var programme in firm.Running) { Assert.True(programme is { NreLeft: >= 0, NreCostLeft: >= 0, Remaining: > 0 }); }
            Assert.True(firm is { PowerKilowatts: >= 0, Budget: >= 0, LastAsic: >= 0, Ramp: > 0, Demand: > 0 });
            Assert.All(firm.PowerComing, kilowatts => Assert.True(kilowatts >= 0));
        }

        Assert.All(closed.World.Designers, designer => Assert.True(designer.Teams >= 1 && designer.TeamsComing.All(teams => teams >= 0)));
        Assert.True(closed.World.OpenAi is { Pause: >= 0, Funded: >= 0, Mark: >= 0, ProgrammeChips: >= 0, Tranche: >= 0 });
    });

    [Fact]
    public void Chips_bought_are_in_service_in_stock_or_at_the_end_of_their_life() => RandomGame.Sample(1000, closed =>
    {
        var life = closed.World.Scenario.DataCentre.Life;
        foreach (var firm in closed.World.Hyperscalers)
        {
            var bought = closed.World.GpusDelivered[firm.Company.Index] + firm.AsicMade;
            var owned = ClosedQuarter.Chips(firm.Fleet) + ClosedQuarter.Chips(firm.Stock);
            var retired = closed.Before.ChipsOwned[firm.Company.Index] + bought - owned;

            Assert.InRange(retired, 0, retired > 0 && closed.Game.Turn == 0 ? 0 : long.MaxValue);
            foreach (var batch in firm.Fleet.Batches) { Assert.InRange(batch.Age(closed.World.Turn), 1, life); }
            foreach (var batch in firm.Stock.Batches) { Assert.InRange(batch.Age(closed.World.Turn), 1, life); }
        }
    });

    [Fact]
    public void Chips_in_service_draw_no_more_than_the_site_gives() => RandomGame.Sample(1000, closed =>
    {
        var centre = closed.World.Scenario.DataCentre;
        foreach (var firm in closed.World.Hyperscalers)
        {
            var most = Math.Max(closed.Before.FleetWatts[firm.Company.Index], firm.PowerKilowatts * 1000 / centre.Pue);

            Assert.True(firm.Fleet.Watts() <= most + 0.5, $"{firm.Fleet.Watts()} W of {most} W");
        }
    });

    [Fact]
    public void Work_is_given_to_free_teams_only() => RandomGame.Sample(1200, closed =>
    {
        foreach (var designer in closed.World.Designers)
        {
            // Whoever releases a team at work stays overloaded with what runs already, and gets nothing new.
            var (occupied, teams) = closed.Before.Work[closed.Roster.DesignerNumber(designer.Company)];

            Assert.True(
                designer.Occupied <= Math.Max(occupied, teams) + 1e-9,
                $"{designer.Occupied} of {designer.Teams} teams of {designer.Company}, before {occupied} of {teams}");
        }
    });

    [Fact]
    public void Shares_of_a_chip_s_designers_are_one_together() => RandomGame.Sample(500, closed =>
    {
        foreach (var firm in closed.World.Hyperscalers)
        {
            Assert.Equal(1.0, firm.Chip.LeadShare + firm.Chip.SecondShare, 1e-12);
            foreach (var programme in firm.Running) { Assert.Equal(1.0, programme.Chip.LeadShare + programme.Chip.SecondShare, 1e-12); }
        }
    });
}
