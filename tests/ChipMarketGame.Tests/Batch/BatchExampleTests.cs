using System.Globalization;
using ChipMarketGame.Batch;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class BatchExampleTests : IDisposable
{
    /// <summary>Stands in for the system's, which all tests share.</summary>
    readonly StringWriter Console = new(CultureInfo.InvariantCulture);

    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_example_of_the_folders_description_says_what_it_should()
    {
        await Example(_home.File("study"));

        Assert.StartsWith("4 parts, 8 pairs, kingmaker ", Console.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["games", "scenario.json"], Directory.EnumerateFileSystemEntries(_home.File("study")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void It_is_the_code_that_was_run()
    {
        string[] Lines(params string[] path) => File.ReadAllLines(Path.Combine([Repository.Root, .. path]));
        var run = string.Join('\n', Lines("tests", "ChipMarketGame.Tests", "Batch", "BatchExampleTests.cs").Select(line => line.Trim()));
        var blocks = string.Join('\n', Lines("src", "ChipMarketGame.Batch", "README.md").Select(line => line.Trim())).Split("```csharp\n")
            .Skip(1).Select(block => block.Split("\n```")[0]).ToArray();

        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, code => Assert.Contains(code, run, StringComparison.Ordinal));
    }

    sealed record Listed(long Number, string Arm, ulong Seed);

    sealed record Kept
    {
        public long Number { get; init; }

        public string Arm { get; init; } = "";

        public long Score { get; init; }
    }

    static IEnumerable<Kept> Play(Scenario scenario, Listed game)
    {
        var maker = scenario.Roster.GpuMaker;
        var match = new Match(Game.Open(scenario, game.Seed), Lineup.Reference(scenario).With(maker, game.Arm));
        match.Play();
        yield return new Kept { Number = game.Number, Arm = game.Arm, Score = match.Game.Score(maker).NetPresentValue.Count };
    }

    async Task Example(string path)
    {
        string[] arms = ["reference", "kingmaker"];
        var scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "4" });
        var plan = new GameList<Listed>(
            games: 16, perPart: 4, number => new Listed(number, arms[number % 2], Seed: 1 + (ulong)(number / 2)));
        using var folder = BatchFolder.Create(path, begun => begun.Write("scenario.json", scenario.Json));
        var parts = folder.Parts<Kept>();
        var player = new ThreadPlayer<Listed, Kept>(hands: 2, game => Play(scenario.Scenario, game));
        await new BatchRun<Listed, Kept>(plan, parts, player, patience: TimeSpan.FromMinutes(1)).Play();

        double[] Scores(string arm) => [.. parts.Rows(plan.PartCount).Where(row => row.Arm == arm).Select(row => row.Score / 1e9)];
        var contrast = PairedContrast.Of(Scores("kingmaker"), Scores("reference"));
        Console.WriteLine(
            $"{plan.PartCount} parts, {contrast.Count} pairs, kingmaker {contrast.Difference.Mean:N1} bn $ over the reference");
    }
}
