using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class DemonstrationWindowTests
{
    private const int Seeds = 8;

    [Fact]
    public void Every_quarter_that_a_demonstration_shows_has_clouds_that_buy_and_the_ones_it_leaves_out_end_without()
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var match = new Match(Game.Open(Seed.Scenario, seed), Lineup.Reference(Seed.Scenario));
            var shown = Shown.After(0) with { ClosedQuarters = 0 };
            var idle = 0;
            for (var closed = 1; closed <= shown.Quarters; closed++)
            {
                match.HandIn();
                match.Game.Play();
                var buying = match.Game.FreshViews().Public.LastQuarter.GpuDeliveries.Count(
                    cloud => Seed.Scenario.Roster.RoleOf(cloud.Buyer) == CompanyRole.Hyperscaler && cloud.Ordered.Count > 0);
                if (!DemonstrationWindow.IsOver(shown with { ClosedQuarters = closed - 1 }))
                {
                    Assert.True(buying >= 2, $"seed {seed}, quarter {closed}: {buying} clouds buy");
                }
                else if (buying == 0) { idle++; }
            }

            Assert.True(idle > 0, $"seed {seed}: clouds buy to the end");
        }
    }

    [Fact]
    public void Only_demonstrations_have_a_window() =>
        Assert.False(DemonstrationWindow.IsOver(Shown.After(0) with { Kind = GameKind.Class, ClosedQuarters = 23 }));
}
