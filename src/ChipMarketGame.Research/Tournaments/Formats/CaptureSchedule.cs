using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// One entrant's strategy fills a whole role: every combination of an NVIDIA, a hyperscaler and a designer strategy under each seed,
/// and the reference strategy in every seat beside them. The tensor of its payoffs is what the game-theoretic layer reads.
/// </summary>
public sealed class CaptureSchedule : Schedule
{
    private readonly ImmutableArray<ImmutableArray<int>> _choices;

    public CaptureSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int blocks) : base(
        scenario, seeds, blocks)
    {
        Entrants = entrants;
        _choices = [.. Entrant.Roles.Select(
            role => Enumerable.Range(0, entrants.Length).Where(number => entrants[number].For(role) is not null).ToImmutableArray())];
    }

    public override ImmutableArray<Entrant> Entrants { get; }

    /// <summary>Numbers of the entrants that play each role, in the order of <see cref="Entrant.Roles"/>: the axes of the tensor.</summary>
    public ImmutableArray<ImmutableArray<int>> Axes => _choices;

    /// <summary>Cells of the tensor.</summary>
    public int Cells => _choices[0].Length * _choices[1].Length * _choices[2].Length;

    public override int GamesPerStep => Cells + 1;

    public override ScheduledGame Game(int step, int place)
    {
        if (place == Cells) { return AnchorGame(step, place); }

        var cell = CellOf(place);
        ImmutableArray<int> entrants = [.. Enumerable.Range(0, Roster.Seats).Select(seat => cell[AxisOf(seat)])];
        return Scheduled(
            step, place, [.. entrants.Select((entrant, seat) => Entrants[entrant].For(Roster.RoleOf(Roster.At(seat)))!)], entrants);
    }

    /// <summary>The entrants of a cell, in the order of <see cref="Entrant.Roles"/>; the last axis runs fastest.</summary>
    private ImmutableArray<int> CellOf(int place)
    {
        var (inner, middle) = (_choices[2].Length, _choices[1].Length);
        return [_choices[0][place / (inner * middle)], _choices[1][place / inner % middle], _choices[2][place % inner]];
    }

    private int AxisOf(int seat)
    {
        var role = Roster.RoleOf(Roster.At(seat));
        return role == CompanyRole.GpuMaker ? 0 : role == CompanyRole.Hyperscaler ? 1 : 2;
    }
}
