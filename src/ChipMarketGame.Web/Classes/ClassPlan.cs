using System.Collections.Immutable;

namespace ChipMarketGame.Web;

/// <summary>How a class is usually run: so many quarters, so many minutes for each.</summary>
/// <param name="Minutes">0 is without a limit.</param>
/// <param name="StepByStep">Whether the clock of each quarter waits for the instructor.</param>
public sealed record ClassPlan(string Name, int Quarters, double Minutes, bool StepByStep)
{
    /// <summary>Scenario of a class that asks for none.</summary>
    public const string Usual = "seed-2025";

    /// <summary>A lesson of 45 minutes.</summary>
    public static ClassPlan Lesson { get; } = new("Lesson", 8, 4, true);

    public static ImmutableArray<ClassPlan> All { get; } = [Lesson, new("Double", 12, 5, true), new("Weeks", 24, 2 * 24 * 60, false)];

    public static ClassPlan Named(string? name) => All.FirstOrDefault(plan => plan.Name == name) ?? Lesson;
}
