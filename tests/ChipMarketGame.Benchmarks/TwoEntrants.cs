using ChipMarketGame.Batch;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Benchmarks;

/// <summary>A focal tournament of two entrants, to measure what playing and keeping it costs.</summary>
internal static class TwoEntrants
{
    private const int PanelSeeds = 8;

    public static Tournament Of(ScenarioFile scenario, int blocks)
    {
        var file = TournamentFile.Read($$"""
            schema: chipmarket/experiment@1
            kind: tournament
            name: cost
            format: focal
            scenario: seed-2025
            seeds: {master: 1}
            entrants:
              - {name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
              - {name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}
            blocks: {{blocks}}
            """);
        return Tournament.Of(file, scenario, PanelMeasurement.Measure(scenario, PanelSeeds), []);
    }
}
