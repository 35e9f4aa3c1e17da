using System.Collections.Immutable;

namespace ChipMarketGame.Strategies;

/// <summary>Who decides what when a game is played again.</summary>
/// <param name="course">The game as it went.</param>
/// <param name="replayed">Seats whose strategies decide anew.</param>
/// <param name="from">Number of the quarter from which on they do so, from 0.</param>
internal sealed class RerunTable(GameCourse course, SeatMask replayed, int from)
{
    private readonly Player[] _players = Lineup.Of(
        course.Scenario, [.. course.Opening.Controllers.OrderBy(each => each.Seat.Index).Select(each => each.Strategy)]).TakeSeats();
    private readonly SeatMask _remember = Remembering(course);
    private bool _asItWas = true;

    public Game Game { get; } = course.At(0);

    /// <param name="instead">The one sheet that is another one; null if none is.</param>
    public void PlayQuarter(SealedSheet? instead)
    {
        var closed = course.Closed[Game.Turn];
        foreach (var sheet in closed.Sheets)
        {
            var (anew, played) = (replayed.Has(sheet.Seat.Index) && Game.Turn >= from, instead?.Seat == sheet.Seat ? instead! : sheet);

            // Who remembers has to see every quarter, whether its answer counts or not.
            if (anew || (replayed.Has(sheet.Seat.Index) && _remember.Has(sheet.Seat.Index))) { Decide(sheet.Seat); }
            if (!anew) { HandIn(played); }
        }

        Game.Play();
        _asItWas = Game.StateHash() == closed.StateHash;
    }

    /// <summary>
    /// A sheet of the record. Where the state is another one the rules check it anew: a promise or an administration may forbid now what
    /// was played then, and standing orders stand on what was played before.
    /// </summary>
    private void HandIn(SealedSheet sheet)
    {
        switch (sheet)
        {
            case var _ when _asItWas: Game.HandIn(sheet); break;
            case { Origin: SheetOrigin.Standing }: Game.StandBy(sheet.Seat, sheet.Reason ?? ""); break;
            default: Game.HandInAnew(sheet); break;
        }
    }

    private void Decide(Company seat) => _players[seat.Index].HandIn(Game, Game.Views.Of(seat));

    /// <summary>Seats whose strategies have to see every quarter, whether their answer counts or not.</summary>
    public static SeatMask Remembering(GameCourse course)
    {
        var remembering = default(SeatMask);
        foreach (var (seat, strategy) in course.Opening.Controllers)
        {
            var info = StrategyCatalogue.For(course.Scenario.Roster.RoleOf(seat))
                .First(each => string.Equals(each.Name, strategy, StringComparison.OrdinalIgnoreCase));
            if (info.Tags.HasFlag(StrategyTags.Memory)) { remembering = remembering.With(seat.Index); }
        }

        return remembering;
    }
}
