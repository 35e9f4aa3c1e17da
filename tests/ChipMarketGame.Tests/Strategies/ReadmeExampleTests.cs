using ChipMarketGame.Core;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The examples in the strategies' README: they are the code below and that of the template.</summary>
public sealed class ReadmeExampleTests
{
    [Fact]
    public void Every_example_in_the_readme_is_code_that_runs_here()
    {
        var code = Lines(Path.Combine(Repository.Root, "tests", "ChipMarketGame.Tests", "Strategies", $"{nameof(ReadmeExampleTests)}.cs"));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ChipMarketGame.OwnStrategy"), "*.cs"))
        {
            code += Lines(file);
        }
        var readme = Lines(Path.Combine(Repository.Root, "src", "ChipMarketGame.Strategies", "README.md"));

        var examples = readme.Split("```csharp").Skip(1).Select(block => block.Split("```")[0].Trim()).ToArray();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(example, code, StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_of_one_s_own_plays_against_the_reference()
    {
        var scenario = ScenarioFile.BuiltIn("seed-2025").Scenario;
        var meta = scenario.Roster.Find("meta");
        var lineup = Lineup.Reference(scenario).With(meta, Impatient.Info, (s, seat) => new HyperscalerPlanner(s, seat, Impatient.Policy));

        var match = new Match(Game.Open(scenario, seed: 1), lineup);
        match.Play();
        var billions = match.Game.Score(meta).NetPresentValue.Billions;

        Assert.True(double.IsFinite(billions));
    }

    private static string Lines(string file) => string.Join('\n', File.ReadAllLines(file).Select(line => line.Trim()));
}

public static class Impatient
{
    public static StrategyInfo Info { get; } = new(
        "impatient",
        CompanyRole.Hyperscaler,
        new Title("Pays 6 % over list as soon as GPUs are short.", "GPU 一缺貨就加價百分之六。"));

    public static HyperscalerPolicy Policy { get; } = new() { PremiumWhenShort = 0.06 };
}
