using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// Line-ups of players who know what they do: each seat plays any strategy of the catalogue that is neither random nor there to test the
/// rules, or the schedule that a search found.
/// </summary>
internal sealed class ThoughtfulPlay(Scenario scenario, SearchedSchedules? searched)
{
    /// <summary>Of the draws; nothing to do with the seed of any game.</summary>
    private const ulong Stream = 0x4241_4C41_4E43_4531;
    private const string Aimless = "random";

    private readonly ImmutableArray<ImmutableArray<string>> _names = [.. Role.All.Select(role => Names(role.Kind))];

    /// <summary>A line-up drawn by its number.</summary>
    public Lineup Draw(int number) => Enumerable.Range(0, scenario.Roster.Seats).Select(scenario.Roster.At)
        .Aggregate(Lineup.Reference(scenario), (lineup, seat) => Seat(lineup, seat, number));

    /// <summary>The strategy that a seat has in the line-up of this number, in another line-up.</summary>
    public Lineup Seat(Lineup lineup, Company seat, int number)
    {
        var role = scenario.Roster.RoleOf(seat);
        var names = _names[(int)role];
        var choices = names.Length + (searched?.For(role) is null ? 0 : 1);
        var chosen = (int)(new PrivateLuck(Stream, number).Draw(seat.Index) * choices);
        return chosen < names.Length ? lineup.With(seat, names[chosen]) : searched!.Seat(lineup, seat);
    }

    private static ImmutableArray<string> Names(CompanyRole role) =>
    [
        .. StrategyCatalogue.For(role).Where(info => info.Name != Aimless && !info.Tags.HasFlag(StrategyTags.Exploiter))
            .Select(info => info.Name),
    ];
}
