using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class PowerArrivingTests
{
    [Fact]
    public void Power_ordered_moves_a_place_nearer_each_quarter_until_it_is_built()
    {
        var (game, google) = (Game.Open(Seed.Scenario, 1, LuckMode.None), Seed.Seat("google"));
        var standing = game.FreshViews().Hyperscalers[0];
        Assert.Equal([0, 0, 0, 0], Arriving(standing));

        game.HandIn(google, standing.Standing with { Power = new Megawatts(100) });
        game.Play();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var view = game.FreshViews().Hyperscalers[0];
            Assert.Equal(Enumerable.Range(quarter, 4).Select(arrives => arrives == 4 ? 100_000L : 0), Arriving(view));
            Assert.Equal((standing.PowerBuilt.Count, 100_000), (view.PowerBuilt.Count, view.PowerComing.Count));
            game.Play();
        }

        var built = game.FreshViews().Hyperscalers[0];
        Assert.Equal([0, 0, 0, 0], Arriving(built));
        Assert.Equal((standing.PowerBuilt.Count + 100_000, 0), (built.PowerBuilt.Count, built.PowerComing.Count));
    }

    /// <summary>By quarter, the one being decided first.</summary>
    private static long[] Arriving(HyperscalerView view) => [.. ((IEnumerable<Kilowatts>)view.PowerArriving).Select(power => power.Count)];
}
