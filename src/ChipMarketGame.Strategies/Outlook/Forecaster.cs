namespace ChipMarketGame.Strategies;

/// <summary>
/// What a sheet may bring its seat: the market imagined from the seat's own view, played on under the same rules with rivals drawn from
/// the catalogue and luck drawn anew in each imagined world. It is handed a view, a sheet and the scenario and can reach nothing else.
/// The same view and sheet give the same ranges, and every sheet meets the same worlds, so that a change of range is the sheet's doing.
/// Keeps its memory; not safe for concurrent use.
/// </summary>
public sealed class Forecaster(Scenario scenario)
{
    /// <summary>Imagined worlds.</summary>
    public const int Worlds = 100;

    /// <summary>Quarters ahead.</summary>
    public const int Quarters = 4;

    /// <summary>Of the imagined streams; no game's seed has anything to do with it.</summary>
    private const ulong Stream = 0x464F_5245_4341_5354;

    private const string StandingOrders = "A forecast goes on with standing orders.";

    private readonly Imagination _imagination = new(scenario, LuckMode.Drawn);
    private readonly RivalMixes _rivals = new(scenario);

    /// <summary>What a seat may expect of a sheet.</summary>
    public SeatForecast Of(SeatView view, ISheet sheet)
    {
        var futures = new Futures(view.Public.Quarter, Math.Min(Quarters, view.Public.Quarters - view.Public.Turn), Worlds);
        var stream = new PrivateLuck(Stream ^ (ulong)view.Seat.Index, view.Public.Turn);
        IReadOnlyList<Refusal> refused = [];
        for (var world = 0; world < Worlds; world++)
        {
            var first = world * (scenario.Roster.Seats + 1);
            var match = new Match(_imagination.Of(view, Seed(stream.Draw(first))), _rivals.Draw(stream, first + 1, view.Public.Turn));
            for (var quarter = 0; quarter < futures.Quarters; quarter++)
            {
                match.HandIn();
                if (quarter == 0) { refused = match.Game.HandIn(view.Seat, sheet); } else { match.Game.StandBy(view.Seat, StandingOrders); }
                match.Game.Play();
                futures.Note(quarter, world, match.Game.Views.Of(view.Seat).Accounts);
            }
        }

        return new SeatForecast(futures.Ranges(), Worlds, futures.Quarters, [.. refused]);
    }

    /// <summary>All 53 bits of a draw, and never a small number as people give to games.</summary>
    private static ulong Seed(double draw) => Stream ^ (ulong)(draw * (1UL << 53));
}
