using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The ranking-grade format. In each step and for each role one seat is focal, in turn; every entrant of the role, and the reference
/// strategy, plays it under the same seed against the same lineup of panel strategies.
/// </summary>
public sealed class FocalSchedule : Schedule
{
    private readonly ImmutableArray<(CompanyRole Role, int Entrant, string Strategy)> _places;
    private readonly ImmutableDictionary<CompanyRole, ImmutableArray<int>> _seats;

    public FocalSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int blocks) : base(
        scenario, seeds, blocks)
    {
        Entrants = entrants;
        _seats = Roles.ToImmutableDictionary(role => role, role => SeatsOf(scenario.Roster, role));
        _places = [.. Roles.SelectMany(role => PlacesOf(entrants, role))];
    }

    public override ImmutableArray<Entrant> Entrants { get; }

    public override int GamesPerStep => _places.Length;

    public override ScheduledGame Game(int step, int place)
    {
        var (role, entrant, strategy) = _places[place];
        var seats = _seats[role];
        var focal = seats[step % seats.Length];
        return Scheduled(
            step,
            place,
            [.. Enumerable.Range(0, Roster.Seats).Select(seat => seat == focal ? strategy : PanelStrategy(step, seat))],
            [.. Enumerable.Range(0, Roster.Seats).Select(seat => seat == focal ? entrant : ScheduledGame.Panel)]);
    }

    internal static ImmutableArray<int> SeatsOf(Roster roster, CompanyRole role) =>
        [.. Enumerable.Range(0, roster.Seats).Where(seat => roster.RoleOf(roster.At(seat)) == role)];

    private static IEnumerable<(CompanyRole Role, int Entrant, string Strategy)> PlacesOf(
        ImmutableArray<Entrant> entrants, CompanyRole role)
    {
        (CompanyRole, int, string)[] places = [
            .. entrants.Select((entrant, number) => (role, number, entrant.For(role)!)).Where(place => place.Item3 is not null)];
        return places.Length == 0 ? [] : [(role, ScheduledGame.Anchor, StrategyCatalogue.Reference), .. places];
    }

    private string PanelStrategy(int step, int seat)
    {
        var panel = PanelStrategies.For(Roster.RoleOf(Roster.At(seat)));
        return panel[Seeds.Choose(step, seat, panel.Length)];
    }
}
