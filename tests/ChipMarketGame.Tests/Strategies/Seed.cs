using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>The opening scenario.</summary>
internal static class Seed
{
    public static Scenario Scenario { get; } = ScenarioFile.BuiltIn("seed-2025").Scenario;

    public static Company Seat(string id) => Scenario.Roster.Find(id) is { Exists: true } seat
        ? seat
        : throw new ArgumentException($"no company {id}", nameof(id));
}
