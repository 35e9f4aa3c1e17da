using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>Rules between the fields of a scenario; those of a single field stand in its shape.</summary>
internal static class ScenarioCheck
{
    public static ImmutableArray<ScenarioFault> Faults(Scenario scenario) => [];
}
