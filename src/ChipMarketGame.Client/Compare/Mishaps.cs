using System.Globalization;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>
/// Lines that the rules refused and decisions that failed in the games of a comparison: an effect may be that of standing orders, and
/// whoever reads it must know.
/// </summary>
internal static class Mishaps
{
    public static IEnumerable<string> Sentences(PolicyComparison comparison) => [.. Failed(comparison), .. Refused(comparison)];

    private static IEnumerable<string> Failed(PolicyComparison comparison)
    {
        var failed = comparison.Games
            .SelectMany(
                game => game.Failed.Select(
                    decision => (Game: game, Decision: decision, Seat: game.Market.Scenario.Roster[decision.Seat].Name)))
            .GroupBy(each => (each.Game.Market.Name, Policy: each.Game.Policy.Name, each.Seat));
        foreach (var same in failed)
        {
            var (first, games) = (same.First(), same.Select(each => each.Game).Distinct().Count());
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{same.Key.Name}, {same.Key.Policy}: {same.Key.Seat}'s strategy failed {same.Count():#,0} times in {games:#,0} games " +
                $"and its standing orders were played; first in {first.Decision.Quarter} of seed {first.Decision.Seed}: " +
                $"{first.Decision.Text}");
        }
    }

    private static IEnumerable<string> Refused(PolicyComparison comparison)
    {
        var refused = comparison.Games
            .SelectMany(game => game.Refused.Select(line => (Game: game, Line: line, Seat: game.Market.Scenario.Roster[line.Seat].Name)))
            .GroupBy(each => (each.Game.Market.Name, Policy: each.Game.Policy.Name, each.Seat, each.Line.Refusal.Line));
        foreach (var same in refused)
        {
            var (first, games) = (same.First(), same.Select(each => each.Game).Distinct().Count());
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{same.Key.Name}, {same.Key.Policy}: {same.Key.Seat}'s {same.Key.Line} was refused {same.Count():#,0} times in " +
                $"{games:#,0} games and its standing value played; first in {first.Line.Quarter} of seed {first.Line.Seed}: " +
                $"{first.Line.Refusal.Sentence}");
        }
    }
}
