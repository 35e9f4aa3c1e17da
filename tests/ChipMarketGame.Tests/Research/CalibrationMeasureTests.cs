using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CalibrationMeasureTests
{
    private static readonly PlayedGame Game = PlayedGame.Play(Seed.Scenario, Lineup.Reference(Seed.Scenario), seed: 1);

    [Theory]
    [InlineData("N01", 2026)]
    [InlineData("N02", 2025)]
    [InlineData("C01", 2027)]
    [InlineData("C02", 2028)]
    public void Custom_chips_over_GPUs_are_all_ASICs_over_NVIDIA_s_chips_and_AMD_s_count_for_neither(string row, int year)
    {
        double Units(Func<SourceReport, bool> of) => Game.Quarters.Where(book => book.Report.Quarter.Year == year)
            .Sum(book => ((IEnumerable<SourceReport>)book.Report.Sources).Where(of).Sum(source => (double)source.Chips.Count));
        var roster = Seed.Scenario.Roster;

        var asics = Units(source => source.Owner.Index < roster.Hyperscalers || source.Owner == roster.RestOfWorld);

        Assert.True(Units(source => source.Owner == roster.Amd) > 0);
        Assert.Equal(asics / Units(source => source.Owner == roster.GpuMaker), CalibrationMeasures.Of(row, Game), 1e-12);
    }

    [Fact]
    public void Growth_over_three_years_is_compound()
    {
        double Revenue(int year) =>
            Game.Quarters.Where(book => book.Report.Quarter.Year == year).Sum(book => book.Report.AsicRevenue.Billions);

        Assert.Equal(Revenue(2028), Revenue(2025) * Math.Pow(1 + CalibrationMeasures.Of("S02", Game), 3), 1e-6);
    }
}
