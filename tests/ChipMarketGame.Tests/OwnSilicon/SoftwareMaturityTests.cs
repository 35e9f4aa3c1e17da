using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class SoftwareMaturityTests
{
    [Fact]
    public void Software_that_nobody_works_on_or_uses_ages() => Assert.Equal(0.5 - 0.008, Grown(), 1e-12);

    [Fact]
    public void Spending_works_with_its_root_on_what_is_still_missing() =>
        Assert.Equal(0.5 + (0.055 * 0.5 * 2 * (1.15 - 0.3)) - 0.008, Grown(spent: 1_000_000_000), 1e-12);

    [Fact]
    public void A_strong_CUDA_makes_it_harder() =>
        Assert.True(Grown(spent: 250_000_000, arrange: world => world.Nvidia.Ecosystem = 1.3) < Grown(spent: 250_000_000));

    [Fact]
    public void Use_teaches_by_the_logarithm_of_the_chips_received() =>
        Assert.Equal(0.5 + (0.012 * 0.5 * Math.Log(3)) - 0.008, Grown(arrange: world => world.Hyperscalers[0].LastAsic = 200_000), 1e-12);

    [Theory]
    [InlineData(0.02, 0.02)]
    [InlineData(0.9799, 0.98)]
    public void Maturity_stays_between_its_bounds(double before, double after) =>
        Assert.Equal(
            after, Grown(
                spent: before > 0.5 ? 1_000_000_000 : 0,
                arrange: world => (world.Hyperscalers[0].Software, world.Hyperscalers[0].LastAsic) =
                    (before, before > 0.5 ? long.MaxValue / 2 : 0)));

    private static double Grown(long spent = 0, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        (world.Hyperscalers[0].Software, world.Hyperscalers[0].LastAsic) = (0.5, 0);
        world.Play(0, (HyperscalerSheet sheet) => sheet with { Software = new Usd(spent) });
        arrange?.Invoke(world);
        SoftwareMaturity.Grow(world);
        return world.Hyperscalers[0].Software;
    }
}
