using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PowerOnItsWayTests
{
    [Fact]
    public void In_a_forecast_a_cloud_s_own_power_arrives_in_the_quarter_in_which_it_will()
    {
        var (game, google) = (Game.Open(Seed.Scenario, 1, LuckMode.None), Seed.Seat("google"));
        foreach (var megawatts in new[] { 10, 200, 3000, 40 })
        {
            game.HandIn(google, game.Views.Hyperscalers[0].Standing with { Power = new Megawatts(megawatts) });
            game.Play();
        }

        var imagined = new Imagination(Seed.Scenario).Of(game.FreshViews().Hyperscalers[0]);
        var expected = imagined.FreshViews().Hyperscalers[0].PowerBuilt.Count;
        foreach (var megawatts in new[] { 10, 200, 3000, 40 })
        {
            imagined.Play();
            expected += 1000 * megawatts;
            Assert.Equal(expected, imagined.FreshViews().Hyperscalers[0].PowerBuilt.Count);
        }
    }
}
