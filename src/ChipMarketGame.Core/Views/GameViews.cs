using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>All views of one quarter. Whoever holds it hands each seat its own and nobody another's.</summary>
public sealed class GameViews
{
    internal GameViews(World world)
    {
        var roster = world.Roster;
        Seats = [.. roster.Companies.Take(roster.Seats).Select(seat => Role.Of(seat.Role).View())];
        foreach (var view in Seats) { view.Public = Public; }
        Hyperscalers = [.. Seats.OfType<HyperscalerView>()];
        Designers = [.. Seats.OfType<DesignerView>()];
        Nvidia = Seats.OfType<NvidiaView>().Single();
        ViewWriter.Lay(world, this);
    }

    public PublicView Public { get; } = new();

    /// <summary>One for each seat, in seat order.</summary>
    public ImmutableArray<SeatView> Seats { get; }

    public ImmutableArray<HyperscalerView> Hyperscalers { get; }

    public ImmutableArray<DesignerView> Designers { get; }

    public NvidiaView Nvidia { get; }

    /// <summary>The view of a seat, of whichever role.</summary>
    public SeatView Of(Company seat) => Seats[seat.Index];

    /// <summary>Makes all that is shown its own, so that nobody changes it any more.</summary>
    internal void Keep()
    {
        Public.News.Keep();
        Public.Programmes.Keep();
        var report = Public.LastQuarter;
        report.CopyTo(Public.LastQuarter = new QuarterReport());
        foreach (var view in Hyperscalers)
        {
            view.Fleet.Keep();
            view.Stock.Keep();
            view.PowerArriving.Keep();
            view.Programmes.Keep();
        }
    }
}
