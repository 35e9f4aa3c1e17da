using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// What a long search for schedules found in a scenario. It holds for one version of scenario, rules and strategies and is refused
/// under any other.
/// </summary>
/// <param name="ScenarioHash">SHA-256 of the scenario's document.</param>
/// <param name="Rules">Version of the rules it was made under.</param>
/// <param name="Roles">In the order of the roles.</param>
public sealed record SearchedSchedules(
    string Scenario, int ScenarioVersion, string ScenarioHash, int Rules, ImmutableArray<SearchedSchedule> Roles)
{
    /// <summary>What was found for a role; null if it was not searched.</summary>
    public SearchedSchedule? For(CompanyRole role) => Roles.FirstOrDefault(each => each.Role == role);

    /// <summary>A line-up with what was found for the role of a seat in that seat.</summary>
    public Lineup Seat(Lineup lineup, Company seat) =>
        lineup.WithLeanings(seat, For(lineup.Scenario.Roster.RoleOf(seat))!.Settings, KnobForm.Schedule);

    /// <summary>Why it does not fit a scenario under the present rules and strategies, as a sentence; null if it does.</summary>
    public string? Objection(ScenarioFile scenario)
    {
        var remake = $"Make a new one: chipmarket balance --scenario {scenario.Name} --search";
        if (Scenario != scenario.Name || ScenarioHash != ScenarioFingerprint.Of(scenario))
        {
            return $"The search was made in {Scenario} version {ScenarioVersion} with other figures than this {scenario.Name} has. " +
                remake;
        }

        if (Rules != Game.RulesVersion)
        {
            return $"The search was made under rules version {Rules}, this is version {Game.RulesVersion}. {remake}";
        }

        var other = Roles.FirstOrDefault(each => each.Digest != DigestOf(scenario.Scenario, each.Role, each.Settings));
        return other is null
            ? null
            : $"What the search found for the role {Role.Of(other.Role).Name.Id} no longer plays {scenario.Name} as it did. {remake}";
    }

    /// <summary>
    /// The first 16 digits of SHA-256 over the final states of a game under seed 1 for each seat of the role in which it plays what was
    /// found among references.
    /// </summary>
    public static string DigestOf(Scenario scenario, CompanyRole role, ImmutableArray<double> settings)
    {
        const int length = 16;
        var match = new Match(Game.Open(scenario, seed: 1), Lineup.Reference(scenario));
        var states = Enumerable.Range(0, scenario.Roster.Seats).Select(scenario.Roster.At)
            .Where(seat => scenario.Roster.RoleOf(seat) == role).Select(seat =>
            {
                match.Restart(1, Lineup.Reference(scenario).WithLeanings(seat, settings, KnobForm.Schedule));
                match.Play();
                return string.Create(
                    CultureInfo.InvariantCulture, $"{match.Game.StateHash()}/{match.Game.Score(seat).NetPresentValue.Count}");
            });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', states))))[..length];
    }
}

/// <summary>What was found for a role, and how.</summary>
/// <param name="Minutes">That the search was given.</param>
/// <param name="Generations">That it bred in them.</param>
/// <param name="UnseenSeeds">Its mark under seeds that it did not see, in standard deviations of the reference's scores.</param>
/// <param name="UnseenMix">The same against rivals that it did not see.</param>
/// <param name="Settings">In the order of the schedule's knobs.</param>
/// <param name="Digest">Whether it still plays as it did.</param>
public sealed record SearchedSchedule(
    CompanyRole Role, ulong Seed, double Minutes, int Generations, int Population, int Seeds, ImmutableArray<string> Mixes, double Trained,
    double UnseenSeeds, double UnseenMix, ImmutableArray<double> Settings, string Digest);
