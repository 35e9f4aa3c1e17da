using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class OwnSiliconQuestionTests
{
    static readonly Scenario Opening = ScenarioFile.BuiltIn("seed-2025").Scenario;
    static readonly Scenario Forbidden = ScenarioFile.BuiltIn("no-asic").Scenario;

    [Fact]
    public void Where_own_silicon_is_forbidden_no_hyperscaler_gets_a_chip_of_its_own()
    {
        var game = PlayedGame.Play(
            Forbidden, Lineup.Reference(Forbidden).With(CompanyRole.Hyperscaler, OwnSiliconQuestion.WithoutOwnSilicon), seed: 1);

        Assert.All(game.Quarters, book => Assert.All(book.Hyperscalers, cloud => Assert.Equal(new Chips(0), cloud.AsicDelivered)));
    }

    [Fact]
    public void Every_year_of_the_calibrated_window_is_compared_and_no_later_one()
    {
        var answer = OwnSiliconQuestion.Ask(Opening, Forbidden, seeds: 2);

        Assert.Equal(
            ["2025", "2026", "2027", "2028"],
            answer.Comparisons.Where(row => row.Measure.Name == "NVIDIA operating profit").Select(row => row.Measure.Period));
    }

    [Fact]
    public void A_difference_is_taken_seed_by_seed()
    {
        var answer = OwnSiliconQuestion.Ask(Opening, Forbidden, seeds: 3);

        Assert.All(answer.Comparisons, row =>
        {
            Assert.Equal(3, row.Difference.Count);
            Assert.Equal(row.Factual.Mean - row.Counterfactual.Mean, row.Difference.Mean, 1e-6 * Math.Abs(row.Factual.Mean));
        });
    }
}
