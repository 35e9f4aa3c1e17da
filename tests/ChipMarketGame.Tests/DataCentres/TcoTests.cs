using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TcoTests
{
    [Fact]
    public void A_chip_is_paid_over_five_years_its_shell_over_fifteen_and_its_power_as_it_runs() => Assert.Equal(
        (30_000 * 1.15 / 20) + (1.2 * 11_000 / 60) + (1.2 * 2190 * 0.06),
        Cost(price: 30_000, watts: 1000, compute: 1, efficiency: 1),
        1e-9);

    [Fact]
    public void Engineering_per_chip_is_paid_over_five_years_too() =>
        Assert.Equal(2000 / 20.0, Cost(30_000, 1000, 1, 1, nre: 2000) - Cost(30_000, 1000, 1, 1), 1e-9);

    [Fact]
    public void Twice_the_effective_compute_halves_the_cost_of_a_unit()
    {
        Assert.Equal(Cost(30_000, 1000, 1, 1) / 2, Cost(30_000, 1000, 2, 1), 1e-9);
        Assert.Equal(Cost(30_000, 1000, 1, 1) / 2, Cost(30_000, 1000, 1, 2), 1e-9);
    }

    [Fact]
    public void A_programme_breaks_even_when_what_its_chips_save_has_paid_for_it() =>
        Assert.Equal(
            new Chips(100_000),
            Tco.BreakEven(Seed.Scenario, new Usd(400_000_000), new Compute(2), efficiency: 0.5, tcoGpu: new(700), tcoChip: new(500)));

    [Theory]
    [InlineData(500, 500)]
    [InlineData(400, 500)]
    public void A_chip_that_saves_nothing_never_breaks_even(double gpu, double chip) =>
        Assert.Null(Tco.BreakEven(Seed.Scenario, new Usd(1), new Compute(1), 1, new(gpu), new(chip)));

    private static double Cost(double price, long watts, double compute, double efficiency, double nre = 0) =>
        Tco.PerUnit(Seed.Scenario, new(price), new Watts(watts), new Compute(compute), efficiency, new(nre)).Value;
}
