using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>
/// The policies of a comparison. For a role each strategy is played by all its seats, and by each seat alone while the others keep the
/// baseline: what pays while rivals do not do it may not pay when all do.
/// </summary>
internal static class ComparedStrategies
{
    /// <param name="strategies">Names with commas; the first is the baseline.</param>
    /// <param name="who">The seat or the role that plays them.</param>
    /// <param name="others">Who plays elsewhere, as on the command line.</param>
    /// <param name="library">Null if it could not be read: then strategies are not looked up.</param>
    /// <exception cref="CommandFailedException">There are fewer than two names.</exception>
    public static ImmutableArray<ComparedPolicy> Of(
        string strategies, string who, string[] others, StrategyLibrary? library, ImmutableArray<Scenario> scenarios)
    {
        string[] names = strategies.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length < 2 || names.Contains(""))
        {
            throw CommandFailedException.BadUsage(
                $"--strategies must be two or more names, separated by commas, for example reference,hedge, not {strategies}.");
        }

        Lineup All(Scenario scenario, string strategy) => SeatChoices.Of(scenario, [.. others, $"{who}={strategy}"], library);
        return
        [
            .. from place in Enumerable.Range(0, names.Length)
               select new ComparedPolicy(Distinct(names, place), scenario => All(scenario, names[place])),
            .. from place in Enumerable.Range(1, names.Length - 1)
               from seat in SeatsOfRole(who, others, scenarios)
               let name = Distinct(names, place)
               select new ComparedPolicy(
                   $"{name}, {seat} alone", scenario => SeatChoices.Of(
                       scenario, [.. others, $"{who}={names[0]}", $"{seat}={names[place]}"], library)) { Alone = seat, Strategy = name },
        ];
    }

    /// <summary>Seats of the role that every scenario has and nobody else was given; none where one seat is looked at.</summary>
    private static ImmutableArray<string> SeatsOfRole(string who, string[] others, ImmutableArray<Scenario> scenarios)
    {
        if (scenarios.IsEmpty) { return []; }

        var seats = scenarios.Select(scenario => SeatChoices.SeatsNamed(scenario, who).Select(seat => scenario.Roster[seat].Id))
            .Aggregate((known, more) => known.Intersect(more)).ToImmutableArray();
        return seats.Length < 2
            ? []
            : [.. seats.Where(seat => !others.Any(other => other.StartsWith(seat + "=", StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>A strategy may be compared with itself: the second is called so.</summary>
    private static string Distinct(string[] names, int place) =>
        names.Take(place).Count(name => name == names[place]) is var before && before > 0
            ? FormattableString.Invariant($"{names[place]} ({before + 1})")
            : names[place];
}
