using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>The opening scenario.</summary>
internal static class Seed
{
    public static Scenario Scenario { get; } = ScenarioFile.BuiltIn("seed-2025").Scenario;

    /// <summary>The same with programmes awarded by requests for proposals.</summary>
    public static Scenario ByRequest { get; } = Scenario with { Programme = Scenario.Programme with { Request = true } };

    public static Company Seat(string id) => Scenario.Roster.Find(id) is { Exists: true } seat
        ? seat
        : throw new ArgumentException($"no company {id}", nameof(id));
}
