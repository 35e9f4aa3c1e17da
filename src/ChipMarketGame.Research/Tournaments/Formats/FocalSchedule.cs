using System.Collections.Immutable;
using ChipMarketGame.Core;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Research;

/// <summary>
/// The ranking-grade format. In each step and for each class one seat is focal, in turn; every entrant of the class, and the reference
/// strategy, plays it under the same seed against the same lineup of panel strategies.
/// </summary>
public sealed class FocalSchedule : Schedule
{
    private readonly ImmutableArray<(CompanyClass Class, int Entrant, string Strategy)> _places;
    private readonly ImmutableDictionary<CompanyClass, ImmutableArray<int>> _seats;

    public FocalSchedule(Scenario scenario, ImmutableArray<Entrant> entrants, TournamentSeeds seeds, int blocks) : base(scenario, seeds, blocks)
    {
        Entrants = entrants;
        _seats = Entrant.Classes.ToImmutableDictionary(seatClass => seatClass, seatClass => SeatsOf(scenario.Roster, seatClass));
        _places = [.. Entrant.Classes.SelectMany(seatClass => PlacesOf(entrants, seatClass))];
    }

    public override ImmutableArray<Entrant> Entrants { get; }

    public override int GamesPerStep => _places.Length;

    public override ScheduledGame Game(int step, int place)
    {
        var (seatClass, entrant, strategy) = _places[place];
        var seats = _seats[seatClass];
        var focal = seats[step % seats.Length];
        return Scheduled(
            step,
            place,
            [.. Enumerable.Range(0, Roster.Seats).Select(seat => seat == focal ? strategy : PanelStrategy(step, seat))],
            [.. Enumerable.Range(0, Roster.Seats).Select(seat => seat == focal ? entrant : ScheduledGame.Panel)]);
    }

    internal static ImmutableArray<int> SeatsOf(Roster roster, CompanyClass seatClass) =>
        [.. Enumerable.Range(0, roster.Seats).Where(seat => roster.ClassOf(roster.At(seat)) == seatClass)];

    private static IEnumerable<(CompanyClass Class, int Entrant, string Strategy)> PlacesOf(ImmutableArray<Entrant> entrants, CompanyClass seatClass)
    {
        (CompanyClass, int, string)[] places = [.. entrants.Select((entrant, number) => (seatClass, number, entrant.For(seatClass)!)).Where(place => place.Item3 is not null)];
        return places.Length == 0 ? [] : [(seatClass, ScheduledGame.Anchor, StrategyCatalogue.Reference), .. places];
    }

    private string PanelStrategy(int step, int seat)
    {
        var panel = PanelStrategies.For(Roster.ClassOf(Roster.At(seat)));
        return panel[Seeds.Choose(step, seat, panel.Length)];
    }
}
