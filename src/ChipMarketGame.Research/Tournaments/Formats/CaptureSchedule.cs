using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// One entrant's strategy fills a whole role: every combination of an NVIDIA, a hyperscaler and a designer strategy under each seed,
/// and the reference strategy in every seat beside them. The tensor of its payoffs is what the game-theoretic layer reads.
/// </summary>
public sealed class CaptureSchedule : Schedule
{
    private readonly ImmutableArray<int> _axisOfSeat;

    public CaptureSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int blocks) : base(
        scenario, seeds, blocks)
    {
        Entrants = entrants;
        Roles = [.. Entrant.RolesIn(Roster).Where(role => entrants.Any(entrant => entrant.For(role) is not null))];
        Axes = [.. Roles.Select(
            role => Enumerable.Range(0, entrants.Length).Where(number => entrants[number].For(role) is not null).ToImmutableArray())];
        _axisOfSeat = [.. Enumerable.Range(0, Roster.Seats).Select(seat => Roles.IndexOf(Roster.RoleOf(Roster.At(seat))))];
    }

    /// <summary>Nobody competes for a role that no entrant plays: the reference strategy has its seats.</summary>
    public override ImmutableArray<CompanyRole> Roles { get; }

    public override ImmutableArray<Entrant> Entrants { get; }

    /// <summary>Numbers of the entrants that play each role, in the order of <see cref="Roles"/>: the axes of the tensor.</summary>
    public ImmutableArray<ImmutableArray<int>> Axes { get; }

    /// <summary>Cells of the tensor.</summary>
    public int Cells => Axes.Aggregate(1, (cells, axis) => cells * axis.Length);

    public override int GamesPerStep => Cells + 1;

    public override ScheduledGame Game(int step, int place)
    {
        if (place == Cells) { return AnchorGame(step, place); }

        var cell = Cell(place);
        ImmutableArray<int> entrants = [.. _axisOfSeat.Select(axis => axis < 0 ? ScheduledGame.Panel : cell[axis])];
        return Scheduled(
            step, place,
            [.. entrants.Select((entrant, seat) => entrant < 0
                ? StrategyCatalogue.Reference
                : Entrants[entrant].For(Roster.RoleOf(Roster.At(seat)))!)],
            entrants);
    }

    /// <summary>The entrants of a cell, in the order of <see cref="Roles"/>; the last axis runs fastest.</summary>
    public ImmutableArray<int> Cell(int number)
    {
        var cell = new int[Axes.Length];
        for (var axis = Axes.Length - 1; axis >= 0; axis--)
        {
            cell[axis] = Axes[axis][number % Axes[axis].Length];
            number /= Axes[axis].Length;
        }

        return [.. cell];
    }
}
