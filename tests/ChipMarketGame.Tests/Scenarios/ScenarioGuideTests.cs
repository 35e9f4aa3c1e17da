using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class ScenarioGuideTests
{
    static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "src", "ChipMarketGame.Core", "Scenarios", "README.md"));

    [Fact]
    public void The_example_of_the_guide_is_a_scenario()
    {
        var example = ScenarioFile.Read(Guide.Split("```json")[1].Split("```")[0]);

        Assert.Equal(
            ("larger-pie", 0.9, 0.2),
            (example.Name, example.Scenario.Demand.Jevons, example.Scenario.Cards.Single(card => card.Id == "packaging-2026").Size));
        Assert.Equal([CardKind.ProgrammeSlip, CardKind.PackagingCut], example.Scenario.Cards.Select(card => card.Kind));
        Assert.Empty(example.Notes);
    }

    [Fact]
    public void The_guide_knows_every_built_in_scenario() =>
        Assert.All(ScenarioFile.BuiltInNames, name => Assert.Contains($"| `{name}` |", Guide, StringComparison.Ordinal));

    [Fact]
    public void The_guide_says_how_many_figures_are_sourced()
    {
        var figures = ScenarioFile.BuiltIn("seed-2025").Figures;

        Assert.InRange(figures.Length, 400, 499);
        Assert.InRange((double)figures.Length / figures.Count(figure => figure.Kind == FigureKind.Sourced), 13.5, 14.5);
    }
}
