using System.Collections.Immutable;

namespace ChipMarketGame.Web;

/// <summary>How a class is usually run: which scenario, so many quarters of it, so many minutes for each.</summary>
/// <param name="Scenario">What it plays unless another one is chosen.</param>
/// <param name="Minutes">0 is without a limit.</param>
/// <param name="StepByStep">Whether the clock of each quarter waits for the instructor.</param>
public sealed record ClassPlan(string Name, string Scenario, int Quarters, double Minutes, bool StepByStep)
{
    private const string MadeForLessons = "lesson-2026", LongGame = "seed-2025";

    /// <summary>A lesson of 45 minutes.</summary>
    public static ClassPlan Lesson { get; } = new("Lesson", MadeForLessons, 8, 4, true);

    /// <summary>The long game as homework.</summary>
    public static ClassPlan Weeks { get; } = new("Weeks", LongGame, 24, 2 * 24 * 60, false);

    public static ImmutableArray<ClassPlan> All { get; } = [Lesson, new("Double", MadeForLessons, 12, 5, true), Weeks];

    public static ClassPlan Named(string? name) => All.FirstOrDefault(plan => plan.Name == name) ?? Lesson;
}
