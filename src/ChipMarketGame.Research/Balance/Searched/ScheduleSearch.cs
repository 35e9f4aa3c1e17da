using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>A search for the best schedule of a role: how far a determined player gets beyond the built-in strategies.</summary>
/// <param name="Minutes">The longest that it takes, by the clock of whoever runs it.</param>
/// <param name="Generations">The most that it breeds: what was found in time is found again with as many generations.</param>
/// <param name="Seeds">Games in each mix and seat.</param>
public sealed record ScheduleSearch(ScenarioFile Scenario, CompanyRole Role, ulong Seed, double Minutes, int Generations, int Seeds)
{
    /// <summary>Minutes for each role.</summary>
    public const double UsualMinutes = 30;

    /// <summary>More than any machine breeds in that time.</summary>
    public const int MostGenerations = 1_000_000;

    /// <summary>Games in each mix and seat.</summary>
    public const int UsualSeeds = 8;

    private const int Population = 16;

    /// <summary>Searches.</summary>
    /// <param name="enough">Asked after each generation whether the time is up.</param>
    public SearchedSchedule Run(
        Action<TrainingGeneration>? bred = null, Func<bool>? enough = null, CancellationToken cancellation = default)
    {
        var result = new Training(
            Scenario.Scenario, Role, Seed, Generations, Population, Seeds, TrainingMix.All, Form: KnobForm.Schedule)
            .Run(bred, enough, cancellation);
        return new SearchedSchedule(
            Role, Seed, Minutes, result.Generations.Length, Population, Seeds, [.. TrainingMix.All.Select(mix => mix.Name)],
            Math.Round(result.Trained, 4), Math.Round(result.UnseenSeeds, 4), Math.Round(result.UnseenMix, 4), result.Settings,
            SearchedSchedules.DigestOf(Scenario.Scenario, Role, result.Settings));
    }

    /// <summary>What was found in a scenario, role by role.</summary>
    public static SearchedSchedules Found(ScenarioFile scenario, IEnumerable<SearchedSchedule> roles) =>
        new(scenario.Name, scenario.Scenario.Version, ScenarioFingerprint.Of(scenario), Game.RulesVersion, [
            .. roles.OrderBy(each => each.Role)]);
}
