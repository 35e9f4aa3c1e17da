using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TerminalValueTests
{
    private const int Compute = 2;

    [Fact]
    public void Own_chips_are_worth_no_more_than_GPUs_where_GPUs_are_the_cheaper() =>
        Assert.Equal(1000 * Compute * 1.15 * 50, FleetOf(own: true, gpuPerUnit: 50), 1.0);

    [Fact]
    public void Where_GPUs_are_dear_own_chips_are_worth_a_standard_chip_of_that_date()
    {
        // Awarded nine quarters ago with quality 0.85, margin 40 %, experience 0.6; the day is the first of the game.
        var compute = 1.05 * (0.45 + (0.58 * 0.85)) * (0.8 + (0.25 * 0.6));
        var cost = 3450 * Math.Pow(compute, 0.62) * (1 + (1.2 * (0.95 - 0.85)));

        Assert.Equal(1000 * Compute * 1.15 * (cost / 0.6 / compute), FleetOf(own: true, gpuPerUnit: 50_000), 2000.0);
        Assert.Equal(1000 * Compute * 1.15 * 50_000, FleetOf(own: false, gpuPerUnit: 50_000), 1.0);
    }

    /// <summary>What a thousand new chips of two units of compute each are worth.</summary>
    private static long FleetOf(bool own, long gpuPerUnit)
    {
        var world = Arranged.World();
        var firm = world.Hyperscalers[0];
        world.Nvidia.Product = world.Nvidia.Product with { List = new Usd(gpuPerUnit * Compute), Compute = new Compute(Compute) };
        firm.Fleet.Clear();
        var without = Score.Of(world, firm.Company).NetPresentValue.Count;
        firm.Fleet.Add(new FleetBatch(own, new Chips(1000), new Compute(Compute), new Watts(700), 0), turn: 0);
        return Score.Of(world, firm.Company).NetPresentValue.Count - without;
    }
}
