using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CudaEcosystemTests
{
    [Fact]
    public void It_decays_by_three_percent_a_quarter_where_the_clouds_buy_no_GPUs() =>
        Assert.Equal(0.97, Moved(cuda: 0, gpus: 0, asics: 1000), 1e-12);

    [Fact]
    public void It_decays_by_less_than_half_of_that_where_they_buy_nothing_else() =>
        Assert.Equal(1 - (0.03 * 0.45), Moved(cuda: 0, gpus: 1000, asics: 0), 1e-12);

    [Fact]
    public void Spending_works_with_its_root() => Assert.Equal(0.97 + (0.03 * Math.Sqrt(3)), Moved(cuda: 3, gpus: 0, asics: 1000), 1e-12);

    [Fact]
    public void Spending_works_less_the_further_it_is_above_its_opening_strength() =>
        Assert.Equal(1.2 - 0.03 + (0.03 * 0.6), Moved(cuda: 1, gpus: 0, asics: 1000, world => world.Nvidia.Ecosystem = 1.2), 1e-12);

    [Fact]
    public void Each_gigawatt_for_OpenAI_strengthens_it() =>
        Assert.Equal(0.97 + 0.024, Moved(cuda: 0, gpus: 0, asics: 1000, world => world.OpenAi.GigawattsDelivered = 1), 1e-12);

    [Fact]
    public void Prices_above_the_roadmap_hurt_it_and_prices_below_do_not_help()
    {
        Assert.Equal(0.97 - (0.08 * Math.Log(1.5)), Moved(cuda: 0, gpus: 0, asics: 1000, world => world.Nvidia.PriceIndex = 1.5), 1e-12);
        Assert.Equal(0.97, Moved(cuda: 0, gpus: 0, asics: 1000, world => world.Nvidia.PriceIndex = 0.7), 1e-12);
    }

    [Theory]
    [InlineData(0.4, 0.0, 0.4)]
    [InlineData(1.34, 60.0, 1.35)]
    public void It_stays_between_its_bounds(double before, double gigawatts, double after) =>
        Assert.Equal(
            after, Moved(
                cuda: 0, gpus: 0, asics: 1000, world => (world.Nvidia.Ecosystem, world.OpenAi.GigawattsDelivered) = (before, gigawatts)));

    private static double Moved(double cuda, long gpus, long asics, Action<World>? arrange = null)
    {
        var world = Arranged.World();
        world.Play((NvidiaSheet sheet) => sheet with { Cuda = cuda });
        world.GpusDelivered[0] = gpus;
        world.Hyperscalers[0].AsicMade = asics;
        arrange?.Invoke(world);
        CudaEcosystem.Move(world);
        return world.Nvidia.Ecosystem;
    }
}
