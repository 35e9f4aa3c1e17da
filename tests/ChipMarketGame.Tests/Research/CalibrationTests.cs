using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CalibrationTests
{
    static readonly CalendarQuarter Start = new(2025, 1);
    static readonly Scenario Opening = ScenarioFile.BuiltIn("seed-2025").Scenario;

    [Fact]
    public void There_are_29_targets_each_with_its_own_id() =>
        Assert.Equal(29, CalibrationTargets.All.Select(target => target.Id).Distinct().Count());

    [Fact]
    public void A_target_that_stands_for_a_fact_names_one_the_scenario_has() =>
        Assert.All(
            CalibrationTargets.All.Where(target => target.Fact.Length > 0),
            target => Assert.Contains(Opening.Facts, fact => fact.Id == target.Fact));

    [Fact]
    public void The_opening_scenario_meets_every_target()
    {
        var report = CalibrationReport.Of(Opening, seeds: 20);

        Assert.All(
            report.Rows,
            row => Assert.True(row.Met, $"{row.Target.Id} {row.Target.Metric}: {row.Inside} of 20 seeds, median {row.Median}"));
    }

    [Theory]
    [InlineData("nomura-2026", 6)]
    [InlineData("counterpoint-2028", 5)]
    [InlineData("openai-2026", 4)]
    public void A_scenario_that_follows_a_forecast_meets_targets_of_its_own(string name, int rows)
    {
        var report = CalibrationReport.Of(ScenarioFile.BuiltIn(name).Scenario, seeds: 10);

        Assert.Equal(rows, report.Rows.Length);
        Assert.All(
            report.Rows,
            row => Assert.True(row.Met, $"{row.Target.Id} {row.Target.Metric}: {row.Inside} of 10 seeds, median {row.Median}"));
    }

    [Theory]
    [InlineData("N01")]
    [InlineData("C01")]
    public void The_opening_misses_what_another_scenario_is_made_for(string row)
    {
        var target = CalibrationTargets.For(row == "N01" ? "nomura-2026" : "counterpoint-2028").Single(one => one.Id == row);
        var games = Replications.Over(Replications.Seeds(5), seed => PlayedGame.Play(Opening, Lineup.Reference(Opening), seed));

        Assert.True(games.Count(game => target.Holds(CalibrationMeasures.Of(row, game), Start)) < CalibrationReport.Required(5), row);
    }

    [Theory]
    [InlineData(20, 18)]
    [InlineData(10, 9)]
    [InlineData(1, 1)]
    [InlineData(100, 90)]
    public void Nine_seeds_of_ten_must_lie_in_the_band(int seeds, int required) =>
        Assert.Equal(required, CalibrationReport.Required(seeds));

    [Theory]
    [InlineData(18, true)]
    [InlineData(17, false)]
    public void A_row_with_fewer_seeds_inside_is_missed(int inside, bool met)
    {
        var values = Enumerable.Range(0, 20)
            .Select(seed => CalibrationTargets.All.Select(target => target.Id == "P04" && seed >= inside ? 0.5 : Middle(target))
                .ToImmutableArray());

        var report = CalibrationReport.Of(Opening, [.. values]);

        Assert.Equal(met, report.Met);
        Assert.Equal(inside, report.Rows.Single(row => row.Target.Id == "P04").Inside);
    }

    [Fact]
    public void A_sum_of_roundings_is_inside_and_the_least_real_excess_is_not()
    {
        var target = CalibrationTargets.All.Single(row => row.Id == "S20a");

        Assert.True(target.Holds(Enumerable.Repeat(0.1, 100).Sum(), Start));
        Assert.False(target.Holds(10.0001, Start));
    }

    [Fact]
    public void A_quarter_reads_as_a_quarter_and_one_that_never_comes_as_never()
    {
        var target = CalibrationTargets.All.Single(row => row.Id == "S10");

        Assert.Equal("2026Q3", target.Format(6, Start));
        Assert.Equal("never", target.Format(double.PositiveInfinity, Start));
        Assert.False(target.Holds(double.PositiveInfinity, Start));
        Assert.True(target.Holds(4, Start));
    }

    [Fact]
    public void A_scenario_without_the_companies_of_the_figures_says_which_are_missing()
    {
        var scenario = Opening with { Hyperscalers = [.. Opening.Hyperscalers.Where(cloud => cloud.Id != "meta")] };

        Assert.Equal(["meta"], CalibrationReport.MissingCompanies(scenario));
    }

    static double Middle(CalibrationTarget target)
    {
        var (low, high) = (Bound(target.Low), Bound(target.High));
        return target.Unit == "quarter" ? low : (low + high) / 2;
    }

    static double Bound(string text) =>
        CalendarQuarter.TryParse(text, out var quarter)
            ? quarter - Start
            : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
