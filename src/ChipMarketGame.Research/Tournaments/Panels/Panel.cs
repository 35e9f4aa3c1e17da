using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// The yardstick of a scenario: how the panel's strategies score in each seat. It holds for one version of scenario, rules and
/// strategies and is refused under any other.
/// </summary>
/// <param name="ScenarioHash">SHA-256 of the scenario's document.</param>
/// <param name="Rules">Version of the rules it was made under.</param>
/// <param name="Seeds">It covers seeds 1 to this number.</param>
/// <param name="Seats">In seat order.</param>
/// <param name="Digests">Per seed the first 16 digits of SHA-256 over the final states of its games: whether strategies still play as they
/// did.</param>
public sealed record Panel(
    string Scenario,
    int ScenarioVersion,
    string ScenarioHash,
    int Rules,
    int Seeds,
    ImmutableArray<PanelSeat> Seats,
    ImmutableArray<string> Digests)
{
    /// <summary>Who was in it, in the order of <see cref="Entrant.Roles"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<PanelRole> Strategies { get; init; } = [];

    /// <summary>Fewest seeds a panel of record has.</summary>
    public const int LeastSeeds = 256;

    /// <summary>Why this panel does not fit a scenario under the present rules and strategies, as a sentence; null if it does.</summary>
    public string? Objection(ScenarioFile scenario)
    {
        var remake = $"Make a new one: chipmarket tournament panel --scenario {scenario.Name}";
        if (Scenario != scenario.Name || ScenarioHash != ScenarioFingerprint.Of(scenario))
        {
            return $"The panel was made for {Scenario} version {ScenarioVersion} with other figures than this {scenario.Name} has. " +
                $"{remake}";
        }

        var roster = scenario.Scenario.Roster;
        if (!Seats.Select(seat => seat.Seat).SequenceEqual(Enumerable.Range(0, roster.Seats).Select(seat => roster[roster.At(seat)].Id)))
        {
            return $"The panel has the seats {string.Join(", ", Seats.Select(seat => seat.Seat))}, not those of {scenario.Name}. {remake}";
        }

        if (Rules != Game.RulesVersion)
        {
            return $"The panel was made under rules version {Rules}, this is version {Game.RulesVersion}. {remake}";
        }

        return Digests[0] == PanelMeasurement.DigestOf(scenario.Scenario, 1)
            ? null
            : $"The panel's strategies no longer play {scenario.Name} as they did when the panel was made. {remake}";
    }
}
