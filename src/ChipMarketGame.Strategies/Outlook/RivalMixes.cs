using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>
/// Who may sit in the other seats: each plays the reference or any other strategy of the catalogue that answers the market in front of
/// it; a company whose role has a habit as often just goes on as it did. Strategies that forecast themselves are left out, for their
/// time, those that play at random, for nobody does, and exploiters.
/// </summary>
internal sealed class RivalMixes(Scenario scenario)
{
    private const double Reference = 0.3, Habit = 0.4;
    private const string Slow = "lookahead", Aimless = "random";

    private readonly ImmutableArray<ImmutableArray<string>> _plausible = [.. StrategyRole.All.Select(Plausible)];

    /// <summary>A lineup drawn from a stream.</summary>
    /// <param name="first">The stream's first draw for it; it takes one per seat.</param>
    /// <param name="turn">Number of the quarter: before the first one nobody has a habit.</param>
    public Lineup Draw(PrivateLuck stream, int first, int turn)
    {
        var lineup = Lineup.Reference(scenario);
        foreach (var seat in lineup.Seats.Select(controller => controller.Seat))
        {
            lineup = Draw(lineup, seat, stream.Draw(first + seat.Index), turn);
        }

        return lineup;
    }

    private Lineup Draw(Lineup lineup, Company seat, double draw, int turn)
    {
        var role = scenario.Roster.RoleOf(seat);
        var others = _plausible[(int)role];
        if (draw < Reference) { return lineup; }
        if (draw >= 1 - Habit && turn > 0 && StrategyRole.Of(role).Habit is { } habit) { return lineup.With(seat, habit); }
        return others.IsEmpty
            ? lineup
            : lineup.With(seat, others[(int)((draw - Reference) / (1 - Reference) * others.Length)]);
    }

    private static ImmutableArray<string> Plausible(StrategyRole role) =>
        [.. role.Entries.Select(entry => entry.Info).Where(info => !info.Tags.HasFlag(StrategyTags.Exploiter)).Select(info => info.Name)
            .Where(name => name is not (StrategyCatalogue.Reference or Slow or Aimless))];
}
