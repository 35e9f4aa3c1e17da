using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>
/// A cloud without tenants whose work is half training, half inference, and whose chips of one unit are as good as new software makes them.
/// </summary>
public sealed class IndependenceTests
{
    private const int Meta = 1;

    private static readonly double Efficiency = 1.02 * (0.45 + (0.55 * 0.5));

    [Fact]
    public void It_is_the_work_of_own_chips_over_inference_and_half_of_training() =>
        Assert.Equal(100_000 * Efficiency / (500_000 + (0.5 * 500_000)), Independence(ownChips: 100_000), 1e-12);

    [Fact]
    public void Whose_own_chips_do_all_inference_and_more_than_half_of_training_is_wholly_independent_and_no_more() =>
        Assert.Equal(1, Independence(ownChips: 10_000_000));

    [Fact]
    public void A_chip_on_Fusion_leaves_nine_twentieths_of_it() =>
        Assert.Equal(0.45 * Independence(ownChips: 100_000), Independence(ownChips: 100_000, onFusion: true), 1e-12);

    private static double Independence(long ownChips, bool onFusion = false)
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[Meta];
        (firm.Demand, firm.Software, firm.Chip.OnFusion) = (1e6, 0.5, onFusion);
        firm.Fleet.Clear();
        firm.Fleet.Add(new FleetBatch(true, new Chips(ownChips), new Compute(1), new Watts(500), 1), turn: 0);
        OwnChipContract.Price(world);
        CloudServices.Serve(world);
        return firm.Independence;
    }
}
