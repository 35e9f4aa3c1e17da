using System.Collections.Immutable;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Tests;

/// <summary>Tournaments that take a blink: four quarters, with a small panel of their own.</summary>
static class ShortTournament
{
    public const int Quarters = 4;

    public static readonly ScenarioFile Scenario = ScenarioFile.BuiltIn("seed-2025")
        .With(new Dictionary<string, string> { ["quarters"] = $"{Quarters}" });

    public static readonly Panel Panel = PanelMeasurement.Measure(Scenario, seeds: 8);

    static readonly ImmutableArray<Entrant> Three = [new("a", ["kingmaker", "hedge", "undercutter"]), new(
        "b", ["open-arms", "bold", "premium-ip"]), new("c", ["reference", "gpu-only", "fusion-joiner"])];

    public static TournamentFile File(
        TournamentFormat format, int blocks = 6, FailureRule failures = FailureRule.StandingOrders, ImmutableArray<int> looks = default,
        int part = 1, bool csv = false) => new(
        "short", format, "seed-2025", new TournamentSeeds("7", false), Three, blocks, looks.IsDefault ? [] : looks, 1, 0.1, failures, null,
        part, csv, Text(format, blocks, looks.IsDefault ? [] : looks, part));

    public static Tournament Of(TournamentFile file) => Tournament.Of(file, Scenario, Panel, []);

    public static string Text(
        TournamentFormat format, int blocks, ImmutableArray<int> looks, int part, string scenario = "seed-2025",
        string panel = "built-in") => $$"""
        schema: chipmarket/experiment@1
        kind: tournament
        name: short
        format: {{format.ToString().ToLowerInvariant()}}
        scenario: {{scenario}}
        panel: {{panel}}
        seeds: {master: 7}
        entrants:
          - {name: a, nvidia: kingmaker, hyperscaler: hedge, designer: undercutter}
          - {name: b, nvidia: open-arms, hyperscaler: bold, designer: premium-ip}
          - {name: c, nvidia: reference, hyperscaler: gpu-only, designer: fusion-joiner}
        {{(format == TournamentFormat.League ? "cycles" : "blocks")}}: {{blocks}}
        {{(looks.IsEmpty ? "" : "stop: {looks: [" + string.Join(", ", looks) + "]}")}}
        run: {part: {{part}}}
        """;
}
