using System.Collections.Immutable;

namespace ChipMarketGame.Core;

/// <summary>All views of one quarter. Whoever holds it hands each seat its own and nobody another's.</summary>
public sealed class GameViews
{
    private readonly Roster _roster;

    internal GameViews(World world)
    {
        _roster = world.Roster;
        Hyperscalers = [.. Enumerable.Range(0, _roster.Hyperscalers).Select(_ => new HyperscalerView { Public = Public })];
        Designers = [.. Enumerable.Range(0, _roster.Designers).Select(_ => new DesignerView { Public = Public })];
        Nvidia.Public = Public;
        ViewWriter.Lay(world, this);
    }

    public PublicView Public { get; } = new();

    public ImmutableArray<HyperscalerView> Hyperscalers { get; }

    public ImmutableArray<DesignerView> Designers { get; }

    public NvidiaView Nvidia { get; } = new();

    /// <summary>The view of a seat, of whichever role.</summary>
    public SeatView Of(Company seat) => Role.Of(_roster.RoleOf(seat)).View(this, _roster.NumberOf(seat));

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
        }
    }
}
