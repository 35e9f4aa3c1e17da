using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class LessonTests
{
    private static readonly ScenarioFile Lesson = ScenarioFile.BuiltIn("lesson-2026"), LongGame = ScenarioFile.BuiltIn("seed-2025");

    [Fact]
    public void A_standard_programme_awarded_in_one_of_the_first_two_quarters_can_be_ordered_before_the_end()
    {
        var scenario = Lesson.Scenario;
        foreach (var house in scenario.Designers)
        {
            var lead = ProgrammeSpec.LeadTime(scenario, house.Quality, onFusion: false, Ambition.Standard);
            Assert.InRange(1 + lead + 1, 1, scenario.Quarters - 1);
        }
    }

    [Fact]
    public void Every_design_house_has_work_on_the_first_day_and_some_of_it_has_gates_ahead()
    {
        var view = Game.Open(Lesson.Scenario, seed: 1).Views.Public;

        Assert.All(view.Designers.AsSpan().ToArray(), house => Assert.True(house.FreeTeams < house.Teams));
        Assert.Contains(Lesson.Scenario.Hyperscalers, cloud => cloud.Programmes.Any(programme => programme.Quality > 0));
    }

    [Fact]
    public void The_opening_is_where_the_long_game_stands_after_four_quarters()
    {
        var match = new Strategies.Match(Game.Open(LongGame.Scenario, seed: 1, LuckMode.None), Lineup.Reference(LongGame.Scenario));
        while (match.Game.Quarter < Lesson.Scenario.Start) { match.PlayQuarter(); }

        foreach (var (then, opening) in match.Game.Views.Hyperscalers.Zip(Lesson.Scenario.Hyperscalers))
        {
            Near(then.Demand.H100, opening.Demand.H100);
            Near(then.Accounts.Cash.Count, opening.Cash.Count);
            Near(then.SoftwareMaturity, opening.Software);
            Near(then.RampLimit.Value, opening.Ramp.Count);
            Near(then.GpuCompute.H100, opening.Fleet.Where(batch => !batch.Own).Sum(batch => batch.Chips.Count * batch.Compute.H100));
            Near(then.AsicCompute.H100, opening.Fleet.Where(batch => batch.Own).Sum(batch => batch.Chips.Count * batch.Compute.H100));
        }

        static void Near(double expected, double actual) => Assert.InRange(actual, expected * 0.97, expected * 1.03);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    public void The_rulebook_tells_each_figure_of_the_lesson_s_clock_as_both_scenarios_have_it(string culture)
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/ChipMarketGame.Web/Handbook", culture, "rulebook.md")))
            .Select(row => (Path: row.Groups[3].Value, Long: Number(row.Groups[1].Value), Lesson: Number(row.Groups[2].Value))).ToArray();

        Assert.All(rows, row => Assert.Equal((Value(LongGame, row.Path), Value(Lesson, row.Path)), (row.Long, row.Lesson)));
        Assert.Equal(Lesson.Figures.Where(IsOfTheClock).Select(figure => figure.Path).Order(), rows.Select(row => row.Path).Order());
    }

    private static bool IsOfTheClock(Figure figure) =>
        figure.Note.StartsWith("moved so that it works within a lesson", StringComparison.Ordinal);

    private static double Value(ScenarioFile file, string path) =>
        double.Parse(file.Figures.Single(figure => figure.Path == path).Value, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| [^|`]+ \| ([0-9.]+)[^|]*\| ([0-9.]+)[^|]*\| `([a-z_.]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
