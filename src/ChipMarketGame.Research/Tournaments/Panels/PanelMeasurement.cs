using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// Makes a panel. Under each seed as many games are played as a role has panel strategies; the strategies move on by one from game to
/// game, so that each plays each seat once per seed, among lineups that chance mixed.
/// </summary>
public static class PanelMeasurement
{
    private const int DigestLength = 16;
    private static readonly TournamentSeeds Mixing = new("panel", Committed: false);

    /// <summary>Games that a panel of so many seeds takes.</summary>
    public static int Games(int seeds) => seeds * PanelStrategies.Count;

    /// <summary>Plays seeds 1 to <paramref name="seeds"/>.</summary>
    /// <param name="played">Told of each seed.</param>
    public static Panel Measure(ScenarioFile scenario, int seeds, Action? played = null, CancellationToken cancellation = default)
    {
        var measured = Replications.Over(Replications.Seeds(seeds), seed => Play(scenario.Scenario, (int)seed), played, cancellation);
        var roster = scenario.Scenario.Roster;
        return new Panel(
            scenario.Name, scenario.Scenario.Version, ScenarioFingerprint.Of(scenario), Game.RulesVersion, seeds,
            [.. Enumerable.Range(0, roster.Seats)
                .Select(seat => SeatOf(roster[roster.At(seat)].Id, [.. measured.SelectMany(games => games.Select(game => game[seat]))]))],
            [.. measured.Select(Digest)])
        {
            Strategies = [.. Entrant.RolesIn(roster).Select(role => new PanelRole(role, PanelStrategies.For(role)))],
        };
    }

    /// <summary>The digest that a panel holds for a seed, played anew.</summary>
    public static string DigestOf(Scenario scenario, int seed) => Digest(Play(scenario, seed));

    private static ImmutableArray<ImmutableArray<SeatOutcome>> Play(Scenario scenario, int seed)
    {
        var referee = new Referee(scenario);
        return [.. Enumerable.Range(0, PanelStrategies.Count).Select(game => referee.Play(LineupOf(scenario, seed, game), (ulong)seed))];
    }

    private static Lineup LineupOf(Scenario scenario, int seed, int game)
    {
        var roster = scenario.Roster;
        return Lineup.Of(
            scenario,
            [.. Enumerable.Range(0, roster.Seats).Select(seat => Strategy(PanelStrategies.For(roster.RoleOf(roster.At(seat))), seat))]);

        string Strategy(ImmutableArray<string> field, int seat) => field[(Mixing.Choose(seed, seat, field.Length) + game) % field.Length];
    }

    private static string Digest(ImmutableArray<ImmutableArray<SeatOutcome>> games) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(
            string.Concat(games.Select(
                game => game[0].StateHash + string.Concat(game.Select(
                    seat => "/" + seat.Score.Count.ToString(CultureInfo.InvariantCulture))))))))[..DigestLength];

    private static PanelSeat SeatOf(string id, ImmutableArray<SeatOutcome> outcomes)
    {
        long[] scores = [.. outcomes.Select(outcome => outcome.Score.Count).Order()];
        var mean = scores.Sum(score => (double)score) / scores.Length;
        var deviation = Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1));
        return new PanelSeat(
            id, Math.Round(mean), Math.Round(deviation), outcomes.Count(outcome => outcome.Ruined) / (double)outcomes.Length,
            [.. Enumerable.Range(0, 101).Select(percent => scores[(int)((long)percent * (scores.Length - 1) / 100)])]);
    }
}
