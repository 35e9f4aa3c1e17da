using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.ClusterTests;

/// <summary>A tournament file of short games with a part per block.</summary>
static class ShortTournament
{
    /// <returns>Path of the tournament file.</returns>
    public static string In(DirectoryInfo folder, int blocks)
    {
        string PathOf(string name) => Path.Combine(folder.FullName, name);
        var scenario = ScenarioFile.BuiltIn("seed-2025").With(new Dictionary<string, string> { ["quarters"] = "4" });
        File.WriteAllText(PathOf("scenario.json"), scenario.Json);
        File.WriteAllText(PathOf("panel.json"), PanelFile.Write(PanelMeasurement.Measure(scenario, seeds: 8)));
        File.WriteAllText(PathOf("t.yaml"), $$"""
            schema: chipmarket/experiment@1
            kind: tournament
            name: short
            format: focal
            scenario: {{PathOf("scenario.json")}}
            panel: {{PathOf("panel.json")}}
            seeds: {master: 7}
            entrants:
              - {name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
              - {name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}
            blocks: {{blocks}}
            run: {part: 1}
            """);
        return PathOf("t.yaml");
    }
}
