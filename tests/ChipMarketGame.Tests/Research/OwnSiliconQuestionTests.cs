using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnSiliconQuestionTests
{
    static readonly OwnSiliconMarkets Opening = OwnSiliconMarkets.Of(ScenarioFile.BuiltIn("seed-2025")), Longer = Of("28");
    static readonly Company Nvidia = Opening.With.Roster.GpuMaker;

    [Fact]
    public void Where_own_silicon_is_forbidden_no_hyperscaler_gets_a_chip_of_its_own()
    {
        var game = PlayedGame.Play(
            Opening.Without,
            Lineup.Reference(Opening.Without).With(CompanyRole.Hyperscaler, OwnSiliconQuestion.WithoutOwnSilicon), seed: 1);

        Assert.All(game.Quarters, book => Assert.All(book.Hyperscalers, cloud => Assert.Equal(new Chips(0), cloud.AsicDelivered)));
    }

    [Fact]
    public void The_market_without_own_silicon_is_the_built_in_one_of_that_name() =>
        Assert.Equal(
            ScoresOf(ScenarioFile.BuiltIn("no-asic").Scenario), ScoresOf(Opening.Without));

    [Fact]
    public void Every_year_is_compared_and_those_beyond_the_calibrated_window_are_marked()
    {
        var profits = OwnSiliconQuestion.Ask(Opening, null, Nvidia, seeds: 2).Rows
            .Where(row => row.Paired.Measure.Name == "NVIDIA operating profit");

        Assert.Equal(
            [("2025", true), ("2026", true), ("2027", true), ("2028", true), ("2029", false), ("2030", false)],
            profits.Select(row => (row.Paired.Measure.Period, row.IsCalibrated)));
    }

    [Fact]
    public void A_year_that_is_played_in_part_says_so() =>
        Assert.Contains(
            OwnSiliconQuestion.Ask(Of("14"), null, Nvidia, seeds: 2).Rows, row => row.Paired.Measure.Period == "2028Q1–2028Q2");

    [Fact]
    public void That_more_compute_is_served_in_the_end_hangs_on_where_the_game_ends_and_the_profit_of_2028_does_not()
    {
        var rows = OwnSiliconQuestion.Ask(Opening, Longer, Nvidia, seeds: 20).Rows;
        OwnSiliconRow Row(string name, string period) =>
            rows.Single(row => row.Paired.Measure.Name == name && row.Paired.Measure.Period == period);

        Assert.True(Row("Compute served by the clouds", "2030").HangsOnTheEnd);
        Assert.False(Row("NVIDIA operating profit", "2028").HangsOnTheEnd);
        Assert.Null(Row("NVIDIA net present value", "whole game").IfLonger);
    }

    [Fact]
    public void Another_company_may_be_looked_at()
    {
        var rows = OwnSiliconQuestion.Ask(Opening, null, Opening.With.Roster.Find("broadcom"), seeds: 2).Rows;

        Assert.Contains(rows, row => row.Paired.Measure.Name == "Broadcom operating cash flow" && row.Paired.Difference.Mean > 0);
        Assert.Contains(rows, row => row.Paired.Measure.Name == "Broadcom net present value");
    }

    [Fact]
    public void A_share_of_what_is_not_above_zero_is_not_said()
    {
        var rows = OwnSiliconQuestion.Ask(Opening, null, Opening.With.Roster.Find("broadcom"), seeds: 2).Rows;

        var first = rows.First(row => row.Paired.Measure.Name == "Broadcom operating cash flow");
        Assert.True(first.Paired.Counterfactual.Mean < 0);
        Assert.True(double.IsNaN(first.Paired.Relative.Mean));
    }

    [Fact]
    public void A_difference_is_taken_seed_by_seed()
    {
        var answer = OwnSiliconQuestion.Ask(Opening, null, Nvidia, seeds: 3);

        Assert.All(answer.Rows.Select(row => row.Paired), row =>
        {
            Assert.Equal(3, row.Difference.Count);
            Assert.Equal(row.Factual.Mean - row.Counterfactual.Mean, row.Difference.Mean, 1e-6 * Math.Abs(row.Factual.Mean));
        });
    }

    static OwnSiliconMarkets Of(string quarters) =>
        OwnSiliconMarkets.Of(ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = quarters }));

    static ImmutableArray<SeatScore> ScoresOf(Scenario scenario) => PlayedGame.Play(scenario, Lineup.Reference(scenario), seed: 3).Scores;
}
